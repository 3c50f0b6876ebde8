import { describe, expect, test } from 'vitest';
import type { LetterLink } from '../domain/letter-link.ts';
import type { SignUp } from '../domain/subscriber.ts';
import { deferred, isDue, isPast, leaves, queue, refused, replaces, taken, waits } from './errand.ts';
import { isForGood } from './post-errand.ts';

const form: SignUp = {
  email: 'lectrice@example.org',
  language: 'fr',
  topics: ['eau'],
  frequency: 'weekly',
  consent: true,
  consentVersion: '1',
};
const monday = Date.parse('2026-11-23T08:00:00Z');

describe('an errand', () => {
  const queued = queue('a-key', { kind: 'sign-up', form }, monday);

  test('waits in the queue, and may leave at once', () => {
    expect(queued).toMatchObject({ state: 'queued', created: '2026-11-23T08:00:00Z', form });
    expect(isDue(queued, monday)).toBe(true);
  });

  test('once taken forgets the address but stays to be seen', () => {
    const sent = taken(leaves(queued));
    expect(sent).toMatchObject({ id: 'a-key', state: 'sent', form: { email: '', topics: [] } });
    expect(waits(sent)).toBe(false);
  });

  test('refused says why and does not leave again', () => {
    expect(refused(leaves(queued), 'Adresse invalide')).toMatchObject({
      state: 'failed',
      problem: 'Adresse invalide',
    });
  });

  test('unheard goes back under the same key, each time for longer, never for more than an hour', () => {
    let errand = queued;
    let pause = 0;
    for (let attempt = 0; attempt < 20; attempt++) {
      errand = deferred(leaves(errand), monday);
      expect(errand).toMatchObject({ id: 'a-key', state: 'queued' });
      expect(errand.notBefore - monday).toBeGreaterThanOrEqual(pause);
      pause = errand.notBefore - monday;
    }
    expect(pause).toBe(60 * 60 * 1000);
    expect(isDue(errand, monday)).toBe(false);
  });

  test('cut off while it was under way leaves again', () => {
    expect(waits(leaves(queued))).toBe(true);
  });

  test('is erased after seven days', () => {
    const day = 24 * 60 * 60 * 1000;
    expect(isPast(queued, monday + 7 * day)).toBe(false);
    expect(isPast(queued, monday + 7 * day + 1)).toBe(true);
  });
});

describe('an errand about a letter', () => {
  const link: LetterLink = { purpose: 'preferences', token: 'a-secret' };
  const change = {
    kind: 'change',
    link,
    wishes: { language: 'fr', topics: ['eau'], frequency: 'daily' },
  } as const;
  const leave = { kind: 'leave', link } as const;

  test.each([change, leave])('once sent forgets its secret and its choices: $kind', (asked) => {
    const sent = taken(leaves(queue('a-key', asked, monday)));
    expect(sent).toMatchObject({ kind: asked.kind, state: 'sent' });
    expect(JSON.stringify(sent)).not.toMatch(/a-secret|eau/);
  });

  test('takes the place of one that still waits, of the same letter alone', () => {
    const waiting = queue('a-key', change, monday);
    expect(replaces(leave, waiting)).toBe(true);
    expect(replaces(change, leaves(waiting))).toBe(true);
    expect(replaces(change, refused(leaves(waiting), 'no'))).toBe(true);
    expect(replaces(change, taken(leaves(waiting)))).toBe(false);
    expect(replaces({ ...leave, link: { ...link, token: 'another' } }, waiting)).toBe(false);
    expect(replaces({ kind: 'sign-up', form }, waiting)).toBe(false);
    expect(replaces(leave, queue('b-key', { kind: 'sign-up', form }, monday))).toBe(false);
  });
});

test.each([
  [400, true],
  [409, true],
  [422, true],
  [404, false],
  [405, false],
  [408, false],
  [425, false],
  [429, false],
  [200, false],
  [302, false],
  [503, false],
])('an answer %i is for good: %s', (status, forGood) => {
  expect(isForGood(status)).toBe(forGood);
});
