import { expect, test } from 'vitest';
import { engines } from '../database/engines.proof.ts';
import { burst } from './sign-up-burst.ts';

test.each(engines)('whoever heard 202 is kept, whatever dies, on $name', async (engine) => {
  const { place, remove } = await engine.prepare();
  const { violations, taken, unanswered } = await burst(place, 20_261_127, 400);
  expect(violations).toEqual([]);
  expect(taken).toBeGreaterThan(150);
  expect(unanswered).toBeGreaterThan(0);
  await remove();
});
