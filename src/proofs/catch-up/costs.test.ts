import { expect, test } from 'vitest';
import type { Policy } from '../../offline/wanted.ts';
import { archiveOf } from './archive.ts';
import { catchUp, firstSync } from './costs.ts';
import { headSigner } from './sign-head.ts';

const everything: Policy = { allUpTo: Infinity, newest: 0 };

test.each([
  [1, 1, 0],
  [7, 10, 1],
  [64, 30, 0],
  [1000, 10, 345],
])(
  '%i editions behind, catching up on %i articles costs little more than they',
  async (behind, changed, after) => {
    const signer = await headSigner();
    const archive = await archiveOf(3, 600, 200);
    const story = { behind, changed, newest: 2048 + after, policy: everything };
    const { requests, ratio } = await catchUp(5, story, archive, signer);
    expect(requests).toBeLessThanOrEqual(12);
    expect(ratio).toBeLessThanOrEqual(2);
  },
);

test('a first sync of 200 articles takes few requests, and no more bytes than they have', async () => {
  const { requests, ratio } = await firstSync(3, (number) => number + 1, await headSigner());
  expect(requests).toBeLessThanOrEqual(20);
  expect(ratio).toBeLessThanOrEqual(1.15);
});
