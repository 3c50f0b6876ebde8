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
    if (consonant === before || (consonant === 'h' && before === 'n')) continue;
    // Not only side by side: a vowel between them is not written everywhere.
    left = before === 'n' && (consonant === 'b' || consonant === 'p') ? `${left.slice(0, -1)}m` : left;
    left += consonant;
  }
  const last = unvoiced[left.at(-1) ?? ''];
  return last === undefined ? left : left.slice(0, -1) + last;
}

/** What may be heard of a voiced consonant at the end. */
const unvoiced: { readonly [consonant: string]: string | undefined } = { d: 't', b: 'p', j: 'c' };

/** Whether two skeletons are spellings of one name, the same way round or the other. */
export const soundsAlike = (one: string, other: string): boolean => unlikeness(one, other) < Infinity;

/** What it costs to take one spelling for the other; `Infinity` where that is too much. */
export function unlikeness(one: string, other: string): number {
  if (asked.skeletal !== one) asked.read(one);
  candidate.read(other);
  const most =
    0.3 +
    (asked.isArabic === candidate.isArabic
      ? 0.07 * Math.min(one.length, other.length, 12)
      : 0.105 * Math.max(one.length, other.length));
  const cost = difference(asked, candidate, most);
  return cost <= most ? cost : Infinity;
}

const longestSpelling = 64;

/** A spelling as numbers of letters, in arrays that the next one is read into: one name is compared to very many. */
class Spelling {
  skeletal = '';
  length = 0;
  isArabic = false;
  readonly numbers = new Uint8Array(longestSpelling);
  /** What each letter costs that the other has not, beside a spelling in Latin letters and in Arabic ones. */
  readonly missingBeside = [new Float64Array(longestSpelling), new Float64Array(longestSpelling)] as const;

  read(skeletal: string): void {
    const text = prepared(skeletal);
    this.skeletal = skeletal;
    this.length = Math.min(text.length, longestSpelling);
    this.isArabic = false;
    for (let place = 0; place < this.length; place += 1) {
      const code = text.charCodeAt(place);
      this.numbers[place] = code < numberOf.length ? (numberOf[code] ?? 0) : 0;
      if (code >= 0x600 && code <= 0x6ff) this.isArabic = true;
    }
    const [besideLatin, besideArabic] = this.missingBeside;
    for (let place = 0; place < this.length; place += 1) {
      besideLatin[place] = missing(this.numbers, place, this.length, false);
      besideArabic[place] = missing(this.numbers, place, this.length, true);
    }
  }
}

/**
 * The usual edit distance, letter by letter, with the prices of what transliterations really do. `Infinity` when there
 * is no way, or none for `most`.
 */
function difference(a: Spelling, b: Spelling, most: number): number {
  const longer = Math.max(a.length, b.length);
  if (Math.min(a.length, b.length) < 2 || longer < 3 || longer >= longestSpelling)
    return a.skeletal === b.skeletal ? 0 : Infinity;
  const withoutA = a.missingBeside[b.isArabic ? 1 : 0];
  const withoutB = b.missingBeside[a.isArabic ? 1 : 0];
  let [row, next] = rows;
  row[0] = 0;
  for (let j = 1; j <= b.length; j += 1) row[j] = (row[j - 1] ?? 0) + (withoutB[j - 1] ?? 0);
  for (let i = 1; i <= a.length; i += 1) {
    const letter = (a.numbers[i - 1] ?? 0) * letterCount;
    const without = withoutA[i - 1] ?? 0;
    let least = (next[0] = (row[0] ?? 0) + without);
    for (let j = 1; j <= b.length; j += 1) {
      const table = i === a.length && j === b.length ? lastPrices : prices;
      const exchanged = (row[j - 1] ?? 0) + (table[letter + (b.numbers[j - 1] ?? 0)] ?? Infinity);
      const cost = Math.min(exchanged, (row[j] ?? 0) + without, (next[j - 1] ?? 0) + (withoutB[j - 1] ?? 0));
      next[j] = cost;
      if (cost < least) least = cost;
    }
    if (least > most) return Infinity;
    [row, next] = [next, row];
  }
  return row[b.length] ?? Infinity;
}

const rows: readonly [Float64Array, Float64Array] = [
  new Float64Array(longestSpelling),
  new Float64Array(longestSpelling),
];

/** A Central Asian x is an h, but in Karakalpakstan k and s are two; Douchambé is Douchanbé. */
const prepared = (skeletal: string): string =>
  /ks|[nن][bpبپ]/u.test(skeletal)
    ? skeletal.replace(/ks(?!t[ao]n)/gu, 'h').replace(/n(?=[bp])|ن(?=[بپ])/gu, 'm')
    : skeletal;

/** One letter for another. */
function exchange(x: string, y: string): number {
  if (x === y) return 0;
  const price = exchanges[x + y] ?? exchanges[y + x];
  if (price !== undefined) return price;
  const [one, other] = [consonants[x], consonants[y]];
  return one !== undefined && one === other ? (one === 'h' ? 0.3 : 0) : Infinity;
}

/** At the end of a word a voice may be lost. */
function exchangeLast(x: string, y: string): number {
  const both = `${consonants[x]}${consonants[y]}`;
  return Math.min(exchange(x, y), /^(?:dt|td|bp|pb|jc|cj)$/.test(both) ? 0.2 : Infinity);
}

/** A letter that the other spelling has not. */
function missing(numbers: Uint8Array, place: number, length: number, otherIsArabic: boolean): number {
  const last = place === length - 1;
  const before = place === 0 ? 0 : (kinds[numbers[place - 1] ?? 0] ?? 0);
  const after = last ? 0 : (kinds[numbers[place + 1] ?? 0] ?? 0);
  switch (kinds[numbers[place] ?? 0]) {
    case kind.alef:
      return place > 0 ? 0.25 : 0.05;
    case kind.arabicVowel:
      return place > 0 ? 0.25 : 0.5;
    case kind.he:
      return last ? 0.05 : Infinity;
    case kind.silent:
      return 0.05;
    case kind.i:
    case kind.u:
    case kind.vowel:
      if (kinds[numbers[place] ?? 0] === kind.u && isVowel(before) && !otherIsArabic && !last) return 0.35;
      if (otherIsArabic) return place === 0 ? 0.3 : last ? 0.1 : 0.34;
      if (last) return 0.15;
      return kinds[numbers[place] ?? 0] === kind.i && (isVowel(before) || isVowel(after)) ? 0.3 : 0.55;
    case kind.v:
      return isVowel(before) ? (isVowel(after) ? 0.3 : 0.35) : Infinity;
    case kind.h:
      return last ? 0.2 : isVowel(before) && isVowel(after) ? 0.5 : Infinity;
    case kind.g:
      return before === kind.n ? 0.1 : Infinity;
    default:
      return Infinity;
  }
}

const kind = {
  vowel: 1,
  i: 2,
  alef: 3,
  arabicVowel: 4,
  he: 5,
  silent: 6,
  v: 7,
  h: 8,
  g: 9,
  n: 10,
  u: 11,
} as const;
const isVowel = (letterKind: number): boolean =>
  letterKind === kind.vowel || letterKind === kind.i || letterKind === kind.u;
const kindOf: { readonly [letter: string]: number | undefined } = {
  ...Object.fromEntries([...'aeo'].map((letter) => [letter, kind.vowel])),
  i: kind.i,
  u: kind.u,
  ا: kind.alef,
  و: kind.arabicVowel,
  ی: kind.arabicVowel,
  ه: kind.he,
  ع: kind.silent,
  ء: kind.silent,
  v: kind.v,
  h: kind.h,
  g: kind.g,
  گ: kind.g,
  n: kind.n,
  ن: kind.n,
};

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
  uv: 0.3,
  fف: 0,
  aا: 0,
  oا: 0.05,
  eا: 0.2,
  uو: 0,
  uا: 0.15,
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
  mn: 0.15,
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

/** Every letter that a price is known of has a number, by its code; the others are 0 and cost too much. */
const letters = [
  ...new Set([...Object.keys(exchanges).join(''), ...Object.keys(consonants), ...Object.keys(kindOf)]),
];
const letterCount = letters.length + 1;
const numberOf = new Uint8Array(0x700);
for (const [place, letter] of letters.entries()) numberOf[letter.charCodeAt(0)] = place + 1;
const kinds = Uint8Array.from(['', ...letters], (letter) => kindOf[letter] ?? 0);
const tableOf = (price: (x: string, y: string) => number): Float64Array => {
  const table = new Float64Array(letterCount ** 2).fill(Infinity);
  for (const [x, one] of letters.entries()) {
    for (const [y, other] of letters.entries()) table[(x + 1) * letterCount + y + 1] = price(one, other);
  }
  return table;
};
const prices = tableOf(exchange);
const lastPrices = tableOf(exchangeLast);
const [asked, candidate] = [new Spelling(), new Spelling()];
