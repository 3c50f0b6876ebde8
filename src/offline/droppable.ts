import type { ArticleId } from '../domain/article.ts';
import type { Sha256 } from '../domain/edition/digest.ts';
import type { HeldCard, KeptBody } from './edition-store.ts';

type Named = Pick<KeptBody, 'id' | 'hash' | 'revision'>;

/**
 * The bodies that no card names any more. Of a saved article whose newest text is not here, the newest that is here
 * stays: a reader's saved article is never taken away by a correction that has not arrived.
 */
export function droppable(
  bodies: readonly Named[],
  cards: ReadonlyMap<ArticleId, Pick<HeldCard, 'card'>>,
  saved: ReadonlySet<ArticleId>,
): Sha256[] {
  const newest = new Map<ArticleId, Named>();
  for (const body of bodies) {
    if (body.revision > (newest.get(body.id)?.revision ?? -1)) newest.set(body.id, body);
  }
  const here = new Set(bodies.map((body) => body.hash));
  return bodies.flatMap(({ id, hash }) => {
    const card = cards.get(id)?.card;
    if (card?.body.hash === hash) return [];
    const lastCopy = card && saved.has(id) && !here.has(card.body.hash) && newest.get(id)?.hash === hash;
    return lastCopy ? [] : [hash];
  });
}
