import type { Card } from '../domain/card.ts';
import { byNewest } from '../domain/card.ts';
import type { Head } from '../domain/edition/head.ts';
import type { ArticlePage } from '../domain/page.ts';
import { labelsOf } from '../domain/selection.ts';
import { labelOf } from '../domain/topic.ts';
import { nearestCards, versionsOnDevice } from './around-article.ts';
import { bodyOf } from './article-page.ts';
import { heldEdition, type CaravaneDatabase } from './database.ts';
import type { Connection } from './with-connection.ts';

/** Among so many of the newest the related ones are looked for. */
const nearby = 200;

/**
 * An article as the tables have it, for where no shelf is read yet and nobody will wait until one is: the service
 * worker, and the first page that a reader opens. One transaction, so that it is of one edition.
 */
export const storedArticle = (
  { run }: Connection,
  slug: string,
): Promise<{ readonly head: Head; readonly page: ArticlePage } | null> =>
  run((db) =>
    db.transaction('r', [db.meta, db.cards, db.bodies, db.topics], async () => {
      const [held, row] = await Promise.all([heldEdition(db), db.cards.get({ slug })]);
      const body = row && (await bodyOf(db, row.card));
      if (!held || !row || !body) return null;
      const card: Card = { ...row.card, revision: body.revision };
      const [related, versions] = await Promise.all([relatedIn(db, card), versionsIn(db, card)]);
      const labels = await labelsFor(db, [card, ...related]);
      return {
        head: held.head,
        page: { screen: 'article', card, body: body.html, related, labels, versions },
      };
    }),
  );

async function relatedIn(db: CaravaneDatabase, card: Card): Promise<Card[]> {
  // oxlint-disable-next-line unicorn/no-array-reverse -- a collection of Dexie's, which is no array
  const newest = await db.cards.orderBy('published').reverse().limit(nearby).toArray();
  return nearestCards(card, newest.map((row) => row.card).toSorted(byNewest));
}

/** Versions of a story come out within a month of each other. */
const month = 31 * 24 * 60 * 60 * 1000;

async function versionsIn(db: CaravaneDatabase, card: Card): Promise<ArticlePage['versions']> {
  const [from, to] = [-month, month].map((apart) =>
    new Date(Date.parse(card.published) + apart).toISOString(),
  );
  const around = await db.cards.where('published').between(from, to).toArray();
  return versionsOnDevice(
    card,
    around.map((row) => row.card),
  );
}

async function labelsFor(db: CaravaneDatabase, cards: readonly Card[]): Promise<ArticlePage['labels']> {
  const topics = await db.topics.bulkGet([...new Set(cards.flatMap((card) => card.topics))]);
  return labelsOf(cards, new Map(topics.flatMap((topic) => (topic ? [[topic.slug, labelOf(topic)]] : []))));
}
