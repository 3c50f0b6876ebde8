import { Dexie } from 'dexie';
import type { Card } from '../domain/card.ts';
import type { ArticlePage } from '../domain/page.ts';
import { labelsOf } from '../domain/selection.ts';
import { nearestCards, unhidden, versionsOnDevice } from './around-article.ts';
import type { Shelf } from './card-shelf.ts';
import type { CaravaneDatabase } from './database.ts';
import type { KeptBody } from './edition-store.ts';
import type { Connection } from './with-connection.ts';

/** The article whole, from what is stored; `null` when its text is not here. What is muted is near to nothing. */
export async function articlePage(
  { run }: Connection,
  shelf: Shelf,
  slug: string,
  hidden: Uint8Array | null,
): Promise<ArticlePage | null> {
  const card = shelf.bySlug.get(slug);
  if (!card) return null;
  const body = await run((db) => bodyOf(db, card));
  if (!body) return null;
  const related = nearestCards(card, unhidden(shelf, hidden, card));
  return {
    screen: 'article',
    card: { ...card, revision: body.revision },
    body: body.html,
    related,
    labels: labelsOf([card, ...related], shelf.labels),
    versions: versionsOnDevice(card, shelf.cards),
  };
}

/** The text that the card names; for want of it, the newest earlier one, which only a saved article leaves behind. */
export const bodyOf = async (
  db: CaravaneDatabase,
  card: Pick<Card, 'id' | 'body'>,
): Promise<KeptBody | undefined> =>
  (await db.bodies.get(card.body.hash)) ??
  (await db.bodies
    .where('[id+revision+hash]')
    .between([card.id, Dexie.minKey, Dexie.minKey], [card.id, Dexie.maxKey, Dexie.maxKey])
    .last());
