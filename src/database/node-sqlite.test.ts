import { chmod, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { answers } from './answers.ts';
import { DatabaseProblem } from './database-problem.ts';
import { databaseFile, openDatabase } from './open-database.ts';

let home: string;
let file: string;
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'caravane-sqlite-'));
  file = join(home, databaseFile);
});
afterEach(() => rm(home, { recursive: true, force: true }));

const refusal = (place = { home }): Promise<unknown> =>
  openDatabase(place).then(
    async (database) => database.destroy(),
    (error: unknown) => error,
  );

describe('SQLite in the home', () => {
  test('is readable by its owner alone', async () => {
    const database = await openDatabase({ home: join(home, 'new/home') });
    await database.destroy();
    expect((await stat(join(home, 'new/home', databaseFile))).mode & 0o077).toBe(0);
  });

  test('writes durably: WAL, and FULL', async () => {
    const database = await openDatabase({ home });
    const { rows } = await sql<{ synchronous: number }>`pragma synchronous`.execute(database);
    expect(rows).toEqual([{ synchronous: 2 }]);
    await database.destroy();
    const raw = new DatabaseSync(file);
    expect(raw.prepare('pragma journal_mode').get()).toEqual({ journal_mode: 'wal' });
    raw.close();
  });

  test('answers in the middle of its own long transaction', async () => {
    const database = await openDatabase({ home });
    await database.transaction().execute(async () => expect(await answers(database)).toBe(true));
    await database.destroy();
  });

  test('tells what went wrong, also where SQLite undid the transaction by itself', async () => {
    const database = await openDatabase({ home });
    const failing = database.transaction().execute(async (transaction) => {
      await sql.raw('rollback').execute(transaction);
      throw new Error('stop');
    });
    await expect(failing).rejects.toThrow('stop');
    await database.destroy();
  });

  test('lets the process go on while it waits for another writer', async () => {
    const database = await openDatabase({ home });
    const other = new DatabaseSync(file);
    other.exec('begin immediate');
    let beats = 0;
    const heart = setInterval(() => (beats += 1), 10);
    const letGo = setTimeout(() => other.exec('commit'), 300);
    await database.transaction().execute(async () => {});
    expect(beats).toBeGreaterThan(5);
    clearInterval(heart);
    clearTimeout(letGo);
    other.close();
    await database.destroy();
  });
});

describe('refusing, in one line that says what to do', () => {
  test('a file that is no database, left as it is', async () => {
    await writeFile(file, 'not a database at all, '.repeat(200));
    const problem = await refusal();
    expect(problem).toBeInstanceOf(DatabaseProblem);
    expect(String(problem)).toMatch(/caravane\.sqlite is no database: put a backup/);
    expect(await readFile(file, 'utf8')).toMatch(/^not a database/);
  });

  test('a damaged database', async () => {
    const database = await openDatabase({ home });
    await database.destroy();
    const bytes = await readFile(file);
    await writeFile(file, Buffer.concat([bytes.subarray(0, 100), Buffer.alloc(bytes.length - 100, 0xa5)]));
    expect(await refusal()).toBeInstanceOf(DatabaseProblem);
    await writeFile(file, bytes.subarray(0, 4096));
    expect(await refusal()).toBeInstanceOf(DatabaseProblem);
  });

  test("another program's database", async () => {
    const raw = new DatabaseSync(file);
    raw.exec('create table bookmarks (id integer)');
    raw.close();
    expect(String(await refusal())).toMatch(/belongs to another program/);
  });

  test('a home that is a file', async () => {
    await writeFile(file, '');
    expect(String(await refusal({ home: join(file, 'below') }))).toMatch(/cannot make the folder/);
  });

  test.skipIf(process.getuid?.() === 0)('a folder that cannot be written', async () => {
    await chmod(home, 0o500);
    expect(String(await refusal())).toMatch(/give this account the right/);
    await chmod(home, 0o700);
  });
});
