import { canonicalText, type Json } from '../domain/edition/canonical.ts';
import { bodyOf } from './compose-article.ts';
import type { Dated, DatedTombstone } from './dated.ts';
import type { PackEntry } from './packs.ts';

/** The canonical text of a pack of bodies, from the canonical texts of its entries. */
export const bodyPack = (entries: readonly PackEntry[]): string =>
  `{"entries":[${texts(entries)}],"kind":"bodies"}`;
/** The same of cards and tombstones. */
export const cardPack = (entries: readonly PackEntry[]): string =>
  `{"entries":[${texts(entries.filter(({ isTombstone }) => !isTombstone))}],"kind":"cards",` +
  `"removed":[${texts(entries.filter(({ isTombstone }) => isTombstone))}]}`;
const texts = (entries: readonly PackEntry[]): string => entries.map(({ text }) => text()).join(',');

export const cardEntry = ({ card, edition, hash }: Dated): PackEntry =>
  entry(card.id, edition, canonicalText({ card, edition, hash } as unknown as Json));

export const tombstoneEntry = ({ id, slug, removed, edition }: DatedTombstone): PackEntry => ({
  ...entry(id, edition, canonicalText({ id, slug, removed, edition })),
  isTombstone: true,
});

const entry = (id: PackEntry['id'], edition: number, text: string): PackEntry => ({
  id,
  edition,
  text: () => text,
  bytes: Buffer.byteLength(text),
  isTombstone: false,
});

/** Canonical as it stands: 'body' sorts before 'hash'. */
export const bodyEntry = ({ article, card, html, edition }: Dated): PackEntry => ({
  id: card.id,
  edition,
  bytes: card.body.bytes + `{"body":,"hash":"${card.body.hash}"}`.length,
  isTombstone: false,
  text: () => `{"body":${canonicalText(bodyOf(article, html))},"hash":"${card.body.hash}"}`,
});
