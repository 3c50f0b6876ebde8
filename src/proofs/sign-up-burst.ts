import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase, type DatabasePlace } from '../database/open-database.ts';
import { queueEmpties, startLetterServer } from './letter-servers.ts';
import { openPostOffice } from './post-office.ts';
import type { Proved } from './prove.ts';
import { seeded } from './seeded.ts';
import { quantile, signUpCrowd } from './sign-up-crowd.ts';

const atOnce = 100;
const stuck = 60_000;

/** A burst of `count` sign-ups on SQLite, or on the PostgreSQL of `DATABASE_URL`. */
export async function proveSignUpBurst(seed: number, count: number): Promise<Proved> {
  const url = process.env['DATABASE_URL'];
  const home = await mkdtemp(join(tmpdir(), 'caravane-burst-'));
  try {
    return await burst(url ? { url } : { home }, seed, count);
  } finally {
    await rm(home, { recursive: true, force: true });
  }
}

/**
 * Many people sign up at once from networks of their own, some of them twice, at a server that is killed with -9 in the
 * middle and started again. Whoever heard 202 is in the database, whoever was sent away heard when to come back, and
 * no address gets two letters.
 */
export async function burst(place: DatabasePlace, seed: number, count: number): Promise<Proved> {
  const random = seeded(seed);
  const office = await openPostOffice();
  const database = await openDatabase(place);
  try {
    const people = Array.from(
      { length: count },
      () => `lecteur${Math.floor(random() * count * 0.9)}@exemple.org`,
    );
    const middle = Math.floor(count * (0.3 + 0.2 * random()));
    const first = await startLetterServer(place, office.url);
    const before = await signUpCrowd({
      port: first.port,
      emails: people.slice(0, middle * 2),
      atOnce,
      onAnswer: (answers) => answers === middle && first.child.kill('SIGKILL'),
    });
    await first.gone;
    const second = await startLetterServer(place, office.url);
    const after = await signUpCrowd({ port: second.port, emails: people.slice(middle * 2), atOnce });
    const problem = await queueEmpties(database, stuck);
    second.child.kill('SIGTERM');
    await second.gone;

    const rows = await database.selectFrom('subscribers').select('mailbox').execute();
    const kept = new Set(rows.map(({ mailbox }) => mailbox));
    const answers = [...before, ...after];
    const taken = answers.filter(({ status }) => status === 202);
    const violations = problem ? [problem] : [];
    for (const { email } of taken)
      if (!kept.has(email)) violations.push(`${email} heard 202 and is not kept`);
    for (const { status, retryAfter } of answers)
      if (![0, 202].includes(status) && !([429, 503].includes(status) && Number(retryAfter) > 0))
        violations.push(`an answer was ${status}, to come back ${retryAfter}`);
    for (const [address, letters] of Map.groupBy(office.posted, ({ to }) => to))
      if (new Set(letters.map(({ messageId }) => messageId)).size > 1)
        violations.push(`${address} got ${letters.length} letters`);
    return {
      taken: taken.length,
      sentAway: answers.filter(({ status }) => status >= 400).length,
      unanswered: answers.filter(({ status }) => status === 0).length,
      letters: office.posted.length,
      p99: quantile(
        taken.map(({ milliseconds }) => milliseconds),
        0.99,
      ),
      violations,
    };
  } finally {
    await database.destroy();
    await office.close();
  }
}
