import type { FeedFormat } from './detect-format.ts';

/** A picture as a feed names it, its address perhaps relative. */
export type FeedPicture = { readonly address: string; readonly alt: string; readonly caption: string };

/** What every format has in common, as written there. `title`, `summary`, `authors` and captions are HTML. */
export type FeedItem = {
  readonly title: string;
  readonly link: string | undefined;
  readonly guid: string | undefined;
  /** In order of preference. */
  readonly dates: readonly string[];
  readonly body: string;
  readonly summary: string;
  readonly authors: readonly string[];
  readonly categories: readonly string[];
  readonly language: string | undefined;
  readonly pictures: readonly FeedPicture[];
  /** `xml:base` of the item. */
  readonly base: string | undefined;
};

export type Feed = {
  readonly format: FeedFormat;
  readonly language: string | undefined;
  readonly link: string | undefined;
  /** `xml:base` of the feed. */
  readonly base: string | undefined;
  readonly authors: readonly string[];
  readonly items: readonly FeedItem[];
  /** Items that could not be read, with their place. */
  readonly broken: readonly { readonly item: string; readonly reason: string }[];
};

export type ParsedFeed =
  { readonly ok: true; readonly feed: Feed } | { readonly ok: false; readonly error: string };

export const emptyFeed = (format: FeedFormat): Feed => ({
  format,
  language: undefined,
  link: undefined,
  base: undefined,
  authors: [],
  items: [],
  broken: [],
});

/** Plain text, made into the HTML that says the same. */
export const escapeText = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Feed services whose links say nothing of where an article is. */
export const isRedirecting = (link: string | undefined): boolean =>
  /^https?:\/\/[^/]+\/~r\/|^https?:\/\/(?:feeds?\d*|feedproxy|rss|click)\.[^/]*(?:feedburner|google|feedsportal|pheedo)\.com\/|\/click\.phdo\b/i.test(
    link ?? '',
  );

/** Those of a list that say anything. */
export const present = (values: readonly (string | undefined | null)[]): string[] =>
  values.filter((value): value is string => typeof value === 'string' && value.trim() !== '');
