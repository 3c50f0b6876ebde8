import { expect, test } from 'vitest';
import { proveNewsroomKills } from './newsroom-kills.ts';

/** Times the small count of `npm test`. */
const scale = Number(process.env['PROOF_SCALE'] ?? 1);

test(
  'a newsroom that is killed loses nothing that it acknowledged, and shows no half edition',
  { timeout: 300_000 * scale },
  async () => {
    const { violations } = await proveNewsroomKills(20_261_123, 2 * scale);
    expect(violations).toEqual([]);
  },
);
