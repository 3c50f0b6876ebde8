import { canonicalText, type Json } from '../domain/edition/canonical.ts';
import type { Dated, DatedTombstone } from './dated.ts';
import type { PackEntry } from './packs.ts';

/** The canonical text of a pack of bodies, from the canonical texts of its entries. */
export const bodyPack = async (entries: readonly PackEntry[]): Promise<string> =>
  `{"entries":[${await texts(entries)}],"kind":"bodies"}`;
/** The same of cards and tombstones. */
export const cardPack = async (entries: readonly PackEntry[]): Promise<string> =>
  `{"entries":[${await texts(entries.filter(({ isTombstone }) => !isTombstone))}],"kind":"cards",` +
  `"removed":[${await texts(entries.filter(({ isTombstone }) => isTombstone))}]}`;
const texts = async (entries: readonly PackEntry[]): Promise<string> =>
  (await Promise.all(entries.map(async ({ text }) => text()))).join(',');

export const cardEntry = ({ id, card, cardText, edition, hash }: Dated): PackEntry => ({
  id,
  edition,
  hash,
  bytes: cardText.bytes + `{"card":,"edition":${edition},"hash":"${hash}"}`.length,
  isTombstone: false,
  text: () => canonicalText({ card: card(), edition, hash } as unknown as Json),
});

export function tombstoneEntry({ id, slug, removed, edition }: DatedTombstone): PackEntry {
  const text = canonicalText({ id, slug, removed, edition });
  return { id, edition, hash: text, text: () => text, bytes: Buffer.byteLength(text), isTombstone: true };
}

/** Canonical as it stands: 'body' sorts before 'hash'. */
export const bodyEntry = ({ id, body, bodyText, edition }: Dated): PackEntry => ({
  id,
  edition,
  hash: body.hash,
  bytes: body.bytes + `{"body":,"hash":"${body.hash}"}`.length,
  isTombstone: false,
  text: async () => `{"body":${await bodyText()},"hash":"${body.hash}"}`,
});
