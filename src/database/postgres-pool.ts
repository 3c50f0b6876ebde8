import type { PostgresPool, PostgresPoolClient } from 'kysely';
import { DatabaseError, Pool, type ClientConfig, type PoolClient } from 'pg';
import { bindable } from './bindable.ts';
import { problemOf } from './postgres-problem.ts';
import { trackedSockets } from './postgres-sockets.ts';

/** The class of our advisory locks: the letters CRVN. They are the database's own, and end with their connection. */
export const lockClass = 0x4352564e;

/**
 * One writer at a time, as in SQLite: a transaction waits for every other writer, a lone statement for transactions.
 * What a transaction has read is still true when it writes, so that nothing here is ever tried again.
 */
const begin = 'begin isolation level read committed; select ';
const beginAlone = `${begin} pg_advisory_xact_lock(${lockClass}, 0)`;
const beginBeside = `${begin} pg_advisory_xact_lock_shared(${lockClass}, 0)`;
const writing = /^\s*(with\b.*\b)?(insert|update|delete|merge)\b/is;

/** Connections as Kysely takes them. What is wrong with the server becomes a problem in plain words. */
export function openPool(config: ClientConfig, place: string): PostgresPool {
  const sockets = trackedSockets();
  const pool = new Pool({ ...config, stream: sockets.open, max: 10, idleTimeoutMillis: 30_000 });
  // A connection that breaks while nobody listens is replaced at the next query; it must not end the process.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  return {
    options: {},
    connect: async () => adapt(await explaining(place, () => pool.connect()), place),
    end: () => sockets.ended(pool.end()),
  };
}

function adapt(client: PoolClient, place: string): PostgresPoolClient {
  let inTransaction = false;
  let broken = false;
  const send = (sql: string, parameters: readonly unknown[] = []): Promise<unknown> => {
    const values = parameters.map(bindable);
    return explaining(place, () => client.query(sql, values)).catch((error: Error) => {
      // Not the server's own word: nobody knows what became of the query, so nobody gets this connection again.
      if (!((error.cause ?? error) instanceof DatabaseError)) broken = true;
      throw error;
    });
  };
  const orUndo = async <Result>(act: () => Promise<Result>): Promise<Result> => {
    try {
      return await act();
    } catch (error) {
      await send('rollback').catch(() => (broken = true));
      throw error;
    }
  };
  const query = async (sql: string, parameters: readonly unknown[]): Promise<unknown> => {
    if (sql === 'begin') {
      inTransaction = true;
      return orUndo(() => send(beginAlone));
    }
    if (sql === 'commit' || sql === 'rollback') inTransaction = false;
    // The server undoes what a lost connection had begun; what broke it is told in its stead.
    if (sql === 'rollback' && broken) return { rows: [] };
    if (inTransaction || !writing.test(sql)) return send(sql, parameters);
    return orUndo(async () => {
      await send(beginBeside);
      const result = await send(sql, parameters);
      await send('commit');
      return result;
    });
  };
  return { query, release: () => client.release(broken) } as PostgresPoolClient;
}

async function explaining<Result>(place: string, act: () => Promise<Result>): Promise<Result> {
  try {
    return await act();
  } catch (error) {
    throw problemOf(error, place) ?? error;
  }
}
