import { createHash } from 'node:crypto';
import type { Sha256 } from '../domain/edition/digest.ts';

/** The same as `digest` of the domain, at once: a publisher hashes tens of thousands of small things. */
export const sha256 = (content: Uint8Array | string): Sha256 =>
  createHash('sha256').update(content).digest('hex') as Sha256;
