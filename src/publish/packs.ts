import type { ArticleId } from '../domain/article.ts';
import { packLimit, type BodyPack, type CardPack } from '../domain/edition/block.ts';
import { canonicalText, type Json } from '../domain/edition/canonical.ts';
import { sha256 } from './sha256.ts';

/** One article's part of a pack: its canonical text, and the article that it is of. */
export type PackEntry = { readonly id: ArticleId; readonly text: string; readonly bytes: number };
export type Pack = { readonly text: string; readonly count: number };

/** A pack past this size ends at the next article whose id says so. */
const enough = packLimit / 4;
/** One id in so many says so: entries of cards are about eight times smaller than those of bodies. */
const rhythms = { cards: 64, bodies: 8 } as const;

/** An entry names the hash of its own content, so that a client can prove one article alone. */
export function packEntry(name: 'card' | 'body', id: ArticleId, content: Json): PackEntry {
  const text = canonicalText(content);
  // Canonical as it stands: 'body' and 'card' sort before 'hash'.
  const entry = `{"${name}":${text},"hash":"${sha256(text)}"}`;
  return { id, text: entry, bytes: Buffer.byteLength(entry) };
}

/**
 * Packs entries, oldest first. Where a pack ends follows from the ids of its articles: a new article touches the last
 * pack alone, and a correction that makes an old pack longer moves the borders of its neighbours at most.
 */
export function* packsOf(kind: (CardPack | BodyPack)['kind'], entries: Iterable<PackEntry>): Generator<Pack> {
  const frame = wrap(kind, []).length;
  let held: PackEntry[] = [];
  let bytes = frame;
  for (const entry of entries) {
    if (held.length > 0 && bytes + entry.bytes + 1 > packLimit) {
      yield { text: wrap(kind, held), count: held.length };
      held = [];
      bytes = frame;
    }
    held.push(entry);
    bytes += entry.bytes + 1;
    if (bytes > enough && parseInt(entry.id.slice(-6), 16) % rhythms[kind] === 0) {
      yield { text: wrap(kind, held), count: held.length };
      held = [];
      bytes = frame;
    }
  }
  if (held.length > 0) yield { text: wrap(kind, held), count: held.length };
}

/** The canonical text of a pack, from the canonical texts of its entries. */
const wrap = (kind: string, entries: readonly PackEntry[]): string =>
  `{"entries":[${entries.map(({ text }) => text).join(',')}],"kind":"${kind}"}`;
