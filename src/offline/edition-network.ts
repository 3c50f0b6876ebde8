import { addresses } from '../domain/addresses.ts';
import { blockLimit } from '../domain/edition/block.ts';
import type { Sha256 } from '../domain/edition/digest.ts';
import { headLimit } from '../domain/edition/head.ts';
import { fetchBytes, type Answer, type Network } from './fetch-bytes.ts';

/** Where an edition may be asked for: `''` is the page's own origin, others are mirrors, without a slash at the end. */
export type Place = string;
export const origin: Place = '';

/** Asks one place for a file of an edition. The signal is the caller's deadline, on the whole answer. */
export type EditionNetwork = {
  readonly head: (place: Place, signal: AbortSignal) => Promise<Answer>;
  readonly block: (place: Place, hash: Sha256, signal: AbortSignal) => Promise<Answer>;
};

/** Over HTTP. */
export const editionNetwork = (network: Network): EditionNetwork => ({
  head: (place, signal) => fetchBytes(network, place + addresses.head, headLimit, signal),
  block: (place, hash, signal) => fetchBytes(network, place + addresses.block(hash), blockLimit, signal),
});
