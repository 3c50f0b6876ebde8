import type { ArticleDraft, SafeHtml } from '../domain/article.ts';
import type { Language } from '../domain/language.ts';
import type { PictureSource } from '../domain/picture.ts';
import { chooseStandfirst } from './choose-standfirst.ts';
import type { Classifier } from './classify.ts';
import { cleanHtml, type CleanedHtml } from './clean/clean-html.ts';
import type { Feed, FeedItem } from './feed-item.ts';
import { typesetFrench } from './french-typography.ts';
import { languageOf } from './language.ts';
import { parseDate } from './parse-date.ts';
import { pictureFrom } from './picture-source.ts';
import { plainLine } from './plain-line.ts';
import { plainText } from './plain-text.ts';
import type { Place } from './read-source.ts';
import { resolverFor, type Resolver } from './resolve-address.ts';

export type Desk = {
  readonly feed: Feed;
  readonly place: Place;
  readonly classify: Classifier;
  readonly language: Language;
};

export type Drafted =
  { readonly ok: true; readonly draft: ArticleDraft } | { readonly ok: false; readonly reason: string };

export const titleLimit = 300;
const bodyLimit = 2_000_000;
/** A description of this length is no excerpt, even where it is all that an item has. */
const wholeText = 1000;

/** What an item says, cleaned. Everything in the draft follows from the item and its feed: no clock, no chance. */
export function draftArticle(item: FeedItem, key: string, desk: Desk): Drafted {
  const resolver = resolverFor(item, desk.feed, desk.place);
  const hasBody = isPresent(item.body);
  const source = hasBody ? item.body : item.summary;
  if (source.length > bodyLimit)
    return { ok: false, reason: `its text is longer than ${bodyLimit} characters` };

  const written = plainText(item.title, titleLimit);
  const language = languageOf(
    [item.language, desk.feed.language],
    `${written} ${roughText(source)}`,
    desk.language,
  );
  const set = (line: string): string => (language === 'fr' ? typesetFrench(line) : line);
  const heading = set(written);
  const original = item.link === undefined ? undefined : resolver.link(item.link);
  const cleaned = cleanHtml(source, {
    title: heading,
    language,
    original,
    resolveLink: resolver.link,
    resolvePicture: resolver.picture,
    lead: leadOf(item, resolver),
    known: [],
  });
  const text = textOf(cleaned.html);
  if (heading === '' && text === '') return { ok: false, reason: 'it has neither a title nor a text' };
  return {
    ok: true,
    draft: {
      key,
      title: heading || plainLine(text, 80),
      standfirst: hasBody ? set(chooseStandfirst(item.summary, text, heading)) : '',
      byline: bylineOf(item.authors.length > 0 ? item.authors : desk.feed.authors),
      published: parseDate(item.dates),
      language,
      topics: desk.classify({
        categories: item.categories.slice(0, 100).map((category) => plainText(category, 100)),
        title: heading,
        text,
        language,
      }),
      body: cleaned.html,
      lead: cleaned.lead,
      pictures: cleaned.pictures,
      partial: isPartial(cleaned, hasBody, text, desk.feed),
      original,
    },
  };
}

/** Enough of a text, roughly without its markup, to tell its language before it is cleaned. */
const roughText = (html: string): string =>
  html
    .slice(0, 20_000)
    .replace(/<(script|style)\b[^]*?<\/\1>|<[^<>]*>|&#?\w+;/gi, ' ')
    .slice(0, 3000);

const isPresent = (html: string): boolean => /[^\s]/.test(html.replace(/&nbsp;|<\/?p>/g, ''));

/** The first picture that the feed itself names and that may be fetched. */
function leadOf({ pictures }: FeedItem, resolver: Resolver): PictureSource | undefined {
  for (const { address, alt, caption } of pictures) {
    const resolved = resolver.picture(address);
    if (resolved !== undefined) return pictureFrom(resolved, plainText(alt, 1000), plainText(caption, 1000));
  }
  return undefined;
}

const entities: Readonly<Record<string, string>> = { '&lt;': '<', '&amp;': '&', '&nbsp;': ' ' };

/** Bodies have one canonical form, so that their text is what is left without their tags. */
const textOf = (html: SafeHtml): string =>
  html
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(?:lt|amp|nbsp);/g, (entity) => entities[entity] ?? entity)
    .replace(/\s+/g, ' ')
    .trim();

const bylineOf = (authors: readonly string[]): string[] =>
  [...new Set(authors.map((author) => plainText(author, 120).replace(/^(?:by|par)\s+/i, '')))]
    .filter((name) => name !== '' && !/^\S+@\S+$/.test(name))
    .slice(0, 10);

function isPartial(cleaned: CleanedHtml, hasBody: boolean, text: string, feed: Feed): boolean {
  if (cleaned.partial) return true;
  if (hasBody) return false;
  return feed.format === 'atom' || feed.format === 'wordpress' || text.length < wholeText;
}
