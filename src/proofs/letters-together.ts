import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { DatabasePlace } from '../database/open-database.ts';
import { catchMail } from '../newsletter/mail-catcher.ts';
import { signUpOf } from '../newsletter/sign-up.proof.ts';
import type { Proved } from './prove.ts';

const caravane = fileURLToPath(new URL('../cli/bin.js', import.meta.url));
const starting = 120_000;
const patience = 60_000;
const atOnce = 20;

/** Two `serve` processes on one SQLite home, or on the PostgreSQL of `DATABASE_URL`. */
export async function proveLettersTogether(_seed: number, count: number): Promise<Proved> {
  const url = process.env['DATABASE_URL'];
  const home = await mkdtemp(join(tmpdir(), 'caravane-together-'));
  try {
    return await sendTogether(url ? { url } : { home }, count);
  } finally {
    await rm(home, { recursive: true, force: true });
  }
}

/**
 * Signs people up at two real servers in turn, which share a database and a mail server: whoever sends it, each
 * person gets one letter.
 */
export async function sendTogether(place: DatabasePlace, people: number): Promise<Proved> {
  const catcher = await catchMail(people * 2);
  const home = 'home' in place ? place.home : await mkdtemp(join(tmpdir(), 'caravane-together-'));
  const database = 'url' in place ? { DATABASE_URL: place.url } : {};
  const environment = { ...process.env, ...database, SMTP_URL: catcher.url };
  const servers: Server[] = [];
  try {
    // One after the other: the first publishes the empty edition that both serve.
    for (let number = 0; number < 2; number += 1) servers.push(await serve(home, environment));
    const refused = await signUpAll(servers, people);
    const late = Date.now() + patience;
    while (catcher.letters().length < people - refused && Date.now() < late) await pause(100);
    // What would come twice comes soon after.
    await pause(2000);
    const received = Map.groupBy(catcher.letters(), ({ to }) => to.join());
    const violations: string[] = refused > 0 ? [`${refused} sign-ups were refused`] : [];
    for (let person = 0; person < people; person += 1) {
      const letters = received.get(addressOf(person))?.length ?? 0;
      if (letters !== 1) violations.push(`person ${person} got ${letters} letters`);
    }
    return { people, letters: catcher.letters().length, processes: servers.length, violations };
  } finally {
    for (const { child } of servers) child.kill('SIGTERM');
    await Promise.all(servers.map(({ gone }) => gone));
    await catcher.close();
    if (!('home' in place)) await rm(home, { recursive: true, force: true });
  }
}

const addressOf = (person: number): string => `lecteur${person}@exemple.org`;

async function signUpAll(servers: readonly Server[], people: number): Promise<number> {
  let refused = 0;
  let next = 0;
  const work = async (): Promise<void> => {
    for (let person = next++; person < people; person = next++) {
      const { address } = servers[person % servers.length] ?? { address: '' };
      const { status } = await fetch(new URL('/api/subscriptions', address), {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(signUpOf(addressOf(person))),
      });
      if (status !== 202) refused += 1;
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return refused;
}

type Server = { readonly child: ChildProcess; readonly address: string; readonly gone: Promise<unknown> };

/** Starts on a port that was free a moment ago; another is tried when it no longer is. */
async function serve(home: string, environment: NodeJS.ProcessEnv): Promise<Server> {
  for (let attempt = 0; attempt < 3; attempt += 1) {
    const port = String(20_000 + Math.floor(Math.random() * 10_000));
    const child = spawn(process.execPath, [caravane, 'serve', '--home', home, '--port', port], {
      env: environment,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const gone = once(child, 'exit');
    const ready = once(child.stdout, 'data', { signal: AbortSignal.timeout(starting) });
    const line = await Promise.race([ready.then(([chunk]) => String(chunk)), gone.then(() => '')]);
    const [address] = /http:\S+/.exec(line) ?? [];
    if (address !== undefined) return { child, address, gone };
  }
  throw new Error('a server did not start');
}
