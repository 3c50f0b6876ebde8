import type { ArticleDraft } from '../domain/article.ts';
import type { Language } from '../domain/language.ts';
import type { Publication } from '../domain/publication.ts';
import type { GazetteerTopic } from '../domain/topic.ts';
import { classifierFor } from './classify.ts';
import { decodeText } from './decode-text.ts';
import { detectFormat, type FeedFormat } from './detect-format.ts';
import { draftArticle, type Desk, type Drafted } from './draft-article.ts';
import type { Feed } from './feed-item.ts';
import { identifyItems, type Identified } from './identify-items.ts';
import { parseFeed } from './parse-feed.ts';
import { readSource, type Fetch, type Place, type ReadSource } from './read-source.ts';

/** An item that became no article, and why. */
export type Skipped = { readonly item: string; readonly reason: string };

export type SourceReading =
  | {
      readonly ok: true;
      readonly format: FeedFormat;
      readonly items: number;
      readonly drafts: readonly ArticleDraft[];
      readonly skipped: readonly Skipped[];
    }
  | {
      readonly ok: false;
      readonly format: FeedFormat | null;
      /** What is wrong, where, and what to do. */
      readonly error: string;
    };

export type IngestContext = Reading & { readonly fetch: Fetch };

/** What reading a source needs to know of the publication. */
export type Reading = {
  readonly categories: Publication['categories'];
  readonly topics: readonly GazetteerTopic[];
  /** The publication's own, for items that give no sign of theirs. */
  readonly language: Language;
};

/**
 * Takes in one source: bytes, text, format, items, drafts. The same bytes give the same drafts to the last byte. The
 * address is an absolute path, or an http, https or file URL.
 */
export async function ingestSource(
  source: { readonly id: string; readonly address: string },
  context: IngestContext,
): Promise<SourceReading> {
  const read = await readSource(source.address, context.fetch);
  return read.ok ? readDrafts(read, source.address, context) : { ok: false, format: null, error: read.error };
}

/** The drafts in the bytes of a source. */
export const readDrafts = (
  { bytes, charset, place }: Pick<ReadSource & { ok: true }, 'bytes' | 'charset' | 'place'>,
  address: string,
  context: Reading,
): SourceReading => readText({ text: decodeText(bytes, charset), place }, address, context);

/** Those in its text; `step` is told of each piece of work that is done. */
export function readText(
  { text, place }: { readonly text: string; readonly place: Place },
  address: string,
  context: Reading,
  step: () => void = () => {},
): SourceReading {
  const detected = detectFormat(text);
  if (detected.format === null) {
    const error = `${address} is ${detected.looksLike}; give the address of an RSS, Atom or JSON feed`;
    return { ok: false, format: null, error };
  }
  const parsed = parseFeed(detected);
  step();
  if (!parsed.ok) {
    const error = `${address} cannot be read as ${detected.format}: ${parsed.error}; mend it at its origin`;
    return { ok: false, format: detected.format, error };
  }
  const { feed } = parsed;
  const classify = classifierFor(context.categories, context.topics);
  return draftItems({ feed, place, classify, language: context.language }, step);
}

function draftItems(desk: Desk, step: () => void): SourceReading {
  const { feed } = desk;
  const drafts: ArticleDraft[] = [];
  const skipped: Skipped[] = [...feed.broken];
  for (const identified of identifyItems(feed.items)) {
    const drafted = draft(identified, desk);
    step();
    if (drafted.ok) drafts.push(drafted.draft);
    else skipped.push({ item: identified.label, reason: drafted.reason });
  }
  return { ok: true, format: feed.format, items: countItems(feed), drafts, skipped };
}

function draft({ item, key, duplicate }: Identified, desk: Desk): Drafted {
  if (duplicate) return { ok: false, reason: 'an earlier item of this feed has the same identity' };
  try {
    return draftArticle(item, key, desk);
  } catch (error) {
    // A text that breaks a parser (out of stack, out of range) is one item's loss, not its feed's.
    if (error instanceof RangeError)
      return { ok: false, reason: `its text cannot be parsed: ${error.message}` };
    throw error;
  }
}

const countItems = ({ items, broken }: Feed): number => items.length + broken.length;
