import { describe, expect, test } from 'vitest';
import { engines } from '../database/engines.proof.ts';
import { areaUnderCurve, timePairs } from './letter-timing.ts';

test.each(engines)('known and unknown addresses are answered the same bytes on $name', async (engine) => {
  const { place, remove } = await engine.prepare();
  const { violations } = await timePairs(place, 20_261_127, 20);
  expect(violations).toEqual([]);
  await remove();
});

describe('the area under the curve', () => {
  test.each([
    ['one always above', [3, 4], [1, 2], 1],
    ['one always below', [1, 2], [3, 4], 0],
    ['the same', [1, 2, 2], [1, 2, 2], 0.5],
    ['one of four pairs', [1, 3], [2, 4], 0.25],
  ])('%s', (_name, first, second, area) => expect(areaUnderCurve(first, second)).toBe(area));
});
