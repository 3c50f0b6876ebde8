import type { CaravaneDatabase } from './database.ts';
import { indexTables } from './kept-index.ts';
import type { Connection } from './with-connection.ts';

/** All that editions brought: it can come again. */
export const tablesOfEditions = (db: CaravaneDatabase) =>
  [db.cards, db.bodies, db.topics, db.staged, db.meta, db.pictures, ...indexTables(db)] as const;

/** What the reader left stays. */
export const forgetEditions = ({ run }: Connection): Promise<void> =>
  run((db) => {
    const tables = [...tablesOfEditions(db)];
    return db.transaction(
      'rw',
      tables,
      async () => void (await Promise.all(tables.map((table) => table.clear()))),
    );
  });
