import pLimit from 'p-limit';
import { addresses } from '../domain/addresses.ts';
import { sha256 } from './sha256.ts';
import type { Tree } from './tree.ts';
import type { KeepBlock } from './write-blocks.ts';

/** Compressed at a time, and texts that wait in the memory at most. */
const atATime = 4;
const most = 16;

/** Names blocks at once and writes them aside, so that pages are drawn meanwhile. */
export type BlockWriter = {
  readonly keep: KeepBlock;
  /** When all are written: how many were not there before. Refused when one could not be. */
  readonly written: () => Promise<number>;
};

export function blockWriter(tree: Tree): BlockWriter {
  const limit = pLimit(atATime);
  const waiting = new Set<Promise<boolean>>();
  const all: Promise<boolean>[] = [];
  const begin = (path: string, text: string): void => {
    const writing = limit(() => tree.keep(path, text)).finally(() => waiting.delete(writing));
    // Told by `written`.
    writing.catch(() => undefined);
    waiting.add(writing);
    all.push(writing);
  };
  return {
    keep: async (text) => {
      while (waiting.size >= most) await Promise.race(waiting);
      const hash = sha256(text);
      begin(addresses.block(hash), text);
      return { hash, bytes: Buffer.byteLength(text) };
    },
    written: async () => (await Promise.all(all)).filter(Boolean).length,
  };
}
