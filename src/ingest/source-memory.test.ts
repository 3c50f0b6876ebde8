import { expect, it } from 'vitest';
import { afterFailure, newMemory, readMemory } from './source-memory.ts';

const now = '2026-11-23T12:00:00Z';
const address = 'https://news.example/feed';

it('a source that fails waits twice as long each time, up to a day', () => {
  const waits: number[] = [];
  let memory = newMemory(address);
  for (let failure = 0; failure < 9; failure += 1) {
    memory = afterFailure(memory, now);
    waits.push((Date.parse(memory.notBefore ?? '') - Date.parse(now)) / 60_000);
  }
  expect(waits).toEqual([15, 30, 60, 120, 240, 480, 960, 1440, 1440]);
});

it.each([
  ['3600', '2026-11-23T13:00:00Z'],
  ['Mon, 23 Nov 2026 14:00:00 GMT', '2026-11-23T14:00:00Z'],
  ['99999999999', '2026-11-30T12:00:00Z'],
  ['soon', '2026-11-23T12:15:00Z'],
])('one that asks for time (%s) gets it', (retryAfter, notBefore) =>
  expect(afterFailure(newMemory(address), now, retryAfter)).toMatchObject({ failures: 1, notBefore }),
);

it('is forgotten with its address, and where it cannot be read', () => {
  const memory = { ...newMemory(address), etag: '"x"' };
  expect(readMemory(JSON.stringify(memory), address)).toEqual(memory);
  expect(readMemory(JSON.stringify(memory), 'https://other.example/')).toEqual(
    newMemory('https://other.example/'),
  );
  expect(readMemory('{"declared":1', address)).toEqual(newMemory(address));
  expect(readMemory(null, address)).toEqual(newMemory(address));
});
