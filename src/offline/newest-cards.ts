import { byNewest } from '../domain/card.ts';
import { labelsOf } from '../domain/selection.ts';
import { labelOf } from '../domain/topic.ts';
import type { CardPage } from './library.ts';
import type { Connection } from './with-connection.ts';

/**
 * The newest cards and the number of all, read by their index: what a front page needs before the shelf, which reads
 * every card, is there. In the shelf's order, also among cards of one instant.
 */
export const newestCards = ({ run }: Connection, limit: number): Promise<CardPage> =>
  run((db) =>
    db.transaction('r', [db.cards, db.topics], async () => {
      const [rows, total, topics] = await Promise.all([
        // oxlint-disable-next-line unicorn/no-array-reverse -- a collection of Dexie's, which is no array
        db.cards.orderBy('published').reverse().limit(limit).toArray(),
        db.cards.count(),
        db.topics.orderBy('place').toArray(),
      ]);
      const last = rows.at(-1)?.published;
      const newer = rows.filter(({ published }) => published !== last);
      const ofLast =
        rows.length < limit || last === undefined ? [] : await db.cards.where({ published: last }).toArray();
      const all = ofLast.length > 0 ? [...newer, ...ofLast] : rows;
      const cards = all
        .map(({ card }) => card)
        .toSorted(byNewest)
        .slice(0, limit);
      const labels = new Map(topics.map((topic) => [topic.slug, labelOf(topic)]));
      return { cards, total, muted: 0, labels: labelsOf(cards, labels) };
    }),
  );
