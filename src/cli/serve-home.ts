import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { InvalidArgumentError, Option } from 'commander';
import { listen } from '../server/listen.ts';
import { routes, type Readiness } from '../server/routes.ts';
import type { Home } from './home.ts';
import { Refusal } from './refusal.ts';

export type ServeOptions = { readonly port: number; readonly host: string | undefined };

/** Opens the publication's address on the tree of a home, says so in one line, and returns what closes it. */
export async function serveHome(
  home: Home,
  { port, host }: ServeOptions,
  readiness: Readiness,
): Promise<() => Promise<void>> {
  if (!existsSync(join(home.site, 'index.html'))) {
    throw new Refusal(`there is no edition in ${home.site}: run \`caravane publish\` first`);
  }
  const listening = await listen(routes(home.site, readiness), port, host);
  if (!listening.ok) throw new Refusal(listening.reason);
  process.stdout.write(`Caravane is ready: ${listening.address}\n`);
  return listening.close;
}

/** Resolves when the process is asked to stop. */
export const untilStopped = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });

/** Where to listen, and whose address pages carry while the publication has no origin of its own. */
export const portOption = (): Option =>
  new Option('--port <number>', 'where to listen').env('PORT').default(3000).argParser(parsePort);

function parsePort(text: string): number {
  const port = Number(text);
  if (/^\d{1,5}$/.test(text) && port >= 1 && port <= 65_535) return port;
  throw new InvalidArgumentError('A port is a number from 1 to 65535.');
}
