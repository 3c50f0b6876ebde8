import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { DatabaseProblem } from './database-problem.ts';
import { engines } from './engines.proof.ts';
import { openDatabase, type Database, type DatabasePlace } from './open-database.ts';

const edition = { index_hash: 'a', issued: 'b', serial: 1, articles: 0, recorded: 'c' };
const addEdition = (database: Database, number: number): Promise<unknown> =>
  database
    .insertInto('editions')
    .values({ number, ...edition })
    .execute();

const raise = (through: Database): Promise<void> =>
  through.transaction().execute(async (transaction) => {
    const { articles } = await transaction
      .selectFrom('editions')
      .select('articles')
      .executeTakeFirstOrThrow();
    await new Promise(setImmediate);
    await transaction
      .updateTable('editions')
      .set({ articles: articles + 1 })
      .execute();
  });

const raiseAlone = (through: Database): Promise<unknown> =>
  through
    .updateTable('editions')
    .set({ articles: sql`articles + 1` })
    .execute();

describe.each(engines)('opening on $name', ({ prepare }) => {
  let place: DatabasePlace;
  let remove: () => Promise<void>;
  beforeEach(async () => {
    ({ place, remove } = await prepare());
  });
  afterEach(() => remove());

  test('keeps what an earlier opening stored', async () => {
    const first = await openDatabase(place);
    await addEdition(first, 1);
    await first.destroy();
    const second = await openDatabase(place);
    expect(await second.selectFrom('editions').select('number').execute()).toEqual([{ number: 1 }]);
    await second.destroy();
  });

  test('migrates once, however many open a new database at the same time', async () => {
    const databases = await Promise.all(Array.from({ length: 6 }, () => openDatabase(place)));
    await Promise.all(databases.map(addEdition));
    const [first] = databases as [Database];
    expect(await first.selectFrom('editions').select('number').execute()).toHaveLength(6);
    const { rows } = await sql<{ twice: number }>`
      select count(*) - max(number) as twice from migrations`.execute(first);
    expect(rows).toEqual([{ twice: 0 }]);
    await Promise.all(databases.map((database) => database.destroy()));
  });

  test('refuses a database of a newer version, and leaves it as it is', async () => {
    const database = await openDatabase(place);
    await sql`insert into migrations (number, ran) values (99, '')`.execute(database);
    const refusal = openDatabase(place);
    await expect(refusal).rejects.toThrow(/version 99, this Caravane knows \d+: run the newer one/);
    await expect(refusal).rejects.toBeInstanceOf(DatabaseProblem);
    await database.destroy();
  });
});

describe.each(engines)('writing on $name', ({ open }) => {
  let database: Database;
  let place: DatabasePlace;
  let close: () => Promise<void>;
  beforeEach(async () => {
    ({ database, place, close } = await open());
  });
  afterEach(() => close());

  test('enforces references', async () => {
    const orphan = database
      .insertInto('article_topics')
      .values({ topic: 'eau', article: 'nobody' })
      .execute();
    await expect(orphan).rejects.toThrow(/FOREIGN KEY/i);
  });

  test('undoes a transaction that fails', async () => {
    const failing = database.transaction().execute(async (transaction) => {
      await transaction
        .insertInto('editions')
        .values({ number: 1, ...edition })
        .execute();
      throw new Error('stop');
    });
    await expect(failing).rejects.toThrow('stop');
    expect(await database.selectFrom('editions').selectAll().execute()).toEqual([]);
    await addEdition(database, 1);
  });

  test('undoes a lone statement that fails, and goes on', async () => {
    await addEdition(database, 1);
    await expect(addEdition(database, 1)).rejects.toThrow(/unique/i);
    await addEdition(database, 2);
    expect(await database.selectFrom('editions').select('number').execute()).toHaveLength(2);
  });

  test('what a transaction has read is still true when it writes', async () => {
    await addEdition(database, 0);
    const other = await openDatabase(place);
    const acts = [raise, raiseAlone].flatMap((act) => [database, other].map((through) => ({ act, through })));
    await Promise.all(acts.flatMap((one) => Array(25).fill(one)).map(({ act, through }) => act(through)));
    expect(await database.selectFrom('editions').select('articles').execute()).toEqual([{ articles: 100 }]);
    await other.destroy();
  });

  test('holds whole numbers up to 2^53, counts with them, and says how many rows it changed', async () => {
    await addEdition(database, Number.MAX_SAFE_INTEGER);
    await addEdition(database, 1);
    const { rows } = await sql<object>`
      select count(*) as counted, max(number) as largest, sum(serial) as summed from editions`.execute(
      database,
    );
    expect(rows).toEqual([{ counted: 2, largest: Number.MAX_SAFE_INTEGER, summed: 2 }]);
    const { numUpdatedRows } = await database
      .updateTable('editions')
      .set({ serial: 2 })
      .executeTakeFirstOrThrow();
    expect(numUpdatedRows).toBe(2n);
  });

  test.each([[true], [1.5], [new Date(0)], [new Uint8Array(1)]])('takes no %s', async (value) => {
    const writing = database
      .updateTable('editions')
      .set({ serial: value as unknown as number })
      .execute();
    await expect(writing).rejects.toThrow(/text, whole numbers and null/);
  });

  test('mends text that no engine holds, in what it stores and in what it looks for', async () => {
    await database
      .insertInto('editions')
      .values({ number: 1, ...edition, issued: 'a\0b\ud800' })
      .execute();
    const found = await database
      .selectFrom('editions')
      .select('issued')
      .where('issued', '=', 'a\0b\ud800')
      .execute();
    expect(found).toEqual([{ issued: 'ab\ufffd' }]);
  });
});
