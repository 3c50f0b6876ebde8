import { byNewest, type Card } from '../domain/card.ts';

/** How much text a library fetches unasked: all while it fits, else the newest; or what the reader gives room for. */
export type Policy = { readonly allUpTo: number; readonly newest: number } | { readonly room: number };

export const defaultPolicy = { allUpTo: 25_000_000, newest: 200 } as const satisfies Policy;

/**
 * The cards whose bodies are fetched unasked, newest first. Nothing of what the reader reads or follows enters: what a
 * device asks for tells nothing of who holds it.
 */
export function wantedOf(cards: readonly Card[], policy: Policy): Card[] {
  const newestFirst = cards.toSorted(byNewest);
  if ('room' in policy) return fitting(newestFirst, policy.room);
  return bytesOf(newestFirst) <= policy.allUpTo ? newestFirst : newestFirst.slice(0, policy.newest);
}

/** The newest, up to the first that no longer fits: so one that comes takes the place of the oldest alone. */
function fitting(newestFirst: readonly Card[], room: number): Card[] {
  let left = room;
  const end = newestFirst.findIndex((card) => (left -= card.body.bytes) < 0);
  return newestFirst.slice(0, end < 0 ? newestFirst.length : end);
}

export const bytesOf = (cards: readonly Card[]): number =>
  cards.reduce((sum, card) => sum + card.body.bytes, 0);
