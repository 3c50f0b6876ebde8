import type { ArticleId, SafeHtml, Tombstone } from '../domain/article.ts';
import { byNewest, type Card } from '../domain/card.ts';
import type { Body, Index } from '../domain/edition/block.ts';
import { canonicalBytes, type Json } from '../domain/edition/canonical.ts';
import { digest, type Sha256 } from '../domain/edition/digest.ts';
import { certified, signedPart, type Head } from '../domain/edition/head.ts';
import { exportPublicKey, generateKeyPair, sign, type PublicKey } from '../domain/edition/signature.ts';
import type { Topic } from '../domain/topic.ts';

/** Small editions, signed for real, for proofs of the library. */
export type Publisher = {
  readonly key: PublicKey;
  readonly issue: (
    edition: number,
    articles: readonly SampleArticle[],
    removed?: readonly number[],
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

const perPack = 4;

export async function samplePublisher({
  serial = 1,
  mirrors = [],
}: {
  readonly serial?: number;
  readonly mirrors?: readonly string[];
} = {}): Promise<Publisher> {
  const root = await generateKeyPair();
  const signing = await generateKeyPair();
  const key = await exportPublicKey(root.publicKey);
  const signingKey = await exportPublicKey(signing.publicKey);
  const certificate = {
    serial,
    key: signingKey,
    signature: await sign(certified(serial, signingKey), root.privateKey),
  };
  return {
    key,
    issue: async (edition, articles, removed = []) => {
      const blocks = new Map<Sha256, Uint8Array<ArrayBuffer>>();
      const put = async (value: unknown): Promise<{ hash: Sha256; bytes: number }> => {
        const bytes = canonicalBytes(value as Json);
        const hash = await digest(bytes);
        blocks.set(hash, bytes);
        return { hash, bytes: bytes.length };
      };
      const written = await Promise.all(
        articles.map(async (article) => {
          const body = bodyOf(article);
          return { body, card: cardOf(article, await put(body)) };
        }),
      );
      written.sort((a, b) => byNewest(a.card, b.card));
      const groups = Array.from({ length: Math.ceil(written.length / perPack) }, (_, pack) =>
        written.slice(pack * perPack, (pack + 1) * perPack),
      );
      const cards = await Promise.all(
        groups.map(async (group) => {
          const entries = await Promise.all(
            group.map(async ({ card }) => ({ hash: (await put(card)).hash, card })),
          );
          return { ...(await put({ kind: 'cards', entries })), count: group.length };
        }),
      );
      const bodies = await Promise.all(
        groups.map(async (group) => {
          const entries = group.map(({ body, card }) => ({ hash: card.body.hash, body }));
          return { ...(await put({ kind: 'bodies', entries })), count: group.length };
        }),
      );
      const tombstones = removed.map((number): Tombstone => ({
        id: idOf(number),
        slug: `article-${number}`,
        removed: '2026-11-01T00:00:00Z',
      }));
      const index: Index = {
        kind: 'index',
        cards,
        bodies,
        topics: await put({ kind: 'topics', topics }),
        removed: tombstones,
      };
      const unsigned = {
        format: 1,
        edition,
        issued: '2026-11-23T00:00:00Z',
        expectedWithin: 86_400,
        index: await put(index),
        mirrors,
        certificate,
      } as const;
      const parsed: Head = { ...unsigned, signature: await sign(signedPart(unsigned), signing.privateKey) };
      return {
        head: canonicalBytes(parsed as unknown as Json),
        parsed,
        index,
        cards: written.map(({ card }) => card),
        blocks,
      };
    },
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
