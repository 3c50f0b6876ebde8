import type { Findable } from '../../search/search-index.ts';

/** Articles of about 6 KB in an invented French, the same for the same seed, and questions about them. */
export type Inventor = {
  readonly article: (number: number) => Findable;
  readonly questions: (kind: QuestionKind, count: number) => string[];
};

/** `whole`: one to three words as they stand, names among them. `typing`: the last word lacks its end. `slip`: a letter is wrong. */
export type QuestionKind = 'whole' | 'typing' | 'slip';

const bodyLength = 6000;

export function inventor(seed: number): Inventor {
  const words = vocabulary(draws(seed), commonWords, 32_000, invented);
  const names = vocabulary(draws(seed + 1), [], 6_000, inventedName);
  const wordOf = zipf(words.length);
  const nameOf = zipf(names.length);
  return {
    article: (number) => {
      const draw = draws(seed * 100_003 + number);
      const sentence = () => sentenceOf(draw, words, names, wordOf, nameOf);
      let body = '';
      while (body.length < bodyLength) body += `${sentence()} `;
      return {
        id: number.toString(16).padStart(20, '0'),
        state: '',
        published: new Date(Date.UTC(2012, 0, 1) + number * 12 * 3_600_000).toISOString(),
        language: 'fr',
        title: sentence().split(' ').slice(0, 9).join(' '),
        standfirst: sentence(),
        topics: `${names[number % 40]}. ${names[40 + (number % 200)]}`,
        byline: names[300 + (number % 60)] ?? '',
        body,
      };
    },
    questions: (kind, count) => {
      const draw = draws(seed + 7);
      return Array.from({ length: count }, (_, place) => {
        const asked = Array.from({ length: 1 + (place % 3) }, () =>
          draw() < 0.3 ? (names[nameOf(draw())] ?? '') : (words[40 + Math.floor(draw() ** 2 * 6_000)] ?? ''),
        );
        if (kind === 'whole') return `${asked.join(' ')} `;
        const last = asked.at(-1) ?? '';
        if (kind === 'typing')
          return [...asked.slice(0, -1), last.slice(0, Math.max(3, last.length - 2))].join(' ');
        return `${asked.map((word) => (word.length < 5 ? word : slipped(word, draw))).join(' ')} `;
      });
    },
  };
}

/** Mulberry32: from 0 to 1. */
function draws(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Ranks drawn as words are used: the second half as often as the first, and so on (Zipf, Mandelbrot). */
function zipf(size: number): (draw: number) => number {
  const sums = new Float64Array(size);
  let sum = 0;
  for (let rank = 0; rank < size; rank += 1) sums[rank] = sum += (rank + 3.7) ** -1.05;
  return (draw) => {
    let [low, high] = [0, size - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sums[middle] ?? 0) < draw * sum) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}

function sentenceOf(
  draw: () => number,
  words: readonly string[],
  names: readonly string[],
  wordOf: (draw: number) => number,
  nameOf: (draw: number) => number,
): string {
  const length = 8 + Math.floor(draw() * 18);
  const said = Array.from({ length }, (_, place) => {
    const word = draw() < 0.08 ? (names[nameOf(draw())] ?? '') : (words[wordOf(draw())] ?? '');
    return place > 0 && place < length - 1 && draw() < 0.07 ? `${word},` : word;
  }).join(' ');
  return `${said.charAt(0).toUpperCase()}${said.slice(1)}.`;
}

function vocabulary(
  draw: () => number,
  first: readonly string[],
  size: number,
  invent: (draw: () => number) => string,
): string[] {
  const words = new Set(first);
  while (words.size < size) words.add(invent(draw));
  return [...words];
}

const one = (draw: () => number, of: readonly string[]): string => of[Math.floor(draw() * of.length)] ?? '';

function invented(draw: () => number): string {
  const syllables = 1 + Math.floor(draw() * 3.4);
  const root = Array.from({ length: syllables }, () => one(draw, onsets) + one(draw, vowels)).join('');
  return root + one(draw, endings);
}

function inventedName(draw: () => number): string {
  const syllables = 1 + Math.floor(draw() * 2.2);
  const root = Array.from({ length: syllables }, () => one(draw, nameOnsets) + one(draw, nameVowels)).join(
    '',
  );
  const name = root + one(draw, nameEndings);
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function slipped(word: string, draw: () => number): string {
  const place = 1 + Math.floor(draw() * (word.length - 2));
  const [before, letter, after] = [word.slice(0, place), word.charAt(place), word.slice(place + 1)];
  const kind = Math.floor(draw() * 4);
  if (kind === 0) return before + after;
  if (kind === 1) return before + letter + letter + after;
  if (kind === 2) return before + (letter === 'u' ? 'a' : 'u') + after;
  return before + after.charAt(0) + letter + after.slice(1);
}

const commonWords =
  'de la le et les des en un une du dans est que pour qui par sur au plus pas avec ce il sont se ne cette aux mais son été ont ses comme être elle nous leur ou deux même aussi entre après sans sous tout bien avant depuis'.split(
    ' ',
  );
const onsets = ['', ...'b c ch cr d dr f fl g gr j l m n p pl pr qu r s t tr v gn'.split(' ')];
const vowels = 'a e i o u é è ai au eau en on ou oi in an ie eu'.split(' ');
const endings = ['', '', '', ...'e es s r nt tion ment eur euse ique age ité aire er ées ant ois'.split(' ')];
const nameOnsets = 'k t b m n s ch j z r kh g d y ou q sh a al'.split(' ');
const nameVowels = 'a a a o ou i e ai ar al an or ur ir ul'.split(' ');
const nameEndings = 'ev ov iev ova eva bek bay kent stan tau kul abad baï gul jan y '.split(' ');
