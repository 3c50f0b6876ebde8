import { expect, test } from 'vitest';
import type { EmailAddress } from './email-address.ts';
import {
  changeWishes,
  confirm,
  erase,
  isMember,
  leave,
  pause,
  resume,
  signUp,
  signUpAgain,
} from './subscriber-states.ts';

const wishes = { language: 'fr', topics: ['eau'], frequency: 'weekly' } as const;
const others = { language: 'en', topics: [], frequency: 'each' } as const;
const consent = { version: '2026-11', given: '2026-11-23T08:00:00Z', form: 'page' } as const;
const renewed = { ...consent, given: '2026-11-24T08:00:00Z' };
const pending = signUp('one', 'a@b.org' as EmailAddress, wishes, consent, '2026-11-23T08:00:00Z');
const confirmed = confirm(pending, '2026-11-23T09:00:00Z');

test('a sign-up is pending until it is confirmed, and keeps what was agreed to', () => {
  expect(isMember(pending)).toBe(false);
  expect(isMember(confirmed)).toBe(true);
  expect(confirmed).toMatchObject({ state: 'confirmed', since: '2026-11-23T09:00:00Z', consent, wishes });
});

test('signing up again changes what waits, and nothing for a member', () => {
  expect(signUpAgain(pending, others, renewed, renewed.given)).toMatchObject({
    state: 'pending',
    wishes: others,
    consent: renewed,
  });
  expect(signUpAgain(confirmed, others, renewed, renewed.given)).toBe(confirmed);
});

test('a member pauses, resumes, changes and leaves; who left must confirm anew', () => {
  const paused = pause(confirmed, '2026-11-24T08:00:00Z');
  expect(resume(paused, '2026-11-25T08:00:00Z').state).toBe('confirmed');
  expect(changeWishes(paused, others)).toEqual({ ...paused, wishes: others });
  const left = leave(paused, '2026-11-25T08:00:00Z');
  expect(left.state).toBe('unsubscribed');
  expect(signUpAgain(left, others, renewed, renewed.given).state).toBe('pending');
});

test('erasing keeps nothing but that it happened', () => {
  expect(erase(confirmed, '2026-11-24T08:00:00Z')).toEqual({
    state: 'erased',
    id: 'one',
    since: '2026-11-24T08:00:00Z',
  });
});
