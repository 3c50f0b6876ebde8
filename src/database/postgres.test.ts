import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { answers } from './answers.ts';
import { DatabaseProblem } from './database-problem.ts';
import { once } from './job-lock.ts';
import { openDatabase } from './open-database.ts';
import { hasPostgres, startPostgres, type PostgresServer } from './postgres-server.proof.ts';

describe.runIf(hasPostgres())('PostgreSQL', () => {
  let server: PostgresServer;
  let owner: Client;
  let numbered = 0;
  beforeAll(async () => {
    server = await startPostgres();
    owner = new Client(server.address('postgres'));
    owner.on('error', () => {});
    await owner.connect();
  });
  afterAll(async () => {
    await owner.end().catch(() => {});
    await server.stop();
  });

  const fresh = async (options = ''): Promise<string> => {
    const name = `paper_${(numbered += 1)}`;
    await owner.query(`create database ${name} ${options}`);
    return server.address(name);
  };
  /** Ends every connection to the freshest database. */
  const cut = async (): Promise<unknown> =>
    owner.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [
      `paper_${numbered}`,
    ]);

  describe('refuses, in one line that says what to do', () => {
    test.each([
      'mysql://paper:s3cret@localhost/paper',
      'postgres://paper:s3cret#x@localhost/paper',
      's3cret',
    ])('what is no address: %s', async (url) => {
      expect(await refusal(url)).toMatch(/^DATABASE_URL is no address of PostgreSQL: write postgres:/);
    });

    test('a server that is away', async () => {
      const url = 'postgres://paper:s3cret@127.0.0.1:9/paper';
      expect(await refusal(url)).toBe(
        'the database paper at paper@127.0.0.1:9 does not answer (ECONNREFUSED): start the server, or correct DATABASE_URL',
      );
    });

    test('a host that nobody knows', async () => {
      expect(await refusal('postgres://paper:s3cret@nowhere.invalid/paper')).toMatch(
        /does not answer \((ENOTFOUND|EAI_AGAIN)\)/,
      );
    });

    test('a wrong password, and none', async () => {
      const url = server.address('postgres');
      expect(await refusal(url.replace('inkpot', 's3cret'))).toMatch(/refuses the user or the password/);
      expect(await refusal(url.replace(':inkpot', ''))).toMatch(/wants a password/);
    });

    test('a database that does not exist', async () => {
      expect(await refusal(server.address('nothing'))).toMatch(/nothing at .* does not exist: create it/);
    });

    test("another program's tables, left as they are", async () => {
      const url = await fresh();
      await within(url, 'create table migrations (id integer, name text)');
      expect(await refusal(url)).toMatch(/holds another program's tables/);
      await within(url, 'drop table migrations', 'create view counted as select 1');
      await (await openDatabase({ url })).destroy();
    });

    test('an encoding that does not hold every script', async () => {
      const latin = "encoding = 'LATIN1' locale_provider = 'libc' locale = 'C' template = template0";
      expect(await refusal(await fresh(latin))).toMatch(/encoded in LATIN1: create one with/);
    });

    test('a user who may not make tables', async () => {
      const url = await fresh();
      await within(url, "create role guest login password 's3cret'");
      expect(await refusal(url.replace('paper:inkpot', 'guest:s3cret'))).toMatch(
        /right to make and change tables/,
      );
    });

    test('a server without TLS where TLS is asked for', async () => {
      expect(await refusal(`${await fresh()}?sslmode=verify-full`)).toMatch(/does not speak TLS/);
    });

    test('a read-only copy', async () => {
      const url = await fresh();
      await within(url, `alter database paper_${numbered} set default_transaction_read_only = on`);
      expect(await refusal(url)).toMatch(/is read-only: name the main server/);
    });
  });

  test('goes on when the server ends its connections, used and unused', async () => {
    const url = await fresh();
    const database = await openDatabase({ url });
    await cut();
    await pause(50);
    expect(await answers(database)).toBe(true);

    const failing = database.transaction().execute(async (transaction) => {
      await cut();
      await pause(50);
      await transaction.deleteFrom('editions').execute();
    });
    await expect(failing).rejects.toThrow(/does not answer|start the server/);
    expect(await answers(database)).toBe(true);

    await once(database, 'digest', async (lost) => {
      await cut();
      await pause(50);
      expect(lost.aborted).toBe(true);
      expect(await once(database, 'digest', async () => 'taken over')).toMatchObject({ ran: true });
    });
    await database.destroy();
  });

  test('orders by bytes what the server would order by words', async () => {
    const url = await fresh();
    const database = await openDatabase({ url });
    const { rows } = await sql<{ word: string }>`
      select word from (values ('b'), ('B'), ('a')) as words (word) order by word`.execute(database);
    expect(rows.map(({ word }) => word)).toEqual(['a', 'b', 'B']);
    const collations = await sql<{ collation: string | null }>`
      select distinct collation_name as collation from information_schema.columns
      where table_schema = 'public' and data_type = 'text'`.execute(database);
    expect(collations.rows).toEqual([{ collation: 'C' }]);
    await database.destroy();
  });

  test('says within two seconds that it is away or silent, and recovers', async () => {
    const database = await openDatabase({ url: await fresh() });
    const timed = async (): Promise<boolean> => {
      const began = performance.now();
      const answer = await answers(database);
      expect(performance.now() - began).toBeLessThan(2000);
      return answer;
    };
    expect(await timed()).toBe(true);
    await server.pause();
    expect(await timed()).toBe(false);
    expect(await timed()).toBe(false);
    await server.resume();
    expect(await timed()).toBe(true);
    await database.destroy();
  });
});

async function within(url: string, ...statements: string[]): Promise<void> {
  const client = new Client(url);
  await client.connect();
  for (const statement of statements) await client.query(statement);
  await client.end();
}
/** The one line that opening ends with; never with the password in it, nor in its cause. */
async function refusal(url: string): Promise<string> {
  const problem: unknown = await openDatabase({ url }).then(
    (database) => database.destroy(),
    (error: unknown) => error,
  );
  expect(problem).toBeInstanceOf(DatabaseProblem);
  const { message, cause } = problem as DatabaseProblem;
  expect(message).not.toContain('\n');
  for (const told of [message, String(cause), JSON.stringify(cause ?? null)])
    expect(told).not.toMatch(/inkpot|s3cret/);
  return message;
}
