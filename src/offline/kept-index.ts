import { indexForm } from '../search/seal.ts';
import { SearchIndex } from '../search/search-index.ts';
import type { CaravaneDatabase, IndexRow } from './database.ts';
import type { Connection } from './with-connection.ts';

/** What can be found, as it lies in storage beside the texts that it is made of. */
export type KeptIndex = {
  /** `null` when there is none, when it was made by other rules, or when it is not what it was: it is made anew then. */
  readonly load: () => Promise<SearchIndex | null>;
  /** One transaction: what is stored is always one index, whichever tab wrote it last. */
  readonly keep: (index: SearchIndex) => Promise<void>;
};

export function keptIndex({ run }: Connection): KeptIndex {
  const read = (): Promise<SearchIndex | null> => {
    const reading = run((db) =>
      // All is asked for at once: who waits for one answer after the other waits longer.
      db.transaction('r', [db.findable, db.segments], () =>
        Promise.all([db.findable.get(only), db.segments.toArray()]),
      ),
    );
    // While storage is at work, what takes a while too.
    const form = indexForm();
    return reading.then(([row, stored]) => {
      if (row?.form !== form) return null;
      const segments = new Map(stored.map(({ seal, segment }) => [seal, segment]));
      const kept = row.shelves.flatMap(({ seal, gone }) => {
        const segment = segments.get(seal);
        return segment ? [{ seal, segment, gone }] : [];
      });
      return kept.length === row.shelves.length ? sound(kept) : null;
    });
  };
  return {
    load: async () => {
      const index = await read();
      // What is damaged would be taken for what its name says.
      if (!index)
        await run(async (db) => void (await Promise.all(indexTables(db).map((table) => table.clear()))));
      return index;
    },
    keep: async (index) => {
      const kept = index.kept();
      const shelves = kept.map(({ seal, gone }) => ({ seal, gone }));
      await run((db) =>
        db.transaction('rw', [db.findable, db.segments], async () => {
          const here = new Set(await db.segments.toCollection().primaryKeys());
          const wanted = new Set(shelves.map(({ seal }) => seal));
          await db.segments.bulkDelete([...here].filter((seal) => !wanted.has(seal)));
          const fresh = kept.filter(({ seal }) => !here.has(seal));
          await db.segments.bulkPut(fresh.map(({ seal, segment }) => ({ seal, segment })));
          await db.findable.put({ form: indexForm(), shelves } satisfies IndexRow, only);
        }),
      );
    },
  };
}

const only = 'index';

/** Storage that was damaged may hold anything: what cannot even be read is no index. */
function sound(kept: Parameters<typeof SearchIndex.from>[0]): SearchIndex | null {
  try {
    return SearchIndex.from(kept);
  } catch {
    return null;
  }
}

/** What `reset` erases with the edition. */
export const indexTables = (db: CaravaneDatabase) => [db.findable, db.segments] as const;
