import { chmod, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { DatabaseProblem } from './database-problem.ts';
import { databaseFile, openDatabase } from './open-database.ts';

let home: string;
let file: string;
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'caravane-database-'));
  file = join(home, databaseFile);
});
afterEach(() => rm(home, { recursive: true, force: true }));

const edition = { index_hash: 'a', issued: 'b', serial: 1, articles: 0, recorded: 'c' };
const refusal = (place = { home }): Promise<unknown> =>
  openDatabase(place).then(
    async (database) => database.destroy(),
    (error: unknown) => error,
  );

describe('opening', () => {
  test('makes the home, readable by its owner alone', async () => {
    const database = await openDatabase({ home: join(home, 'new/home') });
    await database.destroy();
    expect((await stat(join(home, 'new/home', databaseFile))).mode & 0o077).toBe(0);
  });

  test('keeps what an earlier opening stored', async () => {
    const first = await openDatabase({ home });
    await first
      .insertInto('editions')
      .values({ number: 1, ...edition })
      .execute();
    await first.destroy();
    const second = await openDatabase({ home });
    expect(await second.selectFrom('editions').select('number').execute()).toEqual([{ number: 1 }]);
    await second.destroy();
  });

  test('waits for another connection that opens and writes at the same time', async () => {
    const databases = await Promise.all([openDatabase({ home }), openDatabase({ home })]);
    const [first, second] = databases as [(typeof databases)[0], (typeof databases)[0]];
    await first
      .insertInto('editions')
      .values({ number: 1, ...edition })
      .execute();
    await second
      .insertInto('editions')
      .values({ number: 2, ...edition })
      .execute();
    expect(await first.selectFrom('editions').select('number').execute()).toHaveLength(2);
    await Promise.all([first.destroy(), second.destroy()]);
  });

  test('writes durably: WAL, and FULL', async () => {
    const database = await openDatabase({ home });
    await database.destroy();
    const raw = new DatabaseSync(file);
    expect(raw.prepare('pragma journal_mode').get()).toEqual({ journal_mode: 'wal' });
    raw.close();
  });

  test('enforces references', async () => {
    const database = await openDatabase({ home });
    const orphan = database
      .insertInto('article_topics')
      .values({ topic: 'eau', article: 'nobody' })
      .execute();
    await expect(orphan).rejects.toThrow(/FOREIGN KEY/);
    await database.destroy();
  });

  test('undoes a transaction that fails', async () => {
    const database = await openDatabase({ home });
    const failing = database.transaction().execute(async (transaction) => {
      await transaction
        .insertInto('editions')
        .values({ number: 1, ...edition })
        .execute();
      throw new Error('stop');
    });
    await expect(failing).rejects.toThrow('stop');
    expect(await database.selectFrom('editions').selectAll().execute()).toEqual([]);
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

  test('a database of a newer version', async () => {
    const database = await openDatabase({ home });
    await database.destroy();
    const raw = new DatabaseSync(file);
    raw.exec("insert into migrations (number, ran) values (99, '')");
    raw.close();
    expect(String(await refusal())).toMatch(/version 99, this Caravane knows \d+: run the newer one/);
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

  test('PostgreSQL, until it joins', async () => {
    await expect(openDatabase({ url: 'postgres://localhost/caravane' })).rejects.toBeInstanceOf(
      DatabaseProblem,
    );
  });
});
