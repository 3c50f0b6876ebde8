import type { Article } from './article.ts';
import type { InterfaceLanguage } from './language.ts';
import type { TopicSlug } from './topic.ts';

export const frequencies = ['each', 'daily', 'weekly', 'monday'] as const;
export type Frequency = (typeof frequencies)[number];

/** What a subscriber wants to read; no topic means all of them. */
export type Wishes = {
  readonly language: InterfaceLanguage;
  readonly topics: readonly TopicSlug[];
  readonly frequency: Frequency;
};

/** What a mailed link tells whoever holds it: how the subscription stands, not whose it is. */
export type Standing = {
  readonly state: 'pending' | 'confirmed' | 'paused' | 'unsubscribed' | 'erased';
  /** None of the erased. */
  readonly wishes: Wishes | null;
};

/** The body of `POST /api/subscriptions`. */
export type SignUp = Wishes & {
  readonly email: string;
  readonly consent: true;
  readonly consentVersion: string;
};

/** What a letter needs to know of an article. */
export type ArticleNotice = Pick<
  Article,
  'id' | 'slug' | 'title' | 'standfirst' | 'byline' | 'published' | 'language' | 'topics'
> & {
  /** Of those that have one; mail clients show JPEG. */
  readonly picture?: NoticePicture | undefined;
};

export type NoticePicture = {
  readonly path: string;
  readonly width: number;
  readonly height: number;
  readonly alt: string;
};
