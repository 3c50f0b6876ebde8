import type { ArticleId, Instant } from './article.ts';
import type { InterfaceLanguage } from './language.ts';
import type { Frequency } from './subscriber.ts';

/** A stretch of text in one manner. */
export type Run = {
  readonly text: string;
  readonly strong?: boolean;
  readonly emphasis?: boolean;
  readonly href?: string;
};

/** A piece of the editors' word before an issue. */
export type Block = {
  readonly kind: 'paragraph' | 'heading' | 'quote' | 'item';
  readonly runs: readonly Run[];
};

/** What all letters of a digest have in common, and nothing of who received them. */
export type PublishedIssue = {
  readonly language: InterfaceLanguage;
  readonly frequency: Frequency;
  /** Counts the issues of a language and frequency. */
  readonly number: number;
  readonly until: Instant;
  readonly introduction: readonly Block[];
  /** Newest first. */
  readonly articles: readonly ArticleId[];
};

/** Names an issue in its address: `fr-weekly-12`. */
export const issueSlug = ({
  language,
  frequency,
  number,
}: Pick<PublishedIssue, 'language' | 'frequency' | 'number'>): string => `${language}-${frequency}-${number}`;

/** Whether a name is one of those. */
export const isIssueSlug = (name: string): boolean => /^[a-z]{2}-[a-z]+-\d+$/.test(name);
