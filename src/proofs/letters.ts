import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { openDatabase, type Database, type DatabasePlace } from '../database/open-database.ts';
import { makeLink } from '../newsletter/links.ts';
import { connections } from '../newsletter/mail-carrier.ts';
import { openNewsletter } from '../newsletter/open-newsletter.ts';
import { queueEmpties, startLetterServer, type LetterServer } from './letter-servers.ts';
import { articlesBefore, expectedReaders, settleReaders } from './many-readers.ts';
import { openPostOffice, type Posted } from './post-office.ts';
import type { Proved } from './prove.ts';
import { seeded } from './seeded.ts';

/** A Monday: letters of every frequency are due. */
const moment = Date.parse('2026-11-23T06:00:00Z');
/** A letter that was under way when its reader left may still arrive in this time. */
const underWay = 10_000;
const stuck = 60_000;

/** Letters to `count` readers on SQLite, or on the PostgreSQL of `DATABASE_URL`, with fifty kills. */
export async function proveLetters(seed: number, count: number): Promise<Proved> {
  const url = process.env['DATABASE_URL'];
  const home = await mkdtemp(join(tmpdir(), 'caravane-letters-'));
  try {
    return await sendToMany(url ? { url } : { home }, seed, count, 50);
  } finally {
    await rm(home, { recursive: true, force: true });
  }
}

/**
 * Digests to many readers by a sender that is killed with -9 again and again, while some readers leave. In the end an
 * independent query tells who was to be written to: each got one letter, or doubles under one Message-ID.
 */
export async function sendToMany(
  place: DatabasePlace,
  seed: number,
  readers: number,
  kills: number,
): Promise<Proved> {
  const random = seeded(seed);
  const office = await openPostOffice();
  const database = await openDatabase(place);
  try {
    await settleReaders(database, random, readers);
    const expected = await expectedReaders(database, 'url' in place ? 'postgresql' : 'sqlite');
    const leaving = await linksToLeave(
      database,
      expected.filter(() => random() < (2 * kills) / expected.length),
    );
    const house = { name: 'Caravane', origin: 'http://localhost', from, topics: [] };
    await openNewsletter(database, house).digests(
      { articles: articlesBefore(moment) },
      { moment, send: true },
    );

    const started = Date.now();
    const left = new Map<string, number>();
    for (let kill = 0; kill < kills; kill += 1) {
      const server = await startLetterServer(place, office.url);
      const share = random() * 2 * ((expected.length - office.posted.length) / (kills + 1 - kill));
      await arrived(office.posted, office.posted.length + share, () => leaveOne(server, leaving, left));
      server.child.kill('SIGKILL');
      await server.gone;
    }
    const last = await startLetterServer(place, office.url);
    const problem = await queueEmpties(database, stuck);
    const seconds = (Date.now() - started) / 1000;
    last.child.kill('SIGTERM');
    await last.gone;
    const violations = [...(problem ? [problem] : []), ...judge(expected, left, office.posted, kills)];
    const letters = office.posted.length;
    return {
      kills,
      readers,
      expected: expected.length,
      left: left.size,
      letters,
      perSecond: Math.round(letters / seconds),
      violations,
    };
  } finally {
    await database.destroy();
    await office.close();
  }
}

const from = { name: 'Caravane', address: 'lettre@caravane.example', domain: 'caravane.example' };

/** Waits until so many letters have arrived, or no more come. */
async function arrived(
  posted: readonly Posted[],
  wanted: number,
  meanwhile: () => Promise<void>,
): Promise<void> {
  await meanwhile();
  let [seen, since] = [posted.length, Date.now()];
  while (posted.length < wanted && Date.now() - since < 3000) {
    if (posted.length > seen) [seen, since] = [posted.length, Date.now()];
    await pause(5);
  }
}

async function linksToLeave(database: Database, addresses: readonly string[]): Promise<Map<string, string>> {
  const links = new Map<string, string>();
  for (const address of addresses) {
    const row = await database
      .selectFrom('subscribers')
      .select('id')
      .where('mailbox', '=', address)
      .executeTakeFirstOrThrow();
    links.set(address, await makeLink(database, 'unsubscribe', row.id, Date.now()));
  }
  return links;
}

/** One click, while letters are leaving; who was answered has left. */
async function leaveOne(
  { port }: LetterServer,
  leaving: Map<string, string>,
  left: Map<string, number>,
): Promise<void> {
  const [next] = leaving;
  if (!next) return;
  const [address, token] = next;
  const answer = await fetch(`http://127.0.0.1:${port}/lettre/desabonner?t=${token}`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: 'List-Unsubscribe=One-Click',
  });
  leaving.delete(address);
  if (answer.status === 200) left.set(address, Date.now());
}

function judge(
  expected: readonly string[],
  left: ReadonlyMap<string, number>,
  posted: readonly Posted[],
  kills: number,
): string[] {
  const violations: string[] = [];
  const received = Map.groupBy(posted, ({ to }) => to);
  for (const address of expected) {
    const letters = received.get(address) ?? [];
    const leave = left.get(address);
    if (letters.length === 0 && leave === undefined) violations.push(`${address} got no letter`);
    if (new Set(letters.map(({ messageId }) => messageId)).size > 1)
      violations.push(`${address} got two letters`);
    if (leave !== undefined && letters.some(({ at }) => at > leave + underWay))
      violations.push(`${address} was written to after leaving`);
  }
  const wanted = new Set(expected);
  for (const address of received.keys())
    if (!wanted.has(address)) violations.push(`${address} got a letter that was not for them`);
  const doubles = posted.length - received.size;
  if (doubles > kills * connections) violations.push(`${doubles} doubles after ${kills} kills`);
  return violations;
}
