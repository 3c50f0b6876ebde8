import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const checkout = fileURLToPath(new URL('..', import.meta.url));

/** A publication that one test has to itself: what it does to it disturbs no other. */
export type OwnPublication = {
  readonly address: string;
  readonly caravane: (...words: string[]) => Promise<string>;
  readonly stop: () => Promise<void>;
};

type Options = { readonly dev?: boolean; readonly environment?: { readonly [name: string]: string } };

export async function openPublication(
  name: string,
  port: number,
  { dev = false, environment = {} }: Options = {},
): Promise<OwnPublication> {
  const home = `${checkout}test-results/${name}`;
  const env = { ...process.env, ...environment, PORT: String(port) };
  await rm(home, { recursive: true, force: true });
  const caravane = async (...words: string[]): Promise<string> => {
    const options = [`${checkout}src/cli/bin.js`, ...words, '--home', home];
    const { stdout } = await promisify(execFile)(process.execPath, options, { env });
    return stdout;
  };
  await caravane('ingest', '--pictures=no');
  await caravane('publish', '--release', 'first');
  const server = spawn(
    process.execPath,
    [`${checkout}src/cli/bin.js`, 'serve', '--home', home, ...(dev ? ['--dev'] : [])],
    { env, stdio: ['ignore', 'pipe', 'ignore'] },
  );
  await ready(server);
  return {
    address: `http://localhost:${port}`,
    caravane,
    stop: async () => {
      server.kill('SIGTERM');
      await once(server, 'exit');
    },
  };
}

async function ready(server: ChildProcess): Promise<void> {
  for await (const chunk of server.stdout ?? []) if (String(chunk).includes('http://')) return;
  throw new Error('the server stopped before it was ready');
}
