import { expect, test } from 'vitest';
import { engines } from '../database/engines.proof.ts';
import { killWhileSending } from './kill-while-sending.ts';

/** Times the small count of `npm test`. */
const scale = Number(process.env['PROOF_SCALE'] ?? 1);

test.each(engines)(
  'kills between accepting and sending lose no letter and double none but under its Message-ID, on $name',
  { timeout: 300_000 * scale },
  async (engine) => {
    const { place, remove } = await engine.prepare();
    const { violations, accepted, between } = await killWhileSending(place, 20_261_123, 4 * scale);
    expect(violations).toEqual([]);
    expect(accepted).toBeGreaterThanOrEqual(32 * scale);
    expect(between).toBeGreaterThanOrEqual(scale);
    await remove();
  },
);
