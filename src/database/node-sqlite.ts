import { chmodSync } from 'node:fs';
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import { SqliteDialect, type SqliteDatabase, type SqliteStatement } from 'kysely';
import { DatabaseProblem } from './database-problem.ts';
import { problemOf } from './sqlite-problem.ts';

/** Marks a file as ours in its header: the letters CRVN. */
const applicationId = 0x4352564e;
const busyMilliseconds = 10_000;

/** Kysely's SQLite dialect on Node's own SQLite. All that is SQLite's alone stands in this file and the next. */
export const nodeSqliteDialect = (file: string): SqliteDialect =>
  new SqliteDialect({ database: async () => openFile(file) });

function openFile(file: string): SqliteDatabase {
  return explaining(file, () => {
    const database = new DatabaseSync(file, { enableForeignKeyConstraints: true, timeout: busyMilliseconds });
    try {
      claim(database, file);
      // WAL lets readers go on beside the one writer; FULL loses no commit to a power cut.
      database.exec('pragma journal_mode = wal; pragma synchronous = full');
      // It holds subscribers' addresses.
      chmodSync(file, 0o600);
    } catch (error) {
      database.close();
      throw error;
    }
    return adapt(database, file);
  });
}

/** Refuses another program's file, and marks a new one as ours. */
function claim(database: DatabaseSync, file: string): void {
  const owner = database.prepare('pragma application_id').get()?.['application_id'];
  if (owner === applicationId) return;
  const { tables } = database.prepare('select count(*) as tables from sqlite_master').get() ?? {};
  if (owner !== 0 || tables !== 0) {
    throw new DatabaseProblem(`${file} belongs to another program: move it away, or choose another home`);
  }
  database.exec(`pragma application_id = ${applicationId}`);
}

/** Kysely speaks better-sqlite3's dialect of JavaScript; this is the little of it that it uses. */
const adapt = (database: DatabaseSync, file: string): SqliteDatabase => ({
  close: () => database.close(),
  prepare: (sql) => explaining(file, () => adaptStatement(database.prepare(atOnce(sql)), file)),
});

const adaptStatement = (statement: StatementSync, file: string): SqliteStatement => ({
  reader: statement.columns().length > 0,
  all: (parameters) => explaining(file, () => statement.all(...(parameters as SQLInputValue[]))),
  run: (parameters) => explaining(file, () => statement.run(...(parameters as SQLInputValue[]))),
  iterate: (parameters) => explaining(file, () => statement.iterate(...(parameters as SQLInputValue[]))),
});

/** A transaction takes the writer's place when it begins: one that reads first could not wait for it later. */
const atOnce = (sql: string): string => (sql === 'begin' ? 'begin immediate' : sql);

/** Runs an act on the file; what is wrong with the file becomes a problem in plain words. */
function explaining<Result>(file: string, act: () => Result): Result {
  try {
    return act();
  } catch (error) {
    throw problemOf(error, file) ?? error;
  }
}
