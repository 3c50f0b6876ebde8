import type { InterfaceLanguage } from './language.ts';
import type { TopicSlug } from './topic.ts';

export const frequencies = ['each', 'daily', 'weekly', 'monday'] as const;
export type Frequency = (typeof frequencies)[number];

/** The body of `POST /api/subscriptions`. */
export type SignUp = {
  readonly email: string;
  readonly language: InterfaceLanguage;
  readonly topics: readonly TopicSlug[];
  readonly frequency: Frequency;
  readonly consent: true;
  readonly consentVersion: string;
};
