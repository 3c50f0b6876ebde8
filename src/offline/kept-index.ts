import { indexForm } from '../search/index-form.ts';
import { isSealed, SearchIndex, type Kept } from '../search/search-index.ts';
import type { CaravaneDatabase, IndexRow, SegmentRow } from './database.ts';
import type { Connection } from './with-connection.ts';

/** What can be found, as it lies in storage beside the texts that it is made of. */
export type KeptIndex = {
  /** `null` when there is none, when it was made by other rules, or when it is not what it was: it is made anew then. */
  readonly load: () => Promise<SearchIndex | null>;
  /** One transaction: what is stored is always one index, whichever tab wrote it last. */
  readonly keep: (index: SearchIndex) => Promise<void>;
  /** What is damaged would be taken for what its name says. */
  readonly clear: () => Promise<void>;
};

export function keptIndex({ run }: Connection): KeptIndex {
  const clear = (): Promise<void> =>
    run(async (db) => void (await Promise.all(indexTables(db).map((table) => table.clear()))));
  return {
    clear,
    load: async () => {
      const [row, stored] = await run((db) =>
        // All is asked for at once: who waits for one answer after the other waits longer.
        db.transaction('r', [db.findable, db.segments], () =>
          Promise.all([db.findable.get(only), db.segments.toArray()]),
        ),
      );
      const index = row?.form === indexForm ? await sound(row, stored) : null;
      if (!index) await clear();
      return index;
    },
    keep: async (index) => {
      const kept = index.kept();
      const shelves = kept.map(({ seal, gone }) => ({ seal, gone }));
      await run((db) =>
        db.transaction('rw', [db.findable, db.segments], async () => {
          // A tab of a former version may have stored the same segments in its own way.
          if ((await db.findable.get(only))?.form !== indexForm) await db.segments.clear();
          const here = new Set(await db.segments.toCollection().primaryKeys());
          const wanted = new Set(shelves.map(({ seal }) => seal));
          await db.segments.bulkDelete([...here].filter((seal) => !wanted.has(seal)));
          await db.segments.bulkPut(kept.filter(({ seal }) => !here.has(seal)).map(rowOf));
          await db.findable.put({ form: indexForm, shelves } satisfies IndexRow, only);
        }),
      );
    },
  };
}

const only = 'index';

/** Postings are most of a segment, and a file is read three times as fast as the same bytes within a row. */
const rowOf = ({ seal, pages, segment }: Kept): SegmentRow => {
  const { postings, ...rest } = segment;
  return { seal, pages, segment: rest, postings: new Blob([postings.slice()]) };
};

/** Storage that was damaged may hold anything: what cannot even be read, or is not there, is no index. */
async function sound({ shelves }: IndexRow, stored: readonly SegmentRow[]): Promise<SearchIndex | null> {
  const reading = Promise.all(
    stored.map(async ({ postings }) => new Uint8Array(await postings.arrayBuffer())),
  );
  try {
    // While the files are read.
    if (!stored.every(isSealed)) return null;
    const files = await reading;
    const whole = stored.map(({ seal, pages, segment }, place) => ({
      seal,
      pages,
      segment: { ...segment, postings: files[place] ?? new Uint8Array() },
    }));
    const segments = new Map(whole.map((each) => [each.seal, each]));
    const kept = shelves.flatMap(({ seal, gone }) => {
      const segment = segments.get(seal);
      return segment ? [{ ...segment, gone }] : [];
    });
    return kept.length === shelves.length ? SearchIndex.from(kept) : null;
  } catch {
    return null;
  } finally {
    await reading.catch(() => undefined);
  }
}

/** What `reset` erases with the edition. */
export const indexTables = (db: CaravaneDatabase) => [db.findable, db.segments] as const;
