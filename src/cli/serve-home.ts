import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { InvalidArgumentError, Option } from 'commander';
import { Hono } from 'hono';
import { parseTrustedProxies, type TrustedProxies } from '../server/client-network.ts';
import { listen } from '../server/listen.ts';
import { routes } from '../server/routes.ts';
import { openMail } from './open-mail.ts';
import type { Newsroom } from './newsroom.ts';
import { Refusal } from './refusal.ts';
import { say } from './say.ts';
import { whatToSay } from './what-to-say.ts';

export type ServeOptions = { readonly port: number; readonly host?: string; readonly dev: boolean };

/** What is served, and whether its letters leave from here. */
export type Served = {
  readonly mail: 'set' | 'unset';
  /** Ends it, once the letters under way have arrived. */
  readonly close: () => Promise<void>;
};

/** Opens the publication's address on the tree of a home and sends its letters; says so in one line. */
export async function serveHome(newsroom: Newsroom, { port, host, dev }: ServeOptions): Promise<Served> {
  const { home, newsletter, answers } = newsroom;
  if (!existsSync(join(home.site, 'index.html'))) {
    throw new Refusal(`there is no edition in ${home.site}: run \`caravane publish\` first`);
  }
  const trusted = trustedProxies();
  const mail = await openMail(newsletter, dev);
  const app = routes(home.site, {
    readiness: async () => ({ database: await answers(), mail: mail.state }),
    newsletter,
    wake: mail.wake,
    trusted,
    mailbox: mail.mailbox,
    nextIssues: dev
      ? async (moment) => newsletter.drafts(await whatToSay(newsroom, moment), moment)
      : undefined,
    report: say,
  });
  const listening = await listen(app, port, host);
  if (!listening.ok) {
    await mail.close();
    throw new Refusal(listening.reason);
  }
  process.stdout.write(`Caravane is ready: ${listening.address}\n`);
  return {
    mail: mail.state,
    close: async () => {
      await listening.close();
      await mail.close();
    },
  };
}

/** `TRUST_PROXY`, if it can be read. */
function trustedProxies(): TrustedProxies {
  const text = process.env['TRUST_PROXY'] ?? '';
  const trusted = parseTrustedProxies(text);
  if (trusted) return trusted;
  throw new Refusal(`TRUST_PROXY is "${text}": write loopback, addresses or blocks such as 10.0.0.0/8`);
}

/** Says at once that the port is taken, rather than after a first round of work. */
export async function refuseTakenPort({ port, host }: ServeOptions): Promise<void> {
  const listening = await listen(new Hono(), port, host);
  if (!listening.ok) throw new Refusal(listening.reason);
  await listening.close();
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
