import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DatabasePlace } from '../database/open-database.ts';
import { hasPostgres, startPostgres } from '../database/postgres-server.proof.ts';
import { startLetterServer } from '../proofs/letter-servers.ts';
import { openPostOffice } from '../proofs/post-office.ts';
import { quantile, signUpCrowd } from '../proofs/sign-up-crowd.ts';

const atOnce = 100;

/** How many sign-ups a second are taken, by a server that sends their letters meanwhile, on both engines. */
export async function signUpFigures(_runs: number, count = 15_000): Promise<readonly object[]> {
  const home = await mkdtemp(join(tmpdir(), 'caravane-sign-up-'));
  const results: object[] = [];
  try {
    results.push(await measure('sqlite', { home }, count));
    if (!hasPostgres()) return results;
    const server = await startPostgres();
    try {
      results.push(await measure('postgresql', { url: server.address('postgres') }, count));
    } finally {
      await server.stop();
    }
    return results;
  } finally {
    await rm(home, { recursive: true, force: true });
  }
}

async function measure(engine: string, place: DatabasePlace, count: number): Promise<object> {
  const office = await openPostOffice();
  const { child, port, gone } = await startLetterServer(place, office.url);
  try {
    const emails = Array.from({ length: count }, (_, person) => `lecteur${person}@exemple.org`);
    const began = performance.now();
    const answers = await signUpCrowd({ port, emails, atOnce });
    const seconds = (performance.now() - began) / 1000;
    const taken = answers.filter(({ status }) => status === 202);
    const times = taken.map(({ milliseconds }) => milliseconds);
    return {
      engine,
      asked: count,
      taken: taken.length,
      takenPerSecond: Math.round(taken.length / seconds),
      sentAway: answers.filter(({ status, retryAfter }) => [429, 503].includes(status) && retryAfter).length,
      p50: quantile(times, 0.5),
      p99: quantile(times, 0.99),
      lettersMeanwhile: office.posted.length,
    };
  } finally {
    child.kill('SIGKILL');
    await gone;
    await office.close();
  }
}
