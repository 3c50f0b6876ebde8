import type { ArticleId } from '../domain/article.ts';
import { packLimit } from '../domain/edition/block.ts';

/** One article's part of a pack, or a tombstone. Its canonical text is made when its pack is: all at once are too many. */
export type PackEntry = {
  readonly id: ArticleId;
  readonly edition: number;
  readonly bytes: number;
  readonly isTombstone: boolean;
  /** Names the content: the same in the same edition is the same text. */
  readonly hash: string;
  readonly text: () => string | Promise<string>;
};
export type Pack = {
  readonly entries: readonly PackEntry[];
  /** Articles, tombstones not counted. */
  readonly count: number;
  readonly newest: number;
};

/** More than the frame of any pack takes. */
const frame = 64;
/** A lasting pack past this size ends at the next article whose id says so: one in eight. */
const enough = packLimit / 2;
const rhythm = 8;

/**
 * Packs the entries of a range that will last. Oldest first, ids of articles say where a pack ends: when one of them
 * leaves because it was corrected, or the range's newer border moves, most packs stay as they are.
 */
export const lastingPacks = (entries: readonly PackEntry[]): Pack[] =>
  packed(
    entries.toReversed(),
    (bytes, { id }) => bytes > enough && parseInt(id.slice(-6), 16) % rhythm === 0,
  ).toReversed();

/** Packs the entries of a range that soon will be another: in few packs, of one size. */
export function passingPacks(entries: readonly PackEntry[]): Pack[] {
  const total = entries.reduce((sum, { bytes }) => sum + bytes + 1, frame);
  const even = total / Math.ceil(total / (packLimit * 0.95));
  return packed(entries, (bytes) => bytes >= even);
}

function packed(
  entries: readonly PackEntry[],
  isEnough: (bytes: number, last: PackEntry) => boolean,
): Pack[] {
  const packs: Pack[] = [];
  let held: PackEntry[] = [];
  let bytes = frame;
  const close = (): void => {
    packs.push({
      entries: held,
      count: held.filter(({ isTombstone }) => !isTombstone).length,
      newest: Math.max(...held.map(({ edition }) => edition)),
    });
    held = [];
    bytes = frame;
  };
  for (const entry of entries) {
    if (held.length > 0 && bytes + entry.bytes + 1 > packLimit) close();
    held.push(entry);
    bytes += entry.bytes + 1;
    if (isEnough(bytes, entry)) close();
  }
  if (held.length > 0) close();
  return packs;
}
