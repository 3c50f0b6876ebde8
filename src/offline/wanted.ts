import { byNewest, type Card } from '../domain/card.ts';

/** How much text a library fetches unasked. */
export type Policy = { readonly allUpTo: number; readonly newest: number };

export const defaultPolicy: Policy = { allUpTo: 25_000_000, newest: 200 };

/**
 * The cards whose bodies are fetched unasked, newest first: all while their text fits, else the newest. Nothing of
 * the reader enters: what a device asks for tells nothing of who holds it.
 */
export function wantedOf(cards: readonly Card[], policy: Policy): Card[] {
  const newestFirst = cards.toSorted(byNewest);
  const bytes = newestFirst.reduce((sum, card) => sum + card.body.bytes, 0);
  return bytes <= policy.allUpTo ? newestFirst : newestFirst.slice(0, policy.newest);
}
