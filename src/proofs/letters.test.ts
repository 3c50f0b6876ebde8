import { expect, test } from 'vitest';
import { engines } from '../database/engines.proof.ts';
import { sendToMany } from './letters.ts';

test.each(engines)(
  'digests reach exactly who is to have them, each once, whatever dies, on $name',
  async (engine) => {
    const { place, remove } = await engine.prepare();
    const { violations, expected, left } = await sendToMany(place, 20_261_127, 600, 5);
    expect(violations).toEqual([]);
    expect(expected).toBeGreaterThan(200);
    expect(left).toBeGreaterThan(0);
    await remove();
  },
);
