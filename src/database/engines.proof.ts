import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterAll } from 'vitest';
import { openDatabase, type Database, type DatabasePlace } from './open-database.ts';
import { hasPostgres, startPostgres, type PostgresServer } from './postgres-server.proof.ts';

/** An engine to run a suite on: each `open` is a database of its own, at the newest version and empty. */
export type TestEngine = {
  readonly name: 'sqlite' | 'postgresql';
  /** A place for a database that is not opened yet, and what takes it away. */
  readonly prepare: () => Promise<{ place: DatabasePlace; remove: () => Promise<void> }>;
  readonly open: () => Promise<{ database: Database; place: DatabasePlace; close: () => Promise<void> }>;
};

const inFolder = async () => {
  const home = await mkdtemp(join(tmpdir(), 'caravane-engine-'));
  return { place: { home }, remove: () => rm(home, { recursive: true, force: true }) };
};

/** One server for a test file, from its first use to its end. */
let server: Promise<PostgresServer> | undefined;
afterAll(async () => (await server)?.stop());

const onServer = async () => {
  server ??= startPostgres();
  const { address } = await server;
  const name = `test_${randomBytes(6).toString('hex')}`;
  await asOwner(address('postgres'), `create database ${name}`);
  const remove = () => asOwner(address('postgres'), `drop database ${name} with (force)`);
  return { place: { url: address(name) }, remove };
};

async function asOwner(url: string, statement: string): Promise<void> {
  const client = new Client(url);
  await client.connect();
  await client.query(statement);
  await client.end();
}

const engine = (name: TestEngine['name'], prepare: TestEngine['prepare']): TestEngine => ({
  name,
  prepare,
  open: async () => {
    const { place, remove } = await prepare();
    const database = await openDatabase(place);
    const close = async (): Promise<void> => {
      await database.destroy();
      await remove();
    };
    return { database, place, close };
  },
});

/** Both engines: SQLite in a folder, and a real PostgreSQL where this machine's platform has one on npm. */
export const engines: readonly TestEngine[] = [
  engine('sqlite', inFolder),
  ...(hasPostgres() ? [engine('postgresql', onServer)] : []),
];
