import { expect, test } from 'vitest';
import { engines } from '../database/engines.proof.ts';
import { sendTogether } from './letters-together.ts';

test.each(engines)('two servers on one database send every letter once, on $name', async (engine) => {
  const { place, remove } = await engine.prepare();
  expect(await sendTogether(place, 40)).toMatchObject({ letters: 40, processes: 2, violations: [] });
  await remove();
});
