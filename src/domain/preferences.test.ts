import { expect, it } from 'vitest';
import { defaultPreferences } from './mark.ts';
import { repaired } from './preferences.ts';

it.each([null, 3, 'x', {}, { theme: 'neon', textSize: 17, measure: 3, leading: 'x', language: 'eo' }])(
  'repairs %o',
  (value) => {
    expect(repaired(value)).toEqual(defaultPreferences);
  },
);

it('keeps what it knows', () => {
  const chosen = {
    theme: 'sepia',
    textSize: 22,
    measure: 'wide',
    leading: 'open',
    language: 'ru',
    shortcuts: false,
  };
  expect(repaired({ ...chosen, more: 1 })).toEqual(chosen);
});
