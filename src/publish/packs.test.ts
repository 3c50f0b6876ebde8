import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ArticleId } from '../domain/article.ts';
import { packLimit } from '../domain/edition/block.ts';
import { canonicalText, type Json } from '../domain/edition/canonical.ts';
import { packEntry, packsOf, type PackEntry } from './packs.ts';
import { sha256 } from './sha256.ts';

const entry = (number: number, length: number): PackEntry => {
  const id = sha256(`article ${number}`).slice(0, 20) as ArticleId;
  return packEntry('body', id, { id, revision: 1, html: 'é'.repeat(length) });
};
const lengths = fc.array(fc.integer({ min: 1, max: 20_000 }), { maxLength: 150 });
const packed = (sizes: readonly number[]): string[] =>
  [
    ...packsOf(
      'bodies',
      sizes.map((size, number) => entry(number, size)),
    ),
  ].map(({ text }) => text);
const idsIn = (text: string): string[] =>
  (JSON.parse(text) as { entries: { body: { id: string } }[] }).entries.map(({ body }) => body.id);

describe('packs', () => {
  test('hold every entry once, in order, canonically, and stay within the limit', () => {
    fc.assert(
      fc.property(lengths, (sizes) => {
        const texts = packed(sizes);
        expect(texts.flatMap(idsIn)).toEqual(sizes.map((size, number) => entry(number, size).id));
        for (const text of texts) {
          expect(text).toBe(canonicalText(JSON.parse(text) as Json));
          expect(Buffer.byteLength(text)).toBeLessThanOrEqual(packLimit);
        }
      }),
      { numRuns: 30 },
    );
  });

  test('give an article past the limit a pack of its own', () => {
    const counts = [...packsOf('bodies', [entry(1, 10), entry(2, packLimit), entry(3, 10)])].map(
      ({ count }) => count,
    );
    expect(counts).toEqual([1, 1, 1]);
  });

  test('leave all but the last as they were when articles are added', () => {
    fc.assert(
      fc.property(lengths, lengths, (old, more) => {
        const before = packed(old);
        const after = new Set(packed([...old, ...more]));
        expect(before.slice(0, -1).every((text) => after.has(text))).toBe(true);
      }),
      { numRuns: 30 },
    );
  });

  test('leave most as they were when an old article is corrected or taken in late', () => {
    const sizes = Array.from({ length: 1000 }, (_, number) => 2000 + ((number * 7919) % 6000));
    const before = packed(sizes);
    const corrected = new Set(packed(sizes.with(300, 9000)));
    expect(before.filter((text) => !corrected.has(text)).length).toBeLessThanOrEqual(3);
    const entries = sizes.map((size, number) => entry(number, size));
    const late = new Set(
      [...packsOf('bodies', entries.toSpliced(300, 0, entry(99_999, 5000)))].map(({ text }) => text),
    );
    expect(before.filter((text) => !late.has(text)).length).toBeLessThanOrEqual(3);
  });

  test('are none for nothing', () => expect(packed([])).toEqual([]));
});
