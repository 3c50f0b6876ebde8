import * as z from 'zod/mini';
import type { ArticleId, SafeHtml, Tombstone } from '../article.ts';
import type { Card } from '../card.ts';
import { pictureFormats } from '../picture.ts';
import { topicKinds, type Topic } from '../topic.ts';
import { digest, type Sha256 } from './digest.ts';

/** A block's name and number of bytes; it stands at `/edition/<hash>.json`. */
export type BlockReference = { readonly hash: Sha256; readonly bytes: number };
/** A pack's, with the number of its entries. */
export type PackReference = BlockReference & { readonly count: number };

/** The text of an article in an edition, pictures in place. Also a block of its own, for reading on demand. */
export type Body = { readonly id: ArticleId; readonly revision: number; readonly html: SafeHtml };

/** Names everything else of an edition. Packs stand newest articles first. */
export type Index = {
  readonly kind: 'index';
  readonly cards: readonly PackReference[];
  readonly bodies: readonly PackReference[];
  readonly topics: BlockReference;
  readonly removed: readonly Tombstone[];
};

/** At most `packLimit` bytes raw (one larger article makes a pack of its own); every entry carries its own hash. */
export type CardPack = {
  readonly kind: 'cards';
  readonly entries: readonly { readonly hash: Sha256; readonly card: Card }[];
};
export type BodyPack = {
  readonly kind: 'bodies';
  readonly entries: readonly { readonly hash: Sha256; readonly body: Body }[];
};
export type TopicList = { readonly kind: 'topics'; readonly topics: readonly Topic[] };

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
const packReference = z.object({ hash: sha256, bytes: count, count });

const index = z.object({
  kind: z.literal('index'),
  cards: z.array(packReference),
  bodies: z.array(packReference),
  topics: blockReference,
  removed: z.array(z.object({ id: articleId, slug, removed: text })),
});

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
  index,
  cards: z.object({ kind: z.literal('cards'), entries: z.array(z.object({ hash: sha256, card })) }),
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

type Blocks = { index: Index; cards: CardPack; bodies: BodyPack; topics: TopicList; body: Body };

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
