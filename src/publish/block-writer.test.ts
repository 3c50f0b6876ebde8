import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { blockWriter } from './block-writer.ts';
import { sha256 } from './sha256.ts';
import type { Tree } from './tree.ts';

/** A tree that takes its time over each block. */
function slowTree(keep: (text: string) => boolean): { tree: Tree; most: () => number; done: () => number } {
  let under = 0;
  let most = 0;
  let done = 0;
  const tree = {
    keep: async (_path: string, text: string) => {
      most = Math.max(most, (under += 1));
      await wait(1);
      under -= 1;
      done += 1;
      return keep(text);
    },
  };
  return { tree: tree as unknown as Tree, most: () => most, done: () => done };
}

test('a block is named before it is written, few are written at a time, and few wait', async () => {
  const { tree, most, done } = slowTree((text) => text !== 'block 3');
  const { keep, written } = blockWriter(tree);
  expect(await keep('é')).toEqual({ hash: sha256('é'), bytes: 2 });
  expect(done()).toBe(0);
  for (let n = 0; n < 100; n += 1) {
    await keep(`block ${n}`);
    expect(n + 2 - done()).toBeLessThanOrEqual(16);
  }
  expect(await written()).toBe(100);
  expect(most()).toBe(4);
});

test('what cannot be written is told to who waits for all', async () => {
  const { tree } = slowTree((text) => {
    if (text === 'block 2') throw new Error('the disk is full');
    return true;
  });
  const { keep, written } = blockWriter(tree);
  for (let n = 0; n < 5; n += 1) await keep(`block ${n}`);
  await wait(20);
  await expect(written()).rejects.toThrow('the disk is full');
});
