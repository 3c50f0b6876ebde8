import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'undici';
import { inChunks } from '../database/in-chunks.ts';
import { openDatabase, type Database, type DatabasePlace } from '../database/open-database.ts';
import { signUpOf } from '../newsletter/sign-up.proof.ts';
import { startLetterServer } from './letter-servers.ts';
import { openPostOffice } from './post-office.ts';
import type { Proved } from './prove.ts';
import { seeded } from './seeded.ts';

/** `count` pairs on SQLite, or on the PostgreSQL of `DATABASE_URL`. */
export async function proveLetterTiming(seed: number, count: number): Promise<Proved> {
  const url = process.env['DATABASE_URL'];
  const home = await mkdtemp(join(tmpdir(), 'caravane-timing-'));
  try {
    const { told, ...proved } = await timePairs(url ? { url } : { home }, seed, count);
    const tells = told > 0.55 ? [`time tells known from unknown addresses: AUC ${told}`] : [];
    return { ...proved, told, violations: [...proved.violations, ...tells] };
  } finally {
    await rm(home, { recursive: true, force: true });
  }
}

/**
 * Signs up addresses that are known (confirmed, some written to lately) and ones that are not, in a seeded order, one
 * after the other, at a server that sends their letters meanwhile: neither the bytes nor the time may tell them apart.
 */
export async function timePairs(
  place: DatabasePlace,
  seed: number,
  pairs: number,
): Promise<Proved & { readonly told: number }> {
  const random = seeded(seed);
  const office = await openPostOffice();
  const database = await openDatabase(place);
  try {
    await settleKnown(database, pairs);
    const { child, port, gone } = await startLetterServer(place, office.url);
    const client = new Client(`http://127.0.0.1:${port}`);
    const times: { known: number[]; unknown: number[] } = { known: [], unknown: [] };
    const said = { known: new Set<string>(), unknown: new Set<string>() };
    for (let pair = 0; pair < pairs; pair += 1) {
      const order = random() < 0.5 ? (['known', 'unknown'] as const) : (['unknown', 'known'] as const);
      for (const kind of order) {
        const began = performance.now();
        const answer = await ask(client, `${kind}${pair}@exemple.org`, pair);
        times[kind].push(performance.now() - began);
        said[kind].add(answer);
      }
    }
    await client.close();
    child.kill('SIGTERM');
    await gone;
    const bytes = new Set([...said.known, ...said.unknown]);
    const violations = bytes.size === 1 ? [] : [`there were ${bytes.size} different answers`];
    const auc = areaUnderCurve(times.known, times.unknown);
    return { pairs, told: Number((0.5 + Math.abs(auc - 0.5)).toFixed(4)), violations };
  } finally {
    await database.destroy();
    await office.close();
  }
}

/** All that the answer says, but for the hour. */
async function ask(client: Client, email: string, person: number): Promise<string> {
  const { statusCode, headers, body } = await client.request({
    method: 'POST',
    path: '/api/subscriptions',
    headers: {
      'content-type': 'application/json',
      'x-forwarded-for': `20.${(person >> 8) & 255}.${person & 255}.7`,
    },
    body: JSON.stringify(signUpOf(email)),
  });
  const { date: _, ...rest } = headers;
  return JSON.stringify([statusCode, rest, await body.text()]);
}

async function settleKnown(database: Database, count: number): Promise<void> {
  const lately = new Date().toISOString();
  const rows = Array.from({ length: count }, (_, person) => {
    const address = `known${person}@exemple.org`;
    return {
      id: `known-${person}`,
      state: 'confirmed',
      since: '2026-01-01T00:00:00Z',
      mailbox: address,
      address,
      language: 'fr',
      topics: '[]',
      frequency: 'weekly',
      consent: JSON.stringify({ version: '1', given: '2026-01-01T00:00:00Z', form: 'page' }),
      mailed: person % 2 === 0 ? lately : null,
    };
  });
  for (const some of inChunks(rows)) await database.insertInto('subscribers').values(some).execute();
}

/** How often one of the first is greater than one of the second, by the sum of its ranks; ties count half. */
export function areaUnderCurve(first: readonly number[], second: readonly number[]): number {
  const all = [
    ...first.map((value) => ({ value, isFirst: true })),
    ...second.map((value) => ({ value, isFirst: false })),
  ];
  all.sort((a, b) => a.value - b.value);
  let ranks = 0;
  for (let start = 0; start < all.length;) {
    let end = start;
    while (end < all.length && all[end]?.value === all[start]?.value) end += 1;
    const rank = (start + 1 + end) / 2;
    ranks += rank * all.slice(start, end).filter(({ isFirst }) => isFirst).length;
    start = end;
  }
  return (ranks - (first.length * (first.length + 1)) / 2) / (first.length * second.length);
}
