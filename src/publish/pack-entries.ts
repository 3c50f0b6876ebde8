import { canonicalText } from '../domain/edition/canonical.ts';
import type { BlockArticle, Dated, DatedTombstone } from './dated.ts';
import type { PackEntry } from './packs.ts';

/** The canonical text of the block of an article's body. */
export type BodyText<Article extends BlockArticle> = (article: Article) => string | Promise<string>;

/** The canonical text of a pack of bodies, from the canonical texts of its entries. */
export const bodyPack = async (entries: readonly PackEntry[]): Promise<string> =>
  `{"entries":[${await texts(entries)}],"kind":"bodies"}`;
/** The same of cards and tombstones. */
export const cardPack = async (entries: readonly PackEntry[]): Promise<string> =>
  `{"entries":[${await texts(entries.filter(({ isTombstone }) => !isTombstone))}],"kind":"cards",` +
  `"removed":[${await texts(entries.filter(({ isTombstone }) => isTombstone))}]}`;
const texts = async (entries: readonly PackEntry[]): Promise<string> =>
  (await Promise.all(entries.map(async ({ text }) => text()))).join(',');

/** Canonical as it stands, as is a body's: its members are in the order of their names. */
export const cardEntry = ({ article: { id, cardText }, edition, hash }: Dated): PackEntry => ({
  id,
  edition,
  hash,
  bytes: cardText.bytes + `{"card":,"edition":${edition},"hash":"${hash}"}`.length,
  isTombstone: false,
  text: () => `{"card":${cardText.json()},"edition":${edition},"hash":"${hash}"}`,
});

export function tombstoneEntry({ id, slug, removed, edition }: DatedTombstone): PackEntry {
  const text = canonicalText({ id, slug, removed, edition });
  return { id, edition, hash: text, text: () => text, bytes: Buffer.byteLength(text), isTombstone: true };
}

export function bodyEntry<Article extends BlockArticle>(
  { article, edition }: Dated<Article>,
  bodyText: BodyText<Article>,
): PackEntry {
  const { id, body } = article;
  return {
    id,
    edition,
    hash: body.hash,
    bytes: body.bytes + `{"body":,"hash":"${body.hash}"}`.length,
    isTombstone: false,
    text: async () => `{"body":${await bodyText(article)},"hash":"${body.hash}"}`,
  };
}
