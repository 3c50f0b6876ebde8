import { apostrophes, unseen } from './fold.ts';

/** A word as it stands in a text, without elision or possessive, and how it is written there. */
export type Token = {
  readonly start: number;
  readonly end: number;
  readonly word: string;
  readonly written: Writing;
  /** Follows the word before with only a hyphen between. */
  readonly joins: boolean;
};

/**
 * `small`: surely a common word. `capital`: surely a name, for it stands within a sentence. `either`: at the start of
 * one, in a headline of capitals, or in a script that has none.
 */
export type Writing = 'small' | 'capital' | 'either';

/** The words of a text in order, with their places in it. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let last = 0;
  for (const match of text.matchAll(words)) {
    const signed = sign.test(match[0]);
    const elided = signed ? (elision.exec(match[0])?.[0].length ?? 0) : 0;
    const start = match.index + elided;
    const whole = match[0].slice(elided, elided + longestWord);
    const word = signed ? whole.replace(possessive, '') : whole;
    if (word === '') continue;
    const between = text.slice(last, match.index);
    const joins = tokens.length > 0 && hyphen.test(between);
    tokens.push({
      start,
      end: start + word.length,
      word,
      written: writingOf(word, last === 0 || endsSentence(between)),
      joins,
    });
    last = start + word.length;
  }
  return tokens;
}

function writingOf(word: string, begins: boolean): Writing {
  if (surelySmall.test(word)) return 'small';
  const lower = word.toLowerCase();
  const upper = word.toUpperCase();
  if (lower === upper) return 'either';
  if (word === lower) return 'small';
  return begins || (word === upper && word.length > 6) ? 'either' : 'capital';
}

/** Most words of most texts. */
const surelySmall = /^[a-zß-öø-ÿœа-яё]+$/;

/** Bounded: what lies between two words may be a whole page of signs. */
const endsSentence = (between: string): boolean => /[.!?…:;«»"“”„()\n[\]–—•|]/u.test(between.slice(-40));

/** Longer runs of letters are no words; nobody types them whole. */
const longestWord = 64;
const hyphen = /^[-\u2010\u2011]$/u;

const sign = new RegExp(`['${apostrophes.source.slice(1, -1)}]`, 'u');
const signs = `['${apostrophes.source.slice(1, -1)}]+`;
const joiner = unseen.source.slice(1, -1);
/** Letters and digits, joined by apostrophes and by joiners that show nothing; a hyphen parts words. */
const words = new RegExp(
  `[\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}${joiner}]*(?:${signs}[\\p{L}\\p{N}\\p{M}${joiner}]+)*`,
  'gu',
);
/** French: l'eau, d'Asie, qu'elle, jusqu'à. A single letter before an apostrophe is no elision in O'zbekiston. */
const elision = new RegExp(`^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu)${signs}(?=\\p{L})`, 'iu');
const possessive = new RegExp(`${signs}s$`, 'iu');
