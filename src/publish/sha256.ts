import { hash } from 'node:crypto';
import type { Sha256 } from '../domain/edition/digest.ts';

/** The same as `digest` of the domain, at once: a publisher hashes tens of thousands of small things. */
export const sha256 = (content: Uint8Array | string): Sha256 => hash('sha256', content, 'hex') as Sha256;
