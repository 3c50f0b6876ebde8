import type { Card } from '../domain/card.ts';
import { byNewest } from '../domain/card.ts';
import { labelOf, type Topic, type TopicLabel, type TopicSlug } from '../domain/topic.ts';
import { heldEdition } from './database.ts';
import type { Connection } from './with-connection.ts';

/** The held edition's cards, newest first, and its topics: what lists, filters and counts are read from. */
export type Shelf = {
  readonly edition: number;
  readonly cards: readonly Card[];
  readonly bySlug: ReadonlyMap<string, Card>;
  readonly topics: readonly Topic[];
  readonly labels: ReadonlyMap<TopicSlug, TopicLabel>;
};

export const emptyShelf: Shelf = { edition: 0, cards: [], bySlug: new Map(), topics: [], labels: new Map() };

/** Reads the shelf once for each edition; one transaction, so that it never mixes two. */
export function cardShelf({ run }: Connection): () => Promise<Shelf> {
  let shelf: Shelf | undefined;
  return async () => {
    const edition = (await run(heldEdition))?.head.edition ?? 0;
    if (shelf?.edition === edition) return shelf;
    shelf = await run((db) =>
      db.transaction('r', [db.meta, db.cards, db.topics], async () => {
        const rows = await db.cards.toArray();
        const topics = await db.topics.orderBy('place').toArray();
        const held = await heldEdition(db);
        return shelfOf(held?.head.edition ?? 0, rows.map(({ card }) => card).toSorted(byNewest), topics);
      }),
    );
    return shelf;
  };
}

const shelfOf = (edition: number, cards: readonly Card[], topics: readonly Topic[]): Shelf => ({
  edition,
  cards,
  bySlug: new Map(cards.map((card) => [card.slug, card])),
  topics,
  labels: new Map(topics.map((topic) => [topic.slug, labelOf(topic)])),
});
