import { describe, expect, test } from 'vitest';
import { hours, minutes, seconds } from '../domain/instant.ts';
import { domainRates, type Paces } from './domain-rates.ts';
import { newLetter, type LetterKind, type QueuedLetter } from './letter-queue.ts';
import { parseEmailAddress } from './email-address.ts';

const start = Date.parse('2026-11-23T06:00:00Z');

function letter(typed: string, kind: LetterKind = 'digest'): QueuedLetter {
  const address = parseEmailAddress(typed);
  if (!address) throw new Error('no address');
  const due = '2026-11-23T06:00:00Z';
  return { ...newLetter({ subscriber: 's', kind, address, due }, 'caravane.example', due), kind, address };
}
const letters = (count: number, domain: string, kind?: LetterKind): QueuedLetter[] =>
  Array.from({ length: count }, (_, number) => letter(`r${number}@${domain}`, kind));

/** Sends a queue as a sender would, five at a time: when each letter left. */
function deliver(paces: Paces, queue: readonly QueuedLetter[]): number[] {
  const rates = domainRates(paces);
  let waiting = queue.map((each) => ({ letter: each, due: start }));
  const left: number[] = [];
  for (let now = start; waiting.length > 0 && now < start + 24 * hours; now += 1 * seconds) {
    for (;;) {
      const due = waiting.filter((each) => each.due <= now).slice(0, 5);
      if (due.length === 0) break;
      const { leave, wait } = rates(
        due.map((each) => each.letter),
        now,
      );
      left.push(...leave.map(() => now));
      waiting = [...waiting.filter((each) => !due.includes(each)), ...wait];
    }
  }
  return left;
}

describe('the pace of a domain', () => {
  test('is kept in every minute, and loses no letter', () => {
    const left = deliver({ 'gmail.com': { perMinute: 60 } }, letters(600, 'gmail.com'));
    expect(left).toHaveLength(600);
    for (let from = start; from < start + 10 * minutes; from += 1 * minutes) {
      const inMinute = left.filter((at) => at >= from && at < from + 1 * minutes).length;
      expect(inMinute).toBeLessThanOrEqual(60 + 6);
    }
    expect(Math.max(...left)).toBeLessThan(start + 11 * minutes);
  });

  test('may be less than one letter a minute', () => {
    const left = deliver({ 'gmail.com': { perMinute: 0.5 } }, letters(5, 'gmail.com'));
    expect(left.slice(1).map((at, place) => at - (left[place] ?? 0) >= 115 * seconds)).toEqual([
      true,
      true,
      true,
      true,
    ]);
  });

  test('is its own: other domains go at once, or at the pace of *', () => {
    const rates = domainRates({ '*': { atOnce: 2 }, 'gmail.com': {} });
    const { leave, wait } = rates([...letters(4, 'gmail.com'), ...letters(4, 'Exemple.org')], start);
    expect(leave.map(({ address }) => address.toLowerCase().split('@')[1])).toEqual([
      ...Array<string>(4).fill('gmail.com'),
      ...Array<string>(2).fill('exemple.org'),
    ]);
    expect(wait.map(({ due }) => due)).toEqual([start, start]);
    expect(domainRates({})(letters(100, 'exemple.org'), start).leave).toHaveLength(100);
  });

  test('holds up nobody who has just signed up', () => {
    const rates = domainRates({ 'gmail.com': { perMinute: 1 } });
    expect(rates(letters(50, 'gmail.com'), start).wait).toHaveLength(49);
    expect(rates(letters(3, 'gmail.com', 'confirmation'), start).leave).toHaveLength(3);
  });
});
