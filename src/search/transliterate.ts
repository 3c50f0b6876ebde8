import { fold } from './fold.ts';

/**
 * What stays of a word when spelling habits are taken away: « Tokaïev », Tokaev, Tokayev, Токаев and Тоқаев are all
 * `tokaev`. Pure; words in other scripts come back folded. In order:
 *  1. fold; drop apostrophes (o'zbek, Uzbek oʻ);
 *  2. Cyrillic letters, with those of Kazakh, Kyrgyz, Tajik, Uzbek and Ukrainian, to Latin;
 *  3. spellings of one sound to one: dj dzh zh → j · tch ch sh shch → c · kh → h · gh → g · q ck → k · ou → u ·
 *     ow at the end → ov, other w → u · y → i · ph → f · th → t · c → s or k · x → ks, h at the start (Xiva);
 *  4. Ye- and Ie- at the start → e; an i between vowels is a mere glide (-aïev, -ayev, -aev) and goes;
 *  5. a letter doubled counts once.
 * It cannot tell a scientific j (Tokajev) from ж, and leaves names with two forms (Kazakh, Қазақ) to aliases.
 */
export function skeleton(word: string): string {
  const folded = fold(word).replaceAll("'", '');
  if (!/[\p{Script=Latin}\p{Script=Cyrillic}]/u.test(folded)) return folded;
  return sounds.reduce((left, [spelling, sound]) => left.replace(spelling, sound), toLatin(folded));
}

/** Cyrillic to Latin, letter by letter; what is not Cyrillic stays. */
export const toLatin = (folded: string): string =>
  folded
    .replace(/(?<=[жчшщ])ё/gu, 'e')
    .replace(/дж/gu, 'j')
    .replace(/\p{Script=Cyrillic}\p{M}*/gu, (letter) => latin[letter] ?? latin[letter[0] ?? ''] ?? letter);

const sounds: readonly (readonly [RegExp, string])[] = [
  [/d(?:zh|j|ž)|zh/gu, 'j'],
  [/shch|chtch|tch|sch|sh|ch/gu, 'ʃ'],
  [/kh/gu, 'h'],
  [/gh/gu, 'g'],
  [/ck|q/gu, 'k'],
  [/ph/gu, 'f'],
  [/th/gu, 't'],
  [/ou/gu, 'u'],
  [/ow$/u, 'ov'],
  [/w/gu, 'u'],
  [/y/gu, 'i'],
  [/^x(?=[aeiou])/u, 'h'],
  [/x/gu, 'ks'],
  [/c(?=[ei])/gu, 's'],
  [/c/gu, 'k'],
  [/ʃ/gu, 'c'],
  [/^ie/u, 'e'],
  [/(?<=[aeou])i+(?=[aeou])/gu, ''],
  [/(\p{L})\1+/gu, '$1'],
];

const latin: { readonly [letter: string]: string } = Object.fromEntries(
  (
    'а:a б:b в:v г:g д:d е:e ё:io ж:j з:z и:i й:i к:k л:l м:m н:n о:o п:p р:r с:s т:t у:u ф:f х:h ц:ts ч:ch ш:sh ' +
    'щ:sh ъ: ы:i ь: э:e ю:iu я:ia ' +
    'ә:a ғ:g қ:k ң:n ө:o ұ:u ү:u һ:h і:i ' + // Kazakh, Kyrgyz
    'ӣ:i ӯ:u ҳ:h ҷ:j ў:o ' + // Tajik, Uzbek
    'ї:i є:e ґ:g'
  ) // Ukrainian
    .split(' ')
    .map((pair) => pair.split(':') as [string, string]),
);
