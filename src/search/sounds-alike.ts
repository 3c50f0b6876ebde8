/*
 * Names that letters alone do not bring together: Uzbek and Tajik write o where Russian writes a (Toshkent, Ташкент),
 * Turkic ö is o or u abroad, a Russian г may be an h (Герат), and Perso-Arabic writes no short vowel (توقایف).
 * Two steps, both on skeletons: `consonantsOf` is one for all spellings of a name and for some other words;
 * `soundsAlike` tells them apart.
 */

/** The consonants that stay whoever writes the name: what a table of names is looked up by. Perhaps empty. */
export function consonantsOf(skeletal: string): string {
  const word = prepared(skeletal);
  let left = '';
  for (let place = 0; place < word.length; place += 1) {
    const letter = word[place] ?? '';
    const consonant = consonants[letter];
    if (consonant === undefined || (consonant === 'h' && place === word.length - 1)) continue;
    const before = left[left.length - 1];
    if (consonant !== before && !(consonant === 'h' && before === 'n')) left += consonant;
  }
  if (left.endsWith('d')) return `${left.slice(0, -1)}t`;
  return left.endsWith('b') ? `${left.slice(0, -1)}p` : left;
}

/** Whether two skeletons are spellings of one name, the same way round or the other. */
export const soundsAlike = (one: string, other: string): boolean =>
  difference(one, other) <=
  0.3 +
    (isArabic(one) === isArabic(other)
      ? 0.07 * Math.min(one.length, other.length, 12)
      : 0.105 * Math.max(one.length, other.length));

/**
 * What it costs to take one spelling for the other, letter by letter, `Infinity` when it is none: the usual edit
 * distance, with the prices of what transliterations really do.
 */
export function difference(one: string, other: string): number {
  const a = prepared(one);
  const b = prepared(other);
  if (Math.min(a.length, b.length) < 2 || Math.max(a.length, b.length) < 3) return a === b ? 0 : Infinity;
  let row = [0];
  for (let j = 1; j <= b.length; j += 1) row.push((row[j - 1] ?? 0) + missing(b, j - 1, a));
  for (let i = 1; i <= a.length; i += 1) {
    const next = [(row[0] ?? 0) + missing(a, i - 1, b)];
    for (let j = 1; j <= b.length; j += 1) {
      next.push(
        Math.min(
          (row[j - 1] ?? 0) + exchange(a[i - 1] ?? '', b[j - 1] ?? '', i === a.length && j === b.length),
          (row[j] ?? 0) + missing(a, i - 1, b),
          (next[j - 1] ?? 0) + missing(b, j - 1, a),
        ),
      );
    }
    row = next;
  }
  return row[b.length] ?? Infinity;
}

/** A Central Asian x is an h, Douchambé is Douchanbé. */
const prepared = (skeletal: string): string =>
  /ks|[nن][bpبپ]/u.test(skeletal)
    ? skeletal.replaceAll('ks', 'h').replace(/n(?=[bp])|ن(?=[بپ])/gu, 'm')
    : skeletal;

/** One letter for another. */
function exchange(x: string, y: string, last: boolean): number {
  if (x === y) return 0;
  const price = exchanges[x + y] ?? exchanges[y + x];
  if (price !== undefined) return price;
  const [one, other] = [consonants[x], consonants[y]];
  if (one !== undefined && one === other) return one === 'h' ? 0.3 : 0;
  return last && one !== undefined && other !== undefined && /^(?:dt|td|bp|pb)$/.test(one + other)
    ? 0.2
    : Infinity;
}

/** A letter that the other spelling has not. */
function missing(word: string, place: number, other: string): number {
  const letter = word[place] ?? '';
  const [before, after] = [word[place - 1] ?? '', word[place + 1] ?? ''];
  if (arabicVowels.has(letter)) return place > 0 ? 0.25 : letter === 'ا' ? 0.05 : 0.5;
  if (letter === 'ه' && after === '') return 0.05;
  if (letter === 'ع' || letter === 'ء') return 0.05;
  if (isVowel(letter)) {
    if (isArabic(other)) return place === 0 ? 0.3 : after === '' ? 0.1 : 0.34;
    if (after === '') return 0.15;
    return letter === 'i' && (isVowel(before) || isVowel(after)) ? 0.3 : 0.55;
  }
  if (letter === 'v' && isVowel(before) && !isVowel(after)) return 0.35;
  if (letter === 'h' && after === '') return 0.2;
  if ((letter === 'g' || letter === 'گ') && (before === 'n' || before === 'ن')) return 0.1;
  if (letter === 'h' && isVowel(before) && isVowel(after)) return 0.5;
  return Infinity;
}

const isVowel = (letter: string): boolean => letter !== '' && 'aeiou'.includes(letter);
const isArabic = (word: string): boolean => /\p{Script=Arabic}/u.test(word);
const arabicVowels: ReadonlySet<string> = new Set(['ا', 'و', 'ی']);

/** What may stand for what, and its price. */
const exchanges: { readonly [pair: string]: number | undefined } = {
  ao: 0.25,
  ae: 0.3,
  ou: 0.2,
  ei: 0.2,
  iu: 0.35,
  oe: 0.35,
  oi: 0.45,
  ai: 0.6,
  gh: 0.15,
  kh: 0.3,
  kg: 0.35,
  vf: 0.15,
  fف: 0,
  aا: 0,
  oا: 0.05,
  eا: 0.2,
  uو: 0,
  oو: 0,
  aو: 0.3,
  vو: 0,
  iی: 0,
  eی: 0.1,
  aی: 0.3,
  aه: 0.05,
  eه: 0.05,
  oه: 0.1,
  vف: 0.1,
  kق: 0.15,
  kک: 0,
  hق: 0.3,
  gق: 0.3,
  hک: 0.3,
  gک: 0.35,
  kگ: 0.35,
  gگ: 0,
  gغ: 0,
  gه: 0.15,
  hه: 0,
  hح: 0,
  hخ: 0,
  gخ: 0.15,
  kخ: 0.3,
  kغ: 0.35,
  kه: 0.5,
  hگ: 0.15,
  hغ: 0.1,
  cښ: 0,
  hښ: 0.1,
};

/** Every consonant's class; v and f have none, because Arabic script writes them ف, و or, within a word, as vowels. */
const consonants: { readonly [letter: string]: string } = Object.fromEntries([
  ...'bcdhjlmnprstz'.split('').map((letter) => [letter, letter] as const),
  ['g', 'h'] as const,
  ['k', 'h'] as const,
  ...'بb پp تt طt ټt ثs سs صs شc ښc جj چc ژj ږj حh خh غh گh ګh هh دd ډd ذz زz ضz ظz ځz رr ړr قh کh لl مm نn ڼn څs'
    .split(' ')
    .map((pair) => [pair[0] ?? '', pair[1] ?? ''] as const),
]);
