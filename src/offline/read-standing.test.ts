import { expect, test } from 'vitest';
import { readStanding } from './read-standing.ts';

const wishes = { language: 'fr', topics: ['eau'], frequency: 'daily' };

test('what the service of letters says is taken, and nothing beside it', () => {
  expect(readStanding({ state: 'confirmed', wishes, email: 'x@y.example' })).toEqual({
    state: 'confirmed',
    wishes,
  });
  expect(readStanding({ state: 'pending', wishes: { ...wishes, extra: 1 } })?.wishes).toEqual(wishes);
  expect(readStanding({ state: 'erased', wishes: null })).toEqual({ state: 'erased', wishes: null });
});

test('what is not how a subscription stands is not heard', () => {
  for (const told of [
    undefined,
    null,
    'confirmed',
    [],
    { state: 'confirmed' },
    { state: 'asleep', wishes },
    { state: 'confirmed', wishes: 'all' },
    { state: 'confirmed', wishes: { ...wishes, language: 'de' } },
    { state: 'confirmed', wishes: { ...wishes, frequency: 'hourly' } },
    { state: 'confirmed', wishes: { ...wishes, topics: 'eau' } },
    { state: 'confirmed', wishes: { ...wishes, topics: [1] } },
    { state: 'confirmed', wishes: { ...wishes, topics: undefined } },
  ])
    expect(readStanding(told)).toBeUndefined();
});
