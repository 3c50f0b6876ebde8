import { runSchedule } from '../offline/sync-schedules.proof.ts';
import type { Proved } from './prove.ts';

/** Schedules of faults, one a seed: the engine converges and never shows half, whatever the network does. */
export async function proveSync(seed: number, count: number): Promise<Proved> {
  const violations: string[] = [];
  for (let run = 0; run < count; run += 1) {
    for (const { step, what } of await runSchedule(seed + run)) {
      violations.push(`seed ${seed + run}, step ${step}: ${what}`);
    }
  }
  return { violations };
}
