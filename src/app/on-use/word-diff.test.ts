import { array, assert, constantFrom, property } from 'fast-check';
import { expect, it } from 'vitest';
import { pairParts, wordDiff, type Run } from './word-diff.ts';

const textOf = (runs: readonly Run[], ...kinds: Run['kind'][]): string =>
  runs.flatMap(({ kind, text }) => (kinds.includes(kind) ? [text] : [])).join('');

it('says which words came and which went', () => {
  expect(wordDiff('Le lac a perdu 60 % de son eau.', 'Le lac a perdu 75 % de son eau.')).toEqual([
    { kind: 'kept', text: 'Le lac a perdu ' },
    { kind: 'removed', text: '60' },
    { kind: 'added', text: '75' },
    { kind: 'kept', text: ' % de son eau.' },
  ]);
});

it('two words changed side by side are one change', () => {
  expect(wordDiff('sur la ville d’Oussoï', 'sur le village d’Oussoï')).toEqual([
    { kind: 'kept', text: 'sur ' },
    { kind: 'removed', text: 'la ville' },
    { kind: 'added', text: 'le village' },
    { kind: 'kept', text: ' d’Oussoï' },
  ]);
});

it.each([
  ['Токаев приехал.', 'Токаев уехал.', 'приехал', 'уехал'],
  ['هرات شهر است', 'هرات پایتخت است', 'شهر', 'پایتخت'],
  ['soʻzga aylangan', 'nomga aylangan', 'soʻzga', 'nomga'],
])('knows words of any script: %s', (before, after, went, came) => {
  const runs = wordDiff(before, after);
  expect([textOf(runs, 'removed'), textOf(runs, 'added')]).toEqual([went, came]);
});

it('nothing is marked where nothing changed', () => {
  expect(wordDiff('Un mot.', 'Un mot.')).toEqual([{ kind: 'kept', text: 'Un mot.' }]);
  expect(wordDiff('', '')).toEqual([]);
});

it('both texts can be read out of it again, and it is as short as can be for one change', () => {
  const text = array(constantFrom('eau', 'lac', ' ', ', ', 'sel', '.'), { maxLength: 60 }).map((parts) =>
    parts.join(''),
  );
  assert(
    property(text, text, (before, after) => {
      const runs = wordDiff(before, after);
      expect(textOf(runs, 'kept', 'removed')).toBe(before);
      expect(textOf(runs, 'kept', 'added')).toBe(after);
    }),
    { numRuns: 300, seed: 7 },
  );
});

it('two long texts without a word in common end soon, one whole for the other', () => {
  const before = Array.from({ length: 5000 }, (_, place) => `a${place}`).join(' ');
  const after = Array.from({ length: 5000 }, (_, place) => `b${place}`).join(',');
  expect(wordDiff(before, after).map(({ kind }) => kind)).toEqual(['removed', 'added']);
});

it('paragraphs that stayed hold the others in place', () => {
  expect(pairParts(['a', 'b', 'c', 'e'], ['a', 'B', 'c', 'd', 'e'])).toEqual([
    { before: 'a', after: 'a' },
    { before: 'b', after: 'B' },
    { before: 'c', after: 'c' },
    { before: null, after: 'd' },
    { before: 'e', after: 'e' },
  ]);
  expect(pairParts(['a', 'gone', 'b'], ['a', 'b'])[1]).toEqual({ before: 'gone', after: null });
});
