import { setTimeout as pause } from 'node:timers/promises';
import { engineOf } from './engine.ts';
import type { Database } from './open-database.ts';

/** Longer than a database that is well takes, shorter than whoever asks for readiness waits. */
const enough = 1500;

/** Whether the database answers, said within two seconds also when nothing comes back. */
export async function answers(database: Database): Promise<boolean> {
  const waiting = new AbortController();
  const asked = engineOf(database)
    .probe(database)
    .then(
      () => true,
      () => false,
    );
  const late = pause(enough, false, { signal: waiting.signal }).catch(() => false);
  const answer = await Promise.race([asked, late]);
  waiting.abort();
  return answer;
}
