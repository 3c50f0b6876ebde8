import { describe, expect, test } from 'vitest';
import type { Wishes } from '../domain/subscriber.ts';
import { drawingOf, follows, sends } from './wishes-drawing.ts';

const wishes = (frequency: Wishes['frequency'], topics: readonly string[] = []): Wishes => ({
  language: 'fr',
  topics,
  frequency,
});
const weekly = drawingOf(wishes('weekly'));

describe('a form of choices', () => {
  test('stays as it is when what it sent is kept: more may have been chosen meanwhile', () => {
    const sent = sends(weekly, wishes('each'));
    expect(follows(sent, wishes('each')).turn).toBe(weekly.turn);
  });

  test('stays when two were sent before the first is kept', () => {
    const sent = sends(sends(weekly, wishes('each')), wishes('monday'));
    const first = follows(sent, wishes('each'));
    expect(first.turn).toBe(weekly.turn);
    expect(follows(first, wishes('monday')).turn).toBe(weekly.turn);
  });

  test('stays when the service answers the same choices in another order', () => {
    const sent = sends(weekly, wishes('each', ['eau', 'energie']));
    const answer: Wishes = { frequency: 'each', topics: ['energie', 'eau'], language: 'fr' };
    expect(follows(sent, answer).turn).toBe(weekly.turn);
  });

  test('is drawn anew when what it sent is taken back', () => {
    const kept = follows(sends(weekly, wishes('daily', ['eau'])), wishes('daily', ['eau']));
    const back = follows(kept, wishes('weekly'));
    expect(back.turn).not.toBe(weekly.turn);
    expect(back.wishes).toEqual(wishes('weekly'));
  });

  test('is drawn anew when other choices come from elsewhere, and once they are known', () => {
    expect(follows(weekly, wishes('daily')).turn).not.toBe(weekly.turn);
    expect(follows(drawingOf(null), wishes('daily')).wishes).toEqual(wishes('daily'));
  });

  test('is the same drawing while nothing changes', () => {
    expect(follows(weekly, wishes('weekly'))).toBe(weekly);
  });
});
