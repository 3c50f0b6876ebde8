import { assert, property, string } from 'fast-check';
import { expect, it } from 'vitest';
import { sentencesOf } from './sentences.ts';
import { voiceFor } from './voice-for.ts';

it('speaks sentence by sentence', () => {
  expect(sentencesOf('Le lac baisse.  Pourquoi ?\nOn le sait.', 'fr')).toEqual([
    'Le lac baisse.',
    'Pourquoi ?',
    'On le sait.',
  ]);
});

it('cuts a long sentence where it takes breath, and loses no word', () => {
  const long = Array.from({ length: 60 }, (_, place) => `mot${place}${place % 9 === 8 ? ',' : ''}`).join(' ');
  const parts = sentencesOf(long, 'fr');
  expect(parts.join(' ')).toBe(long);
  expect(parts.every((part) => part.length <= 240)).toBe(true);
  expect(parts[0]).toMatch(/,$/);
});

it('whatever is written comes to an end, in a language that nobody knows too', () => {
  assert(
    property(string({ unit: 'grapheme', maxLength: 900 }), (text) => {
      expect(sentencesOf(text, 'x!').every((part) => part.length <= 240)).toBe(true);
    }),
    { numRuns: 200, seed: 7 },
  );
});

const voice = (lang: string, localService = true, isDefault = false) => ({
  lang,
  localService,
  default: isDefault,
});

it('takes a voice of the language, the region before the default before the first', () => {
  const voices = [voice('fr-CA'), voice('fr-BE', true, true), voice('en-GB')];
  expect(voiceFor('fr', voices)?.lang).toBe('fr-BE');
  expect(voiceFor('fr-CA', voices)?.lang).toBe('fr-CA');
  expect(voiceFor('fa-AF', [voice('fa_IR')])?.lang).toBe('fa_IR');
});

it.each([
  ['none of the language', 'kk', [voice('ru-RU'), voice('tr-TR')]],
  ['one of another script', 'uz-Cyrl', [voice('uz-UZ')]],
  ['one that speaks from a server', 'fr', [voice('fr-FR', false)]],
  ['none at all', 'fr', []],
])('has no voice where there is %s', (_, language, voices) => expect(voiceFor(language, voices)).toBeNull());
