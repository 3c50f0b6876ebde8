import type { ArticleId, SafeHtml, Tombstone } from '../domain/article.ts';
import { byNewest, type Card } from '../domain/card.ts';
import type { BlockReference, Body, Index } from '../domain/edition/block.ts';
import { canonicalBytes, canonicalText, type Json } from '../domain/edition/canonical.ts';
import type { Change } from '../domain/edition/change.ts';
import type { Sha256 } from '../domain/edition/digest.ts';
import { certified, signedPart, type Certificate, type Head } from '../domain/edition/head.ts';
import {
  exportPublicKey,
  generateKeyPair,
  sign,
  type PublicKey,
  type Signature,
} from '../domain/edition/signature.ts';
import type { Topic } from '../domain/topic.ts';
import type { BlockArticle } from '../publish/dated.ts';
import { sha256 } from '../publish/sha256.ts';
import { writeBlocks } from '../publish/write-blocks.ts';

/** Small editions by the real publisher's hand, signed for real, for proofs of the library. */
export type Publisher = {
  readonly key: PublicKey;
  readonly issue: (
    edition: number,
    articles: readonly SampleArticle[],
    removed?: readonly number[],
    change?: Partial<Head>,
  ) => Promise<SampleEdition>;
};
export type SampleArticle = { readonly number: number; readonly revision: number; readonly text: string };
export type SampleEdition = {
  readonly head: Uint8Array<ArrayBuffer>;
  readonly parsed: Head;
  readonly index: Index;
  readonly cards: readonly Card[];
  readonly blocks: ReadonlyMap<Sha256, Uint8Array<ArrayBuffer>>;
};

export type SampleKeys = {
  readonly key: PublicKey;
  /** A further signing key, certified by the root. */
  readonly certify: (serial: number) => Promise<Signer>;
};
type Signer = { readonly certificate: Certificate; readonly sign: (value: Json) => Promise<Signature> };

export async function sampleKeys(): Promise<SampleKeys> {
  const root = await generateKeyPair();
  return {
    key: await exportPublicKey(root.publicKey),
    certify: async (serial) => {
      const signing = await generateKeyPair();
      const key = await exportPublicKey(signing.publicKey);
      const signature = await sign(certified(serial, key), root.privateKey);
      return { certificate: { serial, key, signature }, sign: (value) => sign(value, signing.privateKey) };
    },
  };
}

/** A publication that begins, under new keys or under those given. */
export async function samplePublisher({
  keys,
  signer,
  mirrors = [],
}: {
  readonly keys?: SampleKeys;
  readonly signer?: Signer;
  readonly mirrors?: readonly string[];
} = {}): Promise<Publisher> {
  const own = keys ?? (await sampleKeys());
  const by = signer ?? (await own.certify(1));
  const ledger = new Map<ArticleId, Change>();
  return {
    key: own.key,
    issue: async (edition, articles, removed = [], change = {}) => {
      const blocks = new Map<Sha256, Uint8Array<ArrayBuffer>>();
      const composed = articles.map(composedOf);
      const keep = async (text: string): Promise<BlockReference> => {
        const bytes = new TextEncoder().encode(text);
        const hash = sha256(text);
        blocks.set(hash, bytes);
        return { hash, bytes: bytes.length };
      };
      for (const { bodyText } of composed) await keep(bodyText);
      const written = await writeBlocks(keep, {
        articles: composed,
        bodyText: ({ bodyText }) => bodyText,
        topics,
        removed: removed.map(tombstoneOf),
        ledger,
        edition,
      });
      for (const each of written.changes) ledger.set(each.id, each);
      const unsigned = {
        format: 1,
        edition,
        issued: '2026-11-23T00:00:00Z',
        expectedWithin: 86_400,
        index: written.index,
        mirrors,
        certificate: by.certificate,
        ...change,
      } as const;
      const parsed: Head = { ...unsigned, signature: await by.sign(signedPart(unsigned)) };
      return {
        head: canonicalBytes(parsed as unknown as Json),
        parsed,
        index: JSON.parse(new TextDecoder().decode(blocks.get(written.index.hash))) as Index,
        cards: composed.map(({ card }) => card).toSorted(byNewest),
        blocks,
      };
    },
  };
}

const tombstoneOf = (number: number): Tombstone => ({
  id: idOf(number),
  slug: `article-${number}`,
  removed: '2026-11-01T00:00:00Z',
});

type Composed = BlockArticle & { readonly card: Card; readonly bodyText: string };

function composedOf(article: SampleArticle): Composed {
  const text = canonicalText(bodyOf(article));
  const card = cardOf(article, { hash: sha256(text), bytes: Buffer.byteLength(text) });
  const cardText = canonicalText(card as unknown as Json);
  const { id, published, body } = card;
  return {
    id,
    published,
    body,
    cardText: { hash: sha256(cardText), bytes: Buffer.byteLength(cardText), json: () => cardText },
    card,
    bodyText: text,
  };
}

export const idOf = (number: number): ArticleId => number.toString(16).padStart(20, '0') as ArticleId;

export const bodyOf = ({ number, revision, text }: SampleArticle): Body => ({
  id: idOf(number),
  revision,
  html: `<p>${text}</p><p>Paragraphe ${number}, révision ${revision}. ${'Du texte, encore du texte. '.repeat(number % 5)}</p>` as SafeHtml,
});

const cardOf = ({ number, revision }: SampleArticle, body: Card['body']): Card => ({
  id: idOf(number),
  slug: `article-${number}`,
  title: `Article ${number}${revision > 1 ? ` (corrigé ${revision})` : ''}`,
  standfirst: '',
  byline: ['A. Plume'],
  published: `2026-${String(1 + (number % 11)).padStart(2, '0')}-${String(1 + (number % 27)).padStart(2, '0')}T08:00:00Z`,
  updated: '2026-11-23T00:00:00Z',
  language: 'fr',
  topics: [topics[number % topics.length]?.slug ?? 'eau'],
  revision,
  partial: false,
  original: null,
  minutes: 1,
  picture: null,
  body,
});

const topics: readonly Topic[] = [
  {
    slug: 'kazakhstan',
    kind: 'country',
    names: { fr: 'Kazakhstan', ru: 'Казахстан' },
    variants: ['Қазақстан'],
  },
  { slug: 'eau', kind: 'theme', names: { fr: 'Eau' }, variants: [] },
  { slug: 'ouzbekistan', kind: 'country', names: { fr: 'Ouzbékistan' }, variants: [] },
];
