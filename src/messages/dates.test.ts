import { afterEach, expect, it, vi } from 'vitest';
import { exactMoment } from './dates.ts';

const moment = '2026-10-20T22:30:00Z';
const ahead = (minutes: number): void =>
  void vi.spyOn(Date.prototype, 'getTimezoneOffset').mockReturnValue(-minutes);

afterEach(() => void vi.restoreAllMocks());

it('is UTC until the reader is known, whatever the clock', () => {
  ahead(300);
  expect(exactMoment(moment, 'fr', 'UTC')).toBe('20 octobre 2026, 22:30 UTC');
});

it.each([
  [300, '21 octobre 2026, 03:30 UTC+5'],
  [270, '21 octobre 2026, 03:00 UTC+4:30'],
  [-210, '20 octobre 2026, 19:00 UTC−3:30'],
  [0, '20 octobre 2026, 22:30 UTC'],
])('is the reader’s day and hour, %i minutes ahead', (minutes, text) => {
  ahead(minutes);
  expect(exactMoment(moment, 'fr', 'here')).toBe(text);
});
