import { expect, test } from 'vitest';
import type { Card } from '../domain/card.ts';
import { defaultPolicy, wantedOf } from './wanted.ts';

const card = (day: number, bytes: number): Card =>
  ({
    id: `a${day}`,
    published: `2026-11-${String(day).padStart(2, '0')}T00:00:00Z`,
    body: { bytes },
  }) as Card;
const days = (cards: readonly Card[]): string[] => cards.map(({ id }) => id);

test('all text is wanted while it fits, else the newest', () => {
  const cards = [card(1, 10), card(3, 10), card(2, 10)];
  expect(days(wantedOf(cards, defaultPolicy))).toEqual(['a3', 'a2', 'a1']);
  expect(days(wantedOf(cards, { allUpTo: 25, newest: 1 }))).toEqual(['a3']);
});

test('in the room that the reader gives stand the newest, without a gap', () => {
  const cards = [card(1, 5), card(2, 30), card(3, 10)];
  expect(days(wantedOf(cards, { room: 40 }))).toEqual(['a3', 'a2']);
  expect(days(wantedOf(cards, { room: 39 }))).toEqual(['a3']);
  expect(days(wantedOf(cards, { room: 9 }))).toEqual([]);
  expect(days(wantedOf(cards, { room: 45 }))).toEqual(['a3', 'a2', 'a1']);
});
