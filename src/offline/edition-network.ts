import { addresses } from '../domain/addresses.ts';
import { blockLimit } from '../domain/edition/block.ts';
import type { Sha256 } from '../domain/edition/digest.ts';
import { headLimit } from '../domain/edition/head.ts';
import { fetchBytes, type Answer } from './fetch-bytes.ts';

/** Where editions come from. The signal is the caller's deadline, on the whole answer. */
export type EditionNetwork = {
  readonly head: (signal: AbortSignal) => Promise<Answer>;
  readonly block: (hash: Sha256, signal: AbortSignal) => Promise<Answer>;
};

/** Over HTTP, from the page's own origin. */
export const editionNetwork: EditionNetwork = {
  head: (signal) => fetchBytes(addresses.head, headLimit, signal),
  block: (hash, signal) => fetchBytes(addresses.block(hash), blockLimit, signal),
};
