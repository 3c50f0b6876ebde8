import { addresses, slugIn } from '../domain/addresses.ts';
import { isBy } from '../domain/author.ts';
import type { Month } from '../domain/month.ts';
import { heldEdition, type CaravaneDatabase, type CardRow } from '../offline/database.ts';
import { library } from './library.ts';

/** Pages of an edition held. */
const lists = new Set<string>([
  addresses.front,
  addresses.search(''),
  addresses.archives,
  addresses.saved,
  addresses.history,
  addresses.catchUp,
  addresses.newsletter,
]);
/** Pages that speak of the device alone. */
const ofTheDevice = new Set<string>([addresses.library, addresses.settings]);

/** Whether the library has what a page shows, whole. A library that cannot be read answers nothing. */
export async function canAnswer({ pathname }: URL): Promise<boolean> {
  if (ofTheDevice.has(pathname)) return true;
  try {
    if (lists.has(pathname)) return await library.run(async (db) => (await heldEdition(db)) !== null);
    const topic = slugIn(pathname, 'themes');
    if (topic) return await library.run(async (db) => (await db.topics.get(topic)) !== undefined);
    const author = slugIn(pathname, 'auteurs');
    if (author) return await library.run(async (db) => (await ofAuthor(db, author)) !== undefined);
    const [, year, month] = /^\/archives\/(\d{4})\/(\d{2})\/$/.exec(pathname) ?? [];
    if (year) return await library.run(async (db) => (await ofMonth(db, `${year}-${month}`)) > 0);
  } catch {
    return false;
  }
  return false;
}

const ofAuthor = (db: CaravaneDatabase, slug: string): Promise<CardRow | undefined> =>
  db.cards.filter(({ card }) => isBy(slug, card)).first();

const ofMonth = (db: CaravaneDatabase, month: Month): Promise<number> =>
  db.cards.where('published').startsWith(month).count();
