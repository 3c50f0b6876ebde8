import { apostrophes, fold } from './fold.ts';
import { stem } from './stem.ts';
import { skeleton } from './transliterate.ts';

/** A word as it stands in a text, and the term that finds it. `term` is empty for a stop word. */
export type Token = { readonly start: number; readonly end: number; readonly term: string };

/** The words of a text in order, with their places in it. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(words)) {
    const word = match[0];
    const elided = elision.exec(word)?.[0].length ?? 0;
    const start = match.index + elided;
    const kept = word.slice(elided, elided + longestWord).replace(possessive, '');
    if (kept === '') continue;
    tokens.push({ start, end: start + kept.length, term: termOf(kept) });
  }
  return tokens;
}

/** The terms of a text, stop words left out. */
export const termsOf = (text: string): string[] =>
  tokenize(text).flatMap(({ term }) => (term === '' ? [] : [term]));

/** What finds a word: its skeleton without its ending; empty for a stop word. */
export function termOf(word: string): string {
  const known = remembered.get(word);
  if (known !== undefined) return known;
  const term = stopWords.has(fold(word)) ? '' : stem(skeleton(word));
  if (remembered.size >= rememberedWords) remembered.clear();
  remembered.set(word, term);
  return term;
}

/** Texts repeat their words: most are folded once. */
const remembered = new Map<string, string>();
const rememberedWords = 50_000;
/** Longer runs of letters are no words; nobody types them whole. */
const longestWord = 64;

/** Letters and digits, joined by apostrophes; a hyphen parts words, so that Issyk-Koul is found by either. */
const words = new RegExp(
  `[\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}]*(?:['${apostrophes.source.slice(1, -1)}]+[\\p{L}\\p{N}\\p{M}]+)*`,
  'gu',
);
const signs = `['${apostrophes.source.slice(1, -1)}]+`;
/** French: l'eau, d'Asie, qu'elle, jusqu'à. A single letter before an apostrophe is no elision in O'zbekiston. */
const elision = new RegExp(`^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu)${signs}(?=\\p{L})`, 'iu');
const possessive = new RegExp(`${signs}s$`, 'iu');

const stopWords = new Set(
  (
    'le la les un une des du de au aux et ou où en à a dans par pour sur avec sans sous ce cet cette ces se sa son ses ' +
    'il elle ils elles on nous vous je que qui quoi dont ne pas plus est sont été être ont leur leurs y ' +
    'the of and or in on at to for by from with is are was were be been has have had it its this that as an not but ' +
    'и в во на с со к по из за от до о об у не что как это то а но для при же бы ли он она они его её их мы вы я ' +
    'был была было были или'
  )
    .split(' ')
    .map(fold),
);
