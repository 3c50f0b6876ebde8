import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Database, DatabasePlace } from '../database/open-database.ts';

/** A process that takes sign-ups and sends letters, made to be killed. */
export type LetterServer = {
  readonly child: ChildProcess;
  readonly port: number;
  readonly gone: Promise<unknown>;
};

const script = fileURLToPath(new URL('./letter-server.ts', import.meta.url));
const leaseMilliseconds = 1000;

export async function startLetterServer(place: DatabasePlace, smtp: string): Promise<LetterServer> {
  const options = JSON.stringify({ place, smtp, leaseMilliseconds });
  const child = spawn(process.execPath, [script, options], { stdio: ['ignore', 'pipe', 'inherit'] });
  const gone = once(child, 'exit');
  const [line] = (await Promise.race([once(child.stdout, 'data'), gone.then(() => [''])])) as [
    Buffer | string,
  ];
  const port = Number(String(line).trim());
  if (!(port > 0)) throw new Error('the server did not start');
  return { child, port, gone };
}

/** Waits until no letter is queued; says what is wrong when for a while nothing moves. */
export async function queueEmpties(database: Database, patience: number): Promise<string | undefined> {
  let [fewest, since] = [Infinity, Date.now()];
  while (Date.now() - since < patience) {
    const waiting = await lettersQueued(database);
    if (waiting === 0) return undefined;
    if (waiting < fewest) [fewest, since] = [waiting, Date.now()];
    await pause(100);
  }
  return `${fewest} letters still wait, and nothing moves`;
}

export async function lettersQueued(database: Database): Promise<number> {
  const { count } = await database
    .selectFrom('letters')
    .select(({ fn }) => fn.countAll().as('count'))
    .where('state', '=', 'queued')
    .executeTakeFirstOrThrow();
  return Number(count);
}
