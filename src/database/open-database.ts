import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Kysely } from 'kysely';
import { DatabaseProblem } from './database-problem.ts';
import { migrate } from './migrate.ts';
import { nodeSqliteDialect } from './node-sqlite.ts';
import type { Tables } from './tables.ts';

export type Database = Kysely<Tables>;
export type DatabasePlace = { readonly home: string } | { readonly url: string };

/** The name of the SQLite file in the home. */
export const databaseFile = 'caravane.sqlite';

/**
 * Opens the database at its newest version, making it where there is none. A second process on one home is safe.
 * @throws DatabaseProblem when it cannot be used; so may every later query.
 */
export async function openDatabase(place: DatabasePlace): Promise<Database> {
  if ('url' in place) {
    throw new DatabaseProblem(
      'DATABASE_URL is set, but this version keeps its record in SQLite only: unset it to use the home',
    );
  }
  await makeFolder(place.home);
  const database = new Kysely<Tables>({ dialect: nodeSqliteDialect(join(place.home, databaseFile)) });
  try {
    await migrate(database);
  } catch (error) {
    await database.destroy();
    throw error;
  }
  return database;
}

async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new DatabaseProblem(
      `cannot make the folder ${folder} (${code}): make it yourself, or choose another home`,
    );
  }
}
