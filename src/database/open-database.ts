import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Kysely } from 'kysely';
import { DatabaseProblem } from './database-problem.ts';
import { rememberEngine, type Engine } from './engine.ts';
import { migrate } from './migrate.ts';
import { nodeSqliteEngine } from './node-sqlite.ts';
import type { Tables } from './tables.ts';

export type Database = Kysely<Tables>;
export type DatabasePlace = { readonly home: string } | { readonly url: string };

/** The name of the SQLite file in the home. */
export const databaseFile = 'caravane.sqlite';

/**
 * Opens the database at its newest version, making it where there is none. Other processes on the same one are safe.
 * @throws DatabaseProblem when it cannot be used; so may every later query.
 */
export async function openDatabase(place: DatabasePlace): Promise<Database> {
  const engine = 'url' in place ? await serverEngine(place.url) : await homeEngine(place.home);
  const database = new Kysely<Tables>({ dialect: engine.dialect });
  try {
    await migrate(database, engine.claim);
  } catch (error) {
    await database.destroy();
    throw error;
  }
  rememberEngine(database, engine);
  return database;
}

/** With its driver, which the others need not carry. */
const serverEngine = async (url: string): Promise<Engine> =>
  (await import('./postgres.ts')).postgresEngine(url);

async function homeEngine(home: string): Promise<Engine> {
  await makeFolder(home);
  return nodeSqliteEngine(join(home, databaseFile));
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
