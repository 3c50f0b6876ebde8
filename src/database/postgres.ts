import { createHash } from 'node:crypto';
import { sql, type Transaction } from 'kysely';
import { Client, types, type ClientConfig } from 'pg';
import { DatabaseProblem } from './database-problem.ts';
import type { Engine, Hold } from './engine.ts';
import { EqualColumnsDialect } from './postgres-compiler.ts';
import { lockClass, openPool } from './postgres-pool.ts';
import { problemOf } from './postgres-problem.ts';
import { trackedSockets } from './postgres-sockets.ts';
import type { Tables } from './tables.ts';

/** PostgreSQL from 15 on. All that is its alone stands in the files of this name. */
export function postgresEngine(url: string): Engine {
  const config = configOf(url);
  const place = placeOf(config);
  return {
    dialect: new EqualColumnsDialect({ pool: openPool(config, place) }),
    claim: (transaction) => claim(transaction, place),
    probe: async (database) => void (await sql`select count(*) from migrations`.execute(database)),
    hold: (job) => hold(job, config, place),
    // A dump of PostgreSQL holds living rows alone, and its files are the server's affair.
    scrub: async () => {},
  };
}

const seconds = 1000;

const configOf = (url: string): ClientConfig => ({
  connectionString: url,
  application_name: 'caravane',
  connectionTimeoutMillis: 10 * seconds,
  keepAlive: true,
  keepAliveInitialDelayMillis: 30 * seconds,
  // A writer waits as long as SQLite's does; one that stands still in the middle does not stop the others for ever.
  lock_timeout: 10 * seconds,
  idle_in_transaction_session_timeout: 60 * seconds,
  query_timeout: 60 * seconds,
  // A commit is on the disk when it is acknowledged; locks of a machine that vanished are free after two minutes.
  options:
    '-c synchronous_commit=on -c tcp_keepalives_idle=60 -c tcp_keepalives_interval=15 -c tcp_keepalives_count=4',
  types: {
    getTypeParser: (type: number, format?: 'text' | 'binary') =>
      numeric.has(type) ? Number : (types.getTypeParser(type, format) as (value: string) => unknown),
  },
});

/** Counts and sums, which are text to the driver: as numbers, like those of SQLite. */
const numeric = new Set<number>([types.builtins.INT8, types.builtins.NUMERIC]);

/** The address as people may see it: without the password. */
function placeOf(config: ClientConfig): string {
  try {
    if (!/^postgres(ql)?:\/\//.test(config.connectionString ?? '')) throw new Error('another scheme');
    const { user, host, port, database } = new Client(config);
    return `${database} at ${user}@${host}:${port}`;
  } catch {
    // Its cause may hold the password.
    throw new DatabaseProblem(
      'DATABASE_URL is no address of PostgreSQL: write postgres://user:password@host:5432/database, other ' +
        'characters than letters and digits %-encoded',
    );
  }
}

async function claim(transaction: Transaction<Tables>, place: string): Promise<void> {
  const { rows } = await sql<{ encoding: string; tables: number; ours: number }>`
    select current_setting('server_encoding') as encoding,
      count(distinct relname) as tables,
      count(*) filter (where relname = 'migrations' and attname in ('number', 'ran')) as ours
    from pg_namespace
      join pg_class on relnamespace = pg_namespace.oid and relkind in ('r', 'p')
      join pg_attribute on attrelid = pg_class.oid and attnum > 0
    where nspname = current_schema()`.execute(transaction);
  const [found] = rows;
  if (found?.encoding !== 'UTF8') {
    throw new DatabaseProblem(
      `the database ${place} is encoded in ${found?.encoding}: create one with \`createdb --encoding=UTF8\``,
    );
  }
  if (found.tables > 0 && found.ours !== 2) {
    throw new DatabaseProblem(
      `the database ${place} holds another program's tables: create one for Caravane alone`,
    );
  }
}

/** A lock of the session, on a connection of its own: the server frees it when the process dies. */
async function hold(job: string, config: ClientConfig, place: string): Promise<Hold | null> {
  const sockets = trackedSockets();
  const client = new Client({ ...config, stream: sockets.open });
  const lost = new AbortController();
  let released = false;
  client.on('error', () => {});
  client.on('end', () => released || lost.abort(new Error(`the lock of the job ${job} is lost`)));
  const release = (): Promise<void> => {
    released = true;
    return sockets.ended(client.end());
  };
  try {
    await client.connect();
    const key = createHash('sha256').update(job).digest().readInt32BE();
    // Beside the writers' class, so that no name meets theirs.
    const lock = 'select pg_try_advisory_lock($1::int, $2::int) as taken';
    const { rows } = await client.query<{ taken: boolean }>(lock, [lockClass + 1, key]);
    if (rows[0]?.taken) return { lost: lost.signal, release };
  } catch (error) {
    await release().catch(() => {});
    throw problemOf(error, place) ?? error;
  }
  await release();
  return null;
}
