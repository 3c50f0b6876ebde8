import type { ArticleId } from '../domain/article.ts';
import type { Sha256 } from '../domain/edition/digest.ts';
import { forgetComposed } from './composed-pages.ts';
import { heldEdition, type CardRow, type CaravaneDatabase } from './database.ts';
import { droppable } from './droppable.ts';
import type { EditionStore, HeldCard, NextEdition } from './edition-store.ts';
import type { Connection } from './with-connection.ts';

/** Rows in one `bulkPut`: more blocks the thread, fewer cost time. */
const chunk = 200;

/** The store on a device. */
export const dexieStore = ({ run }: Connection): EditionStore => ({
  held: () => run(heldEdition),
  cards: () =>
    run(async (db) => (await db.cards.toArray()).map(({ card, edition, hash }) => ({ card, edition, hash }))),
  staged: (hash) => run(async (db) => (await db.staged.get(hash))?.block),
  stage: (hash, block) => run(async (db) => void (await db.staged.put({ hash, block }))),
  kept: (hashes) => run(async (db) => new Set(await db.bodies.where('hash').anyOf(hashes).primaryKeys())),
  // Straight into the browser's own store: texts are most of what a first edition writes, and Dexie's accounts of each
  // cost a third more.
  keep: (bodies) =>
    run((db) =>
      db.transaction('rw', db.bodies, ({ idbtrans }) => {
        for (const body of bodies) idbtrans.objectStore(db.bodies.name).put(body);
      }),
    ),
  turn: async (next) => {
    await forgetComposed();
    await run((db) =>
      db.transaction('rw', [db.cards, db.topics, db.bodies, db.staged, db.meta, db.marks], () =>
        turn(db, next),
      ),
    );
    await forgetComposed();
  },
});

async function turn(
  db: CaravaneDatabase,
  { key, head, index, cards, gone, topics }: NextEdition,
): Promise<void> {
  // Those that come take the place of their earlier ones: two may have changed addresses with each other.
  await db.cards.bulkDelete([...gone, ...cards.map(({ card }) => card.id)]);
  const rows = cards.map(rowOf);
  for (let start = 0; start < rows.length; start += chunk)
    await db.cards.bulkPut(rows.slice(start, start + chunk));
  if (topics) {
    await db.topics.clear();
    await db.topics.bulkPut(topics.map((topic, place) => ({ ...topic, place })));
  }
  await dropBodies(db);
  await db.staged.clear();
  await db.meta.put({ key, head, index }, 'edition');
}

async function dropBodies(db: CaravaneDatabase): Promise<void> {
  const keys = (await db.bodies.orderBy('[id+revision+hash]').keys()) as unknown as [
    ArticleId,
    number,
    Sha256,
  ][];
  const bodies = keys.map(([id, revision, hash]) => ({ id, revision, hash }));
  const cards = new Map<ArticleId, Pick<HeldCard, 'card'>>();
  await db.cards.each(({ id, card }) => void cards.set(id, { card }));
  const saved = new Set(await db.marks.where('saved').above('').primaryKeys());
  await db.bodies.bulkDelete(droppable(bodies, cards, saved));
}

const rowOf = ({ card, edition, hash }: HeldCard): CardRow => ({
  id: card.id,
  slug: card.slug,
  published: card.published,
  topics: card.topics,
  edition,
  hash,
  card,
});
