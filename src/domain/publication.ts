import type { Instant } from './article.ts';
import type { Language, Translations } from './language.ts';
import type { TopicLabel, TopicSlug } from './topic.ts';

/** A paragraph of a page that the publication writes about itself. */
export type Passage = { readonly heading?: string | undefined; readonly text: string };
export type Passages = { readonly fr: readonly Passage[] } & {
  readonly [language: Language]: readonly Passage[] | undefined;
};

export const writtenPages = ['about', 'privacy', 'legal'] as const;
export type WrittenPage = (typeof writtenPages)[number];

export type Source = {
  /** Names the source in every article's identity; never changes. */
  readonly id: string;
  /** An http(s) address, or a path beside `publication.json`. */
  readonly address: string;
  /** A former state of the feed, taken in first when the record is empty, so that corrections show as such. */
  readonly earlier?: string | undefined;
};

/** What makes this publication this one: the data of `publication.json`. */
export type Publication = {
  readonly name: string;
  readonly motto: Translations;
  /** Scheme and host, without a slash at the end. */
  readonly origin: string;
  readonly languages: readonly Language[];
  readonly sources: readonly Source[];
  /** Sources that are one publication, by their ids; of each group the one whose text counts comes first. */
  readonly together?: readonly (readonly string[])[];
  /** Slugs of articles that the team takes back: they leave the edition and every device. */
  readonly withdrawn: readonly string[];
  /** Slugs of articles that were published elsewhere or under another name, and those that they lead to. */
  readonly redirects: { readonly [slug: string]: string };
  /** The feeds' categories, as written there, and the topics they mean. */
  readonly categories: { readonly [category: string]: readonly TopicSlug[] };
  /** Topics that the navigation shows. */
  readonly sections: readonly TopicSlug[];
  readonly mirrors: readonly string[];
  readonly contact: string;
  readonly from: string;
  readonly pages: { readonly [Page in WrittenPage]: Passages };
  readonly consent: { readonly version: string; readonly text: Translations };
};

/** What every page carries of the publication, its edition and the release of the app. */
export type Masthead = {
  readonly name: string;
  readonly motto: Translations;
  readonly sections: readonly TopicLabel[];
  readonly consent: Publication['consent'];
  /** 0 before the first edition. */
  readonly edition: number;
  readonly issued: Instant | null;
  /** Where there are issues of the letter to read. */
  readonly hasIssues?: true;
  readonly release: string;
};
