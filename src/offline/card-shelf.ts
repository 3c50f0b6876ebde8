import type { Card } from '../domain/card.ts';
import { byNewest } from '../domain/card.ts';
import { labelOf, type Topic, type TopicLabel, type TopicSlug } from '../domain/topic.ts';
import { heldEdition, type CaravaneDatabase } from './database.ts';
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

export type ReadShelf = (() => Promise<Shelf>) & {
  /** Whether a shelf was read already. */
  readonly isFilled: () => boolean;
};

/** Reads the shelf once for each edition; one transaction, so that it never mixes two. */
export function cardShelf({ run }: Connection): ReadShelf {
  let shelf: Shelf | undefined;
  let filledWith: string | undefined;
  const read = async (): Promise<Shelf> => {
    if (shelf && filledWith === (await run(contentsOf))) return shelf;
    shelf = await run((db) =>
      db.transaction('r', [db.meta, db.cards, db.topics], async () => {
        const rows = await db.cards.toArray();
        const topics = await db.topics.orderBy('place').toArray();
        const held = await heldEdition(db);
        filledWith = await contentsOf(db);
        return shelfOf(held?.head.edition ?? 0, rows.map(({ card }) => card).toSorted(byNewest), topics);
      }),
    );
    return shelf;
  };
  return Object.assign(read, { isFilled: () => shelf !== undefined });
}

/** Tells editions apart whatever their number, and one whose cards were lost from the same restored. */
const contentsOf = async (db: CaravaneDatabase): Promise<string> =>
  `${(await heldEdition(db))?.head.index.hash} ${await db.cards.count()}`;

const shelfOf = (edition: number, cards: readonly Card[], topics: readonly Topic[]): Shelf => ({
  edition,
  cards,
  bySlug: new Map(cards.map((card) => [card.slug, card])),
  topics,
  labels: new Map(topics.map((topic) => [topic.slug, labelOf(topic)])),
});
