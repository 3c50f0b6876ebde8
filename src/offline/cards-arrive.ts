import type { ArticleId } from '../domain/article.ts';
import {
  wholeOf,
  type CardPack,
  type Index,
  type PackReference,
  type Range,
} from '../domain/edition/block.ts';
import { canonicalBytes } from '../domain/edition/canonical.ts';
import { digest } from '../domain/edition/digest.ts';
import { Stopped } from './arrive.ts';
import type { HeldCard } from './edition-store.ts';
import { inParallel } from './in-parallel.ts';
import type { Staging } from './staging.ts';

/** The cards of an edition, and what leads there from those that are held. */
export type NextCards = {
  readonly all: readonly HeldCard[];
  readonly fresh: readonly HeldCard[];
  readonly gone: readonly ArticleId[];
};

/**
 * Fetches what changed after the edition that is held. Should the whole not be what the index says, as after editions
 * that the publisher lost or when the device lost some, everything is fetched.
 */
export async function cardsArrive(
  staging: Staging,
  index: Index,
  held: readonly HeldCard[],
  since: number,
): Promise<NextCards> {
  const next = await cardsSince(staging, index, held, since);
  if (await isWhole(next.all, index)) return next;
  const anew = since > 0 ? await cardsSince(staging, index, held, 0) : next;
  if (since > 0 && (await isWhole(anew.all, index))) return anew;
  throw new Stopped('unverified');
}

async function cardsSince(
  staging: Staging,
  index: Index,
  held: readonly HeldCard[],
  since: number,
): Promise<NextCards> {
  const packs = await inParallel(await packsSince(staging, index, since), ({ hash }) =>
    staging.fetch('cards', hash),
  );
  const fresh = packs.flatMap((pack: CardPack) => pack.entries);
  const cards = new Map(since > 0 ? held.map((entry) => [entry.card.id, entry]) : []);
  for (const entry of fresh) cards.set(entry.card.id, entry);
  for (const { id } of packs.flatMap((pack: CardPack) => pack.removed)) cards.delete(id);
  const here = new Map(held.map((entry) => [entry.card.id, entry.hash]));
  return {
    all: [...cards.values()],
    fresh: fresh.filter(({ card, hash }) => here.get(card.id) !== hash && cards.has(card.id)),
    gone: held.map(({ card }) => card.id).filter((id) => !cards.has(id)),
  };
}

/** Packs of cards with anything newer than that edition, from the root down to the ranges that have any. */
async function packsSince(
  staging: Staging,
  node: Pick<Range, 'cards' | 'children'>,
  since: number,
): Promise<PackReference[]> {
  const children = await inParallel(
    node.children.filter(({ newest }) => newest > since),
    async ({ hash }) => packsSince(staging, await staging.fetch('range', hash), since),
  );
  return [...node.cards.filter(({ newest }) => newest > since), ...children.flat()];
}

/** Exactly the articles that the edition has. Two of them at one address are no edition. */
export async function isWhole(cards: readonly HeldCard[], { articles }: Index): Promise<boolean> {
  const slugs = new Set(cards.map(({ card }) => card.slug));
  if (cards.length !== articles.count || slugs.size < cards.length) return false;
  return (await digest(canonicalBytes(wholeOf(cards.map(({ hash }) => hash))))) === articles.hash;
}
