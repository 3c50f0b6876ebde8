import { afterAll, beforeAll, expect, test } from 'vitest';
import { cryptoAtOnce } from './crypto-at-once.ts';
import { plants } from './plants.ts';
import { runSchedule, type Violation } from './run-schedule.ts';

let platform: () => void;
beforeAll(() => {
  platform = cryptoAtOnce();
});
afterAll(() => platform());

const firstViolation = async (from: number, to: number, rule?: string): Promise<Violation | null> => {
  for (let seed = from; seed < to; seed += 1) {
    const violation = await runSchedule(seed, rule === undefined ? {} : plants[rule]);
    if (violation) return violation;
  }
  return null;
};

test('whatever the network and the device do, the library shows one edition whole, in the end the newest', async () => {
  expect(await firstViolation(1, 100)).toBeNull();
});

test.each(Object.keys(plants))('a broken rule is noticed: %s', async (rule) => {
  expect(await firstViolation(1, 100, rule)).not.toBeNull();
});

test('a seed tells one story', async () => {
  const [one, other] = [await firstViolation(7, 40, 'verify'), await firstViolation(7, 40, 'verify')];
  expect(other).toEqual(one);
});
