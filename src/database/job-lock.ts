import { engineOf } from './engine.ts';
import type { Database } from './open-database.ts';

export type Once<Result> = { readonly ran: true; readonly result: Result } | { readonly ran: false };

/**
 * Runs a job unless a process on the same database runs it now: then nothing happens and `ran` is false. A process
 * that dies gives its job back. `lost` fires where the connection to the server breaks in the middle: another
 * process may take the job from then on, so a long one stops at it.
 */
export async function once<Result>(
  database: Database,
  name: string,
  job: (lost: AbortSignal) => Promise<Result>,
): Promise<Once<Result>> {
  if (!/^[a-z][a-z0-9-]*$/.test(name)) throw new TypeError(`"${name}" is no name of a job`);
  const hold = await engineOf(database).hold(name);
  if (hold === null) return { ran: false };
  try {
    return { ran: true, result: await job(hold.lost) };
  } finally {
    await hold.release();
  }
}
