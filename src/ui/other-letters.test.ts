import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { hasOtherLetters } from './other-letters.ts';

test.each([
  ['French, with its signs', '<p>« L’œuvre » d’été, 5 € – ça : où… − №</p>'.replace('№', 'n°'), false],
  ['Uzbek in Latin letters', '<p>Oʻzbekiston gʻalaba maʼno</p>', false],
  ['Turkish', '<p>dağ, İstanbul</p>', true],
  ['Russian', '<p>Вода</p>', true],
  ['Kazakh', '<p>қазақ</p>', true],
  ['Dari', '<p>آب</p>', true],
  ['a closed list', '<select><option value="ru" lang="ru">Русский</option></select>', false],
])('%s', (_, html, others) => {
  expect(hasOtherLetters(html)).toBe(others);
});

test('every letter that the other faces are for is one of them, and none of the first faces’', async () => {
  // Joins that belong to no script alone: what they join is in one of the others.
  const joins = new Set(['\u200c', '\u200e']);
  const others = (await lettersIn('other-faces.css')).filter((letter) => !joins.has(letter));
  expect(others.filter((letter) => !hasOtherLetters(letter))).toEqual([]);
  expect((await lettersIn('faces.css')).filter(hasOtherLetters)).toEqual([]);
});

async function lettersIn(file: string): Promise<string[]> {
  const css = await readFile(new URL(file, import.meta.url), 'utf8');
  const ranges = [...css.matchAll(/unicode-range:([^;]+);/g)].flatMap(([, range = '']) => range.split(','));
  return ranges.flatMap((range) => {
    const [from = 0, to = from] = range
      .trim()
      .slice(2)
      .split('-')
      .map((code) => Number.parseInt(code, 16));
    return [String.fromCodePoint(from), String.fromCodePoint(to)];
  });
}
