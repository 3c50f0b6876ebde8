import { describe, expect, test } from 'vitest';
import type { ArticleId } from '../domain/article.ts';
import type { Card } from '../domain/card.ts';
import type { Sha256 } from '../domain/edition/digest.ts';
import { outstayed } from './retain-texts.ts';

const cards = Array.from(
  { length: 10 },
  (_, day) =>
    ({
      id: `a${day}`,
      published: `2026-01-${10 - day}T00:00:00Z`.replace(/-(\d)T/, '-0$1T'),
      body: { hash: `h${day}`, bytes: 10 },
    }) as unknown as Card,
);
const hashes = (...places: number[]) => new Set(places.map((place) => `h${place}` as Sha256));
const ids = (...places: number[]) => new Set(places.map((place) => `a${place}` as ArticleId));
const all = hashes(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
const none: ReadonlySet<ArticleId> = new Set();
const newestTwo = { allUpTo: 0, newest: 2 };
const room = { followed: 30, others: 20 };

describe('texts beyond those fetched unasked', () => {
  test('stay while there is room, the newest longest', () =>
    expect(outstayed(cards, { here: all, held: none, followed: none }, newestTwo, room)).toEqual([
      'h4',
      'h5',
      'h6',
      'h7',
      'h8',
      'h9',
    ]));

  test('stay longer where they are followed, and take no room from the others', () =>
    expect(outstayed(cards, { here: all, held: none, followed: ids(4, 6, 8, 9) }, newestTwo, room)).toEqual([
      'h5',
      'h7',
      'h9',
    ]));

  test('never go while they are saved or lately read, and only what is here goes', () =>
    expect(
      outstayed(cards, { here: hashes(0, 7, 8, 9), held: ids(9), followed: none }, newestTwo, {
        followed: 0,
        others: 0,
      }),
    ).toEqual(['h7', 'h8']));

  test('are none where all text fits', () =>
    expect(
      outstayed(
        cards,
        { here: all, held: none, followed: none },
        { allUpTo: 100, newest: 2 },
        {
          followed: 0,
          others: 0,
        },
      ),
    ).toEqual([]));
});
