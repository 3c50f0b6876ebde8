import { brotliCompressSync, constants } from 'node:zlib';
import type { BlockReference } from '../../domain/edition/block.ts';
import type { Sha256 } from '../../domain/edition/digest.ts';
import type { EditionNetwork } from '../../offline/edition-network.ts';
import { isCompressible } from '../../publish/compress.ts';
import { sha256 } from '../../publish/sha256.ts';

/** An edition's tree in memory, which counts what travels. */
export type MeasuredTree = {
  readonly keep: (text: string) => Promise<BlockReference>;
  readonly read: (hash: Sha256) => string | undefined;
  readonly network: (head: Uint8Array<ArrayBuffer>) => EditionNetwork;
  /** Since the last asking: requests, and bytes as a host sends them, by what they are. */
  readonly travelled: () => Travelled;
};
export type Travelled = {
  readonly requests: number;
  readonly bytes: number;
  readonly head: number;
  readonly cards: number;
};

export function measuredTree(): MeasuredTree {
  const texts = new Map<Sha256, string>();
  const none: Travelled = { requests: 0, bytes: 0, head: 0, cards: 0 };
  let seen = none;
  return {
    keep: async (text) => {
      const hash = sha256(text);
      texts.set(hash, text);
      return { hash, bytes: Buffer.byteLength(text) };
    },
    read: (hash) => texts.get(hash),
    network: (head) => ({
      head: async () => {
        seen = {
          ...seen,
          requests: seen.requests + 1,
          bytes: seen.bytes + head.length,
          head: seen.head + head.length,
        };
        return { arrived: true, bytes: head };
      },
      block: async (_place, hash) => {
        const text = texts.get(hash);
        if (text === undefined) return { arrived: false, problem: 'unreachable' };
        const size = sent(text);
        const isCards = text.endsWith(']}') && text.includes('"kind":"cards"');
        seen = {
          ...seen,
          requests: seen.requests + 1,
          bytes: seen.bytes + size,
          cards: seen.cards + (isCards ? size : 0),
        };
        return { arrived: true, bytes: new TextEncoder().encode(text) };
      },
    }),
    travelled: () => {
      const before = seen;
      seen = none;
      return before;
    },
  };
}

/** Bytes of a block as it is served: Brotli where that is worth it. */
const sent = (text: string): number =>
  isCompressible('block.json', Buffer.from(text)) ? compressed(text) : Buffer.byteLength(text);

export const compressed = (text: string): number =>
  brotliCompressSync(text, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    },
  }).length;
