import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ArticleId } from '../domain/article.ts';
import { packLimit } from '../domain/edition/block.ts';
import { bordersOf } from './borders.ts';
import { lastingPacks, passingPacks, type Pack, type PackEntry } from './packs.ts';
import { sha256 } from './sha256.ts';

const entry = (number: number, bytes: number): PackEntry => ({
  id: sha256(`article ${number}`).slice(0, 20) as ArticleId,
  edition: number,
  bytes,
  isTombstone: false,
  hash: String(number),
  text: () => '',
});
const lengths = fc.array(fc.integer({ min: 1, max: 40_000 }), { maxLength: 150 });
/** Newest first, as ranges are. */
const entries = (sizes: readonly number[]): PackEntry[] =>
  sizes.map((size, place) => entry(sizes.length - place, size));
const names = (packs: readonly Pack[]): string[] =>
  packs.map((pack) => pack.entries.map(({ id }) => id).join());
const size = ({ entries: held }: Pack): number => held.reduce((sum, { bytes }) => sum + bytes + 1, 64);

describe.each([
  ['lasting', lastingPacks],
  ['passing', passingPacks],
])('%s packs', (_, packsOf) => {
  test('hold every entry once, newest packs first, and stay within the limit', () => {
    fc.assert(
      fc.property(lengths, (sizes) => {
        const all = entries(sizes);
        const packs = packsOf(all);
        const held = packs.flatMap((pack) => pack.entries.map(({ id }) => id));
        expect(held.toSorted()).toEqual(all.map(({ id }) => id).toSorted());
        const newest = packs.map((pack) => pack.newest);
        expect(newest).toEqual(newest.toSorted((a, b) => b - a));
        for (const pack of packs) expect(size(pack)).toBeLessThanOrEqual(packLimit);
      }),
      { numRuns: 50 },
    );
  });

  test('give an article past the limit a pack of its own', () => {
    expect(packsOf(entries([10, packLimit, 10])).map(({ count }) => count)).toEqual([1, 1, 1]);
  });

  test('are none for nothing', () => expect(packsOf([])).toEqual([]));
});

describe('lasting packs', () => {
  const sizes = Array.from({ length: 1000 }, (_, number) => 2000 + ((number * 7919) % 6000));

  test('stay as they are but for two when an article in the midst leaves', () => {
    const before = names(lastingPacks(entries(sizes)));
    const after = new Set(names(lastingPacks(entries(sizes).toSpliced(300, 1))));
    expect(before.filter((name) => !after.has(name)).length).toBeLessThanOrEqual(3);
  });

  test('stay but for the newest when newer articles come', () => {
    const before = names(lastingPacks(entries(sizes).slice(50)));
    const after = new Set(names(lastingPacks(entries(sizes))));
    expect(before.filter((name) => !after.has(name)).length).toBeLessThanOrEqual(1);
  });
});

describe('borders of ranges', () => {
  test('leave about so many changes above them, whatever the editions are like', () => {
    const changes = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 20, maxLength: 400 });
    fc.assert(
      fc.property(changes, (perEdition) => {
        const changed = perEdition
          .flatMap((many, place) => Array.from({ length: many }, () => place + 1))
          .toReversed();
        const above = counts(changed, [2, 16, 160]);
        expect(above).toEqual(above.toSorted((a, b) => a - b));
        for (const count of above) expect(count).toBeLessThanOrEqual(160);
        // Three changes come at a time at most, so a border is found within each step.
        const due = [16, 160].filter((target) => changed.length > target);
        const found = due.filter((target) =>
          above.some((count) => count >= target * 0.75 && count <= target),
        );
        expect(found).toEqual(due);
      }),
    );
  });

  test('part one great edition from what is newer and older', () => {
    const changed = [
      9,
      8,
      ...Array.from({ length: 100 }, () => 7),
      6,
      5,
      ...Array.from({ length: 900 }, () => 1),
    ];
    expect(counts(changed, [2, 16, 160])).toEqual([2, 104]);
    expect(
      counts(
        Array.from({ length: 50 }, () => 1),
        [2, 16],
      ),
    ).toEqual([]);
  });

  test('move seldom while editions come one by one', () => {
    expect(moves(160)).toBeLessThanOrEqual(6);
    expect(moves(16)).toBeLessThanOrEqual(40);
  });
});

/** How often the border moves while a hundred and some editions come, an article each. */
const moves = (target: number): number => {
  let last = 0;
  let count = 0;
  for (let newest = 400; newest < 528; newest += 1) {
    const [border = 0] = bordersOf(
      Array.from({ length: newest }, (_, place) => newest - place),
      [target],
    );
    if (border !== last) count += 1;
    last = border;
  }
  return count;
};

/** Changes above each border. */
const counts = (changed: readonly number[], targets: readonly number[]): number[] =>
  bordersOf(changed, targets).map((border) => changed.filter((edition) => edition > border).length);
