import { fold } from './fold.ts';

/**
 * What stays of a word when spelling habits are taken away: « Tokaïev », Tokaev, Tokayev, Токаев and Тоқаев are all
 * `tokaev`. Pure; words in other scripts come back folded. In order:
 *  1. fold; drop apostrophes (o'zbek, Uzbek oʻ);
 *  2. Cyrillic letters, with those of Kazakh, Kyrgyz, Tajik, Uzbek and Ukrainian, to Latin;
 *  3. spellings of one sound to one: dj dzh zh → j · tch ch sh shch → c · kh → h · gh → g · q ck → k · ou → u ·
 *     w → v · y → i · ph → f · th → t · gu qu before e, i → g, k · c → s or k · x → ks, h at the start (Xiva);
 *  4. -ow -off -ef → -ov -ev; Ye- and Ie- at the start → e; an i between vowels is a mere glide (-aïev, -ayev, -aev);
 *  5. a letter doubled counts once; Abdul Rashid and Abdurrashid are one name.
 * What no letter tells (Toshkent, Фарғона, توقایف) is left to `sounds-alike.ts`, names with two forms to aliases.
 */
export function skeleton(word: string): string {
  const folded = fold(word).replaceAll("'", '');
  if (!/[\p{Script=Latin}\p{Script=Cyrillic}]/u.test(folded)) return arabicSkeleton(folded);
  const latin = folded.replace(scientificJ, 'i');
  return sounds.reduce((left, [spelling, sound]) => left.replace(spelling, sound), toLatin(latin));
}

/**
 * The Arabic article within a name is spoken as the letter after it where that is a letter of the sun: عبدالرحمن is
 * Abdurrahman. The letter l doubled counts once here too: الله.
 */
const arabicSkeleton = (folded: string): string =>
  folded.replace(/(?<=^عبد)ال(?=[تثدذرزسشصضطظن])|(?<=..)ال(?=دین$)/u, 'ا').replace(/ل+/gu, 'ل');

/** Cyrillic to Latin, letter by letter; what is not Cyrillic stays. */
const toLatin = (folded: string): string =>
  folded
    .replace(/(?<=[жчшщ])ё/gu, 'e')
    .replace(/дж/gu, 'j')
    .replace(/\p{Script=Cyrillic}\p{M}*/gu, (letter) => latin[letter] ?? latin[letter[0] ?? ''] ?? letter);

/** Librarians and Germans write j for й: Ajtmatov, Zajsan, Tokajev. But an i is within ж, Gijdouvan, and so is жд. */
const scientificJ = /(?<=[aeiou])j(?=e[vw](?:a|ski|skij|sky)?$|$)|(?<=[aeou])j(?=[^aeiouyd\p{M}]|(?<=a.)d)/gu;

const sounds: readonly (readonly [RegExp, string])[] = [
  [/d(?:zh|j)|zh/gu, 'j'],
  [/^prz/gu, 'prj'],
  [/shch|chtch|tsch|tch|sch|sh|ch/gu, 'ʃ'],
  [/kh/gu, 'h'],
  [/gh/gu, 'g'],
  [/ck|q(?:u(?=[ei]))?/gu, 'k'],
  [/gu(?=[ei])/gu, 'g'],
  [/ph/gu, 'f'],
  [/th/gu, 't'],
  [/tz/gu, 'ts'],
  [/ou/gu, 'u'],
  [/w/gu, 'v'],
  [/(?<=[oe])ff?$/u, 'v'],
  [/y/gu, 'i'],
  [/^x(?=[aeiou])/u, 'h'],
  [/x/gu, 'ks'],
  [/c(?=[ei])/gu, 's'],
  [/c/gu, 'k'],
  [/ʃ/gu, 'c'],
  [/^ie/u, 'e'],
  [/(?<=[aeou])i+(?=[aeou])/gu, ''],
  [/(\p{L})\1+/gu, '$1'],
  [/(?<=^abd)[aeou]l/u, 'ul'],
  [/(?<=^abdu)l(?=[rsztdnc])/u, ''],
];

const latin: { readonly [letter: string]: string } = Object.fromEntries(
  (
    'а:a б:b в:v г:g д:d е:e ё:io ж:j з:z и:i й:i к:k л:l м:m н:n о:o п:p р:r с:s т:t у:u ф:f х:h ц:ts ч:ch ш:sh ' +
    'щ:sh ъ: ы:i ь: э:e ю:iu я:ia ' +
    'ә:a ғ:g қ:k ң:ng ө:o ұ:u ү:u һ:h і:i ' + // Kazakh, Kyrgyz
    'ӣ:i ӯ:u ҳ:h ҷ:j ў:o ' + // Tajik, Uzbek
    'ї:i є:e ґ:g'
  ) // Ukrainian
    .split(' ')
    .map((pair) => pair.split(':') as [string, string]),
);
