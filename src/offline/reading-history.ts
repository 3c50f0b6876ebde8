import type { Instant } from '../domain/article.ts';
import type { Card } from '../domain/card.ts';
import { instantOf, minutes } from '../domain/instant.ts';
import { labelsOf } from '../domain/selection.ts';
import type { Shelf } from './card-shelf.ts';
import { heldEdition, type CaravaneDatabase } from './database.ts';
import { withHeldPictures } from './held-pictures.ts';
import type { CatchUp, ReadCards } from './library.ts';
import type { Connection } from './with-connection.ts';

/** When this device was last used to read, and which edition it then showed. No sync touches it. */
export type Visits = { readonly now: Visit; readonly before: Visit | null };
type Visit = { readonly at: Instant; readonly edition: number };

/** What the reader read and when they came; of all this nothing leaves the device. */
export type ReadingHistory = {
  readonly read: (shelf: Shelf, limit: number) => Promise<ReadCards>;
  readonly forget: () => Promise<void>;
  /** Notes that the reader is here, with the edition that they see. */
  readonly visit: () => Promise<void>;
  readonly catchUp: (shelf: Shelf) => Promise<CatchUp>;
};

const place = 'visits';
/** After a pause this long, who comes back comes anew. */
const pause = 30 * minutes;
/** A list that one can finish. */
const mostToCatchUp = 60;

export function readingHistory(
  connection: Connection,
  now: () => number,
  changed: () => void,
): ReadingHistory {
  const { run } = connection;
  return {
    read: async (shelf, limit) => {
      const marks = await run((db) => db.marks.filter(({ read }) => read !== null).toArray());
      const known = new Map(shelf.cards.map((card) => [card.id, card]));
      const all = marks
        .toSorted((a, b) => (b.read ?? '').localeCompare(a.read ?? ''))
        .flatMap(({ id, read }) => {
          const card = known.get(id);
          return card && read ? [{ card, read }] : [];
        });
      const shown = all.slice(0, limit);
      const cards = await withHeldPictures(
        connection,
        shown.map(({ card }) => card),
      );
      return {
        read: shown.map(({ read, card }, nth) => ({ read, card: cards[nth] ?? card })),
        total: all.length,
        labels: labelsOf(cards, shelf.labels),
      };
    },

    forget: async () => {
      await run((db) =>
        db.transaction('rw', db.marks, async () => {
          await db.marks.filter(({ read, saved }) => read !== null && saved === null).delete();
          await db.marks.filter(({ read }) => read !== null).modify({ read: null });
        }),
      );
      changed();
    },

    visit: () =>
      run((db) =>
        db.transaction('rw', [db.preferences, db.meta], async () => {
          const known = await visitsIn(db).get(place);
          const current: Visit = {
            at: instantOf(now()),
            edition: (await heldEdition(db))?.head.edition ?? 0,
          };
          const isBack = known !== undefined && now() - Date.parse(known.now.at) > pause;
          const visits: Visits = { now: current, before: isBack ? known.now : (known?.before ?? null) };
          await visitsIn(db).put(visits, place);
        }),
      ),

    catchUp: async (shelf) => {
      const [visits, rows, marks] = await run((db) =>
        Promise.all([
          visitsIn(db).get(place),
          // oxlint-disable-next-line unicorn/no-array-reverse -- a collection of Dexie's, which is no array
          db.cards.orderBy('published').reverse().limit(500).toArray(),
          db.marks.toArray(),
        ]),
      );
      const before = visits?.before ?? null;
      if (!before) return { since: null, unread: [], corrected: [], labels: [] };
      const read = new Map(marks.flatMap((mark) => (mark.read ? [[mark.id, mark.read] as const] : [])));
      const since = rows.filter(({ edition }) => edition > before.edition).map(({ card }) => card);
      const unread = since.filter(({ id }) => !read.has(id)).slice(0, mostToCatchUp);
      const corrected = since.filter((card) => isCorrected(card, read.get(card.id))).slice(0, mostToCatchUp);
      return {
        since: before.at,
        unread: await withHeldPictures(connection, unread),
        corrected: await withHeldPictures(connection, corrected),
        labels: labelsOf([...unread, ...corrected], shelf.labels),
      };
    },
  };
}

/** Beside the preferences, which go when the reader has everything erased. */
const visitsIn = (db: CaravaneDatabase) => db.table<Visits, string>('preferences');

const isCorrected = ({ revision, updated }: Card, read: Instant | undefined): boolean =>
  revision > 1 && read !== undefined && updated > read;
