import { chmodSync } from 'node:fs';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { sql, type SqliteDatabase, type SqliteStatement } from 'kysely';
import { bindable } from './bindable.ts';
import { DatabaseProblem } from './database-problem.ts';
import type { Engine } from './engine.ts';
import { glance, patience, PatientSqliteDialect } from './sqlite-patience.ts';
import { holdFile } from './sqlite-hold.ts';
import { problemOf } from './sqlite-problem.ts';

/** Marks a file as ours in its header: the letters CRVN. */
const applicationId = 0x4352564e;

/** SQLite as Node has it built in. All that is its alone stands in this file and those of its name. */
export const nodeSqliteEngine = (file: string): Engine => ({
  dialect: new PatientSqliteDialect({ database: async () => openFile(file) }),
  claim: async () => {},
  probe: async () => probe(file),
  hold: async (job) => holdFile(`${file}-${job}.lock`),
  scrub: async (database) => void (await sql`pragma wal_checkpoint(truncate)`.execute(database)),
});

function openFile(file: string): SqliteDatabase {
  return explaining(file, () => {
    const database = new DatabaseSync(file, { enableForeignKeyConstraints: true, timeout: patience });
    try {
      claim(database, file);
      // WAL lets readers go on beside the one writer; FULL loses no commit to a power cut.
      database.exec('pragma journal_mode = wal; pragma synchronous = full');
      // What is deleted is written over: an erased address is in no byte of the file.
      database.exec('pragma secure_delete = on');
      database.exec(`pragma busy_timeout = ${glance}`);
      // It holds subscribers' addresses.
      chmodSync(file, 0o600);
    } catch (error) {
      database.close();
      throw error;
    }
    return adapt(database, file);
  });
}

/** On a connection of its own: the other one may be in the middle of a long transaction. */
function probe(file: string): void {
  const database = new DatabaseSync(file, { readOnly: true });
  try {
    database.prepare('select count(*) from migrations').get();
  } finally {
    database.close();
  }
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
  prepare: (text) =>
    text === 'rollback' && !database.isTransaction
      ? nothingToUndo
      : explaining(file, () => adaptStatement(database.prepare(atOnce(text)), file)),
});

const adaptStatement = (statement: StatementSync, file: string): SqliteStatement => ({
  reader: statement.columns().length > 0,
  all: (parameters) => explaining(file, () => statement.all(...parameters.map(bindable))),
  run: (parameters) => explaining(file, () => statement.run(...parameters.map(bindable))),
  iterate: (parameters) => explaining(file, () => statement.iterate(...parameters.map(bindable))),
});

/** SQLite has undone a transaction by itself where the disk was full; what it said then is told, not this. */
const nothingToUndo: SqliteStatement = {
  reader: false,
  all: () => [],
  run: () => ({ changes: 0, lastInsertRowid: 0 }),
  iterate: () => [][Symbol.iterator](),
};

/** A transaction takes the writer's place when it begins: one that reads first could not wait for it later. */
const atOnce = (text: string): string => (text === 'begin' ? 'begin immediate' : text);

/** Runs an act on the file; what is wrong with the file becomes a problem in plain words. */
function explaining<Result>(file: string, act: () => Result): Result {
  try {
    return act();
  } catch (error) {
    throw problemOf(error, file) ?? error;
  }
}
