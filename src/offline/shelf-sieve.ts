import type { ArticleId } from '../domain/article.ts';
import type { Follow } from '../domain/mark.ts';
import { Sieve } from '../domain/sieve.ts';
import type { Shelf } from './card-shelf.ts';
import { followed } from './interests.ts';

/** The shelf's cards laid out for filters: once for each edition. */
export function sieveOf(shelf: Shelf): Sieve {
  const known = sieves.get(shelf);
  if (known) return known;
  const sieve = new Sieve(shelf.cards, [...shelf.labels.values()]);
  sieves.set(shelf, sieve);
  return sieve;
}
const sieves = new WeakMap<Shelf, Sieve>();

/** The articles of what is followed. */
export function followedCards(shelf: Shelf, follows: readonly Follow[]): Set<ArticleId> {
  const inAny = sieveOf(shelf).any(followed(follows));
  return new Set(shelf.cards.flatMap(({ id }, place) => (inAny[place] === 1 ? [id] : [])));
}
