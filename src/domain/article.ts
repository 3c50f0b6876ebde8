import type { Brand } from './brand.ts';
import type { Language } from './language.ts';
import type { PictureKey, PictureSource } from './picture.ts';
import type { TopicSlug } from './topic.ts';

/** 20 lower-case hexadecimal digits, derived from the source and the item's identity in it. */
export type ArticleId = Brand<string, 'ArticleId'>;

/**
 * HTML that went through the cleaning steps of `ingest`, or came back out of a verified body of an edition.
 * Its pictures are `<img data-picture="KEY" alt="…">` until `publish` puts the files in.
 */
export type SafeHtml = Brand<string, 'SafeHtml'>;

/** An instant as ISO 8601 in UTC with seconds: `2026-11-23T18:06:00Z`. */
export type Instant = string;

/** What a feed item says, cleaned; the archive gives it its id, slug and revision. */
export type ArticleDraft = {
  /** Identity within its source: guid, else link when unique in that feed, else a hash. */
  readonly key: string;
  readonly title: string;
  /** Plain text, perhaps empty. */
  readonly standfirst: string;
  /** Names as printed, perhaps none. */
  readonly byline: readonly string[];
  /** Absent where the feed gives none: the time of first sight is taken. */
  readonly published: Instant | undefined;
  readonly language: Language;
  readonly topics: readonly TopicSlug[];
  readonly body: SafeHtml;
  readonly lead: PictureKey | undefined;
  /** The lead and every picture of the body. */
  readonly pictures: readonly PictureSource[];
  /** True when the feed gave an excerpt only. */
  readonly partial: boolean;
  /** Where the article stands on the publication's own site. */
  readonly original: string | undefined;
};

/** An article of the record, at its newest revision. */
export type Article = Omit<ArticleDraft, 'key' | 'published'> & {
  readonly id: ArticleId;
  readonly slug: string;
  readonly published: Instant;
  /** When the newest revision was taken in; equals `published` for the first. */
  readonly updated: Instant;
  /** 1 for the first, one more for each correction. */
  readonly revision: number;
};

/** What tells whether an article changed, without its text. The fingerprint is of all that makes a revision. */
export type ArticleOutline = Pick<Article, 'id' | 'slug' | 'published' | 'updated'> & {
  readonly fingerprint: string;
};

/** A removed article, which leaves the devices that hold it. */
export type Tombstone = { readonly id: ArticleId; readonly slug: string; readonly removed: Instant };

const wordsPerMinute = 220;

/** Reading time in whole minutes, at least one. */
export const readingMinutes = (body: SafeHtml): number => {
  const words = body.replace(/<[^>]*>/g, ' ').match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu)?.length ?? 0;
  return Math.max(1, Math.round(words / wordsPerMinute));
};
