import type { Proved } from './prove.ts';
import { cryptoAtOnce } from './sync/crypto-at-once.ts';
import { plants } from './sync/plants.ts';
import { runSchedule } from './sync/run-schedule.ts';

/**
 * Schedules of faults, one a seed: the engine converges and never shows half, whatever the network and the device do.
 * With a plant one rule is broken, and the first seed that notices ends the run.
 */
export async function proveSync(seed: number, count: number, rule?: string): Promise<Proved> {
  const violations: string[] = [];
  const plant = rule === undefined ? {} : plants[rule];
  if (!plant) throw new RangeError(`no such plant: ${rule}; there are ${Object.keys(plants).join(', ')}`);
  const platform = cryptoAtOnce();
  for (let run = 0; run < count; run += 1) {
    const violation = await runSchedule(seed + run, plant);
    if (!violation) continue;
    violations.push(`seed ${seed + run}, step ${violation.step}: ${violation.what}`);
    if (rule !== undefined || violations.length >= 20) break;
  }
  platform();
  return { violations };
}
