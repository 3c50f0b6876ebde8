import * as z from 'zod/mini';
import type { ArticleId, SafeHtml, Tombstone } from '../article.ts';
import { byNewest, type Card } from '../card.ts';
import { pictureFormats } from '../picture.ts';
import { topicKinds, type Topic } from '../topic.ts';
import type { Json } from './canonical.ts';
import { digest, type Sha256 } from './digest.ts';

/** A block's name and number of bytes; it stands at `/edition/<hash>.json`. */
export type BlockReference = { readonly hash: Sha256; readonly bytes: number };
/**
 * A pack's, or a range's, with the number of articles in it and the newest edition that changed anything in it: a
 * device that holds that edition or a later one needs it no more.
 */
export type PackReference = BlockReference & { readonly count: number; readonly newest: number };

/** The text of an article in an edition, pictures in place. Also a block of its own, for reading on demand. */
export type Body = { readonly id: ArticleId; readonly revision: number; readonly html: SafeHtml };

/**
 * A node of the tree, over a range of editions: it names what last changed in the newest of them, packed, and the
 * older ones as nodes of their own. Both lists of packs, and their children, hold the same articles in the same
 * order: that of `byChange`, last changed first.
 */
export type Range = {
  readonly kind: 'range';
  readonly cards: readonly PackReference[];
  readonly bodies: readonly PackReference[];
  readonly children: readonly PackReference[];
};

/** The root of the tree, over all editions; the head names it. */
export type Index = Omit<Range, 'kind'> & {
  readonly kind: 'index';
  /** All of the edition: how many, and the hash of what `wholeOf` makes of them. */
  readonly articles: { readonly count: number; readonly hash: Sha256 };
  readonly topics: BlockReference;
};

/** Of an article: its card, the card's hash, and the edition in which that card first stood. */
export type CardEntry = { readonly card: Card; readonly edition: number; readonly hash: Sha256 };
/** A tombstone, and the edition that brought it. */
export type RemovedEntry = Tombstone & { readonly edition: number };

/** At most `packLimit` bytes raw (one larger article makes a pack of its own). */
export type CardPack = {
  readonly kind: 'cards';
  readonly entries: readonly CardEntry[];
  readonly removed: readonly RemovedEntry[];
};
/** The same; every entry carries the hash by which its card names it. */
export type BodyPack = {
  readonly kind: 'bodies';
  readonly entries: readonly { readonly hash: Sha256; readonly body: Body }[];
};
export type TopicList = { readonly kind: 'topics'; readonly topics: readonly Topic[] };

/** The order of articles in an edition: last changed first, then newest first. */
export const byChange = (
  a: Pick<CardEntry, 'card' | 'edition'>,
  b: Pick<CardEntry, 'card' | 'edition'>,
): number => b.edition - a.edition || byNewest(a.card, b.card);

/** What tells two sets of cards apart: their hashes, sorted. Hashed, it proves that a device has the edition whole. */
export const wholeOf = (hashes: readonly Sha256[]): Json => hashes.toSorted();

export const packLimit = 256 * 1024;
/** No block is larger; a client stops reading there. */
export const blockLimit = 4 * 1024 * 1024;

const sha256 = z.string().check(z.regex(/^[0-9a-f]{64}$/));
const count = z.int().check(z.nonnegative());
const text = z.string();
const articleId = z.string().check(z.regex(/^[0-9a-f]{20}$/));
const slug = z.string().check(z.regex(/^[\p{Ll}\p{Lo}\p{N}][\p{Ll}\p{Lo}\p{M}\p{N}-]{0,120}$/u));
const wordings = z.intersection(z.object({ fr: text }), z.record(z.string(), text));

export const blockReference = z.object({ hash: sha256, bytes: count });
const packReferences = z.array(z.object({ hash: sha256, bytes: count, count, newest: count }));
const range = { cards: packReferences, bodies: packReferences, children: packReferences };

const picture = z.object({
  width: count,
  height: count,
  alt: text,
  caption: text,
  variants: z.array(
    z.object({ hash: sha256, format: z.enum(pictureFormats), width: count, height: count, bytes: count }),
  ),
});

const card = z.object({
  id: articleId,
  slug,
  title: text,
  standfirst: text,
  byline: z.array(text),
  published: text,
  updated: text,
  language: text,
  topics: z.array(slug),
  revision: count,
  partial: z.boolean(),
  original: z.nullable(z.url({ protocol: /^https?$/ })),
  minutes: count,
  picture: z.nullable(picture),
  body: blockReference,
});

const body = z.object({ id: articleId, revision: count, html: text });

const schemas = {
  index: z.object({
    kind: z.literal('index'),
    ...range,
    articles: z.object({ count, hash: sha256 }),
    topics: blockReference,
  }),
  range: z.object({ kind: z.literal('range'), ...range }),
  cards: z.object({
    kind: z.literal('cards'),
    entries: z.array(z.object({ card, edition: count, hash: sha256 })),
    removed: z.array(z.object({ id: articleId, slug, removed: text, edition: count })),
  }),
  bodies: z.object({ kind: z.literal('bodies'), entries: z.array(z.object({ hash: sha256, body })) }),
  topics: z.object({
    kind: z.literal('topics'),
    topics: z.array(
      z.object({
        slug,
        kind: z.enum(topicKinds),
        names: wordings,
        context: z.optional(wordings),
        point: z.optional(z.tuple([z.number(), z.number()])),
        variants: z.array(text),
      }),
    ),
  }),
  body,
};

/** What the blocks of an edition hold, by kind. */
export type Blocks = {
  index: Index;
  range: Range;
  cards: CardPack;
  bodies: BodyPack;
  topics: TopicList;
  body: Body;
};

export class BlockError extends Error {
  override name = 'BlockError';
}

/**
 * Proves that bytes are the block that a verified parent named, then reads them.
 * @throws BlockError when the hash differs or the content is not of that kind: the block has 'just not arrived yet'.
 */
export async function readBlock<Kind extends keyof Blocks>(
  kind: Kind,
  bytes: Uint8Array<ArrayBuffer>,
  expected: Sha256,
): Promise<Blocks[Kind]> {
  if ((await digest(bytes)) !== expected) throw new BlockError(`${kind} block does not match its hash`);
  const parsed = schemas[kind].safeParse(JSON.parse(new TextDecoder().decode(bytes)));
  if (!parsed.success)
    throw new BlockError(`${kind} block is malformed: ${parsed.error.issues[0]?.path.join('.')}`);
  return parsed.data as unknown as Blocks[Kind];
}
