import { expect, test } from 'vitest';
import { engines } from '../database/engines.proof.ts';
import { signUpOddly } from './letter-addresses.ts';

test.each(engines)('odd addresses add no header and no recipient, on $name', async (engine) => {
  const { place, remove } = await engine.prepare();
  const { violations, taken } = await signUpOddly(place, 20_261_127, 200);
  expect(violations).toEqual([]);
  expect(taken).toBeGreaterThan(0);
  await remove();
});
