import type { PackReference } from '../domain/edition/block.ts';
import type { Sha256 } from '../domain/edition/digest.ts';

/** A pack of bodies, and those of them that are lacking, with the bytes of each. */
export type Candidate = {
  readonly pack: PackReference;
  readonly lacking: readonly { readonly hash: Sha256; readonly bytes: number }[];
};

/** Of a pack that brings little else, so much may be in vain at any time. */
const slight = 0.25;
/** And of all packs together so much, for the sake of fewer requests. */
const allowed = 0.6;

/**
 * The packs that are worth fetching whole. Bodies of the others are asked for one by one: that costs a request each,
 * and not a byte too many.
 */
export function choosePacks(candidates: readonly Candidate[]): Set<PackReference> {
  let budget = allowed * candidates.reduce((sum, { lacking }) => sum + bytesOf(lacking), 0);
  const chosen = new Set<PackReference>();
  for (const { pack, lacking } of candidates.toSorted((a, b) => wasteEach(a) - wasteEach(b))) {
    const waste = pack.bytes - bytesOf(lacking);
    if (
      lacking.length === 0 ||
      (waste > slight * bytesOf(lacking) && (waste > budget || lacking.length === 1))
    )
      continue;
    budget -= waste;
    chosen.add(pack);
  }
  return chosen;
}

/** Bytes in vain for each request that the pack saves. */
const wasteEach = ({ pack, lacking }: Candidate): number =>
  (pack.bytes - bytesOf(lacking)) / Math.max(0.5, lacking.length - 1);

const bytesOf = (bodies: Candidate['lacking']): number => bodies.reduce((sum, { bytes }) => sum + bytes, 0);
