import type { Language } from '../domain/language.ts';
import { nameStem, stem } from './stem.ts';
import { isStopWord } from './stop-words.ts';
import { skeleton } from './transliterate.ts';
import { tokenize, type Token, type Writing } from './tokenize.ts';

/** What finds a word of a text; the first is what marks and phrases compare. Empty for a stop word. */
export type Term = { readonly text: string; readonly written: Writing };

/**
 * The terms of a word: its stem; for a name the name, as it stands and without its case; where nobody can tell which it is, both. A word joined to the
 * one before also gives the two as one: Issyk-Koul is found as Иссыккуль.
 */
export function termsOfToken(
  { word, written }: Pick<Token, 'word' | 'written'>,
  language: Language,
): readonly string[] {
  const here = recent.get(language)?.[written].get(word);
  if (here) return here;
  const terms =
    former.get(language)?.[written].get(word) ??
    (isStopWord(word) ? [] : [...new Set(readings(word, written, language))].map(ownCopy));
  remember(language, written, ownCopy(word), terms);
  return terms;
}

/** Every term of a text, in order, with how its word is written. */
export function* termsOf(text: string, language: Language): Generator<Term> {
  let before: Token | undefined;
  for (const token of tokenize(text)) {
    for (const term of termsOfToken(token, language)) yield { text: term, written: token.written };
    if (before && isOneName(before, token)) {
      const joined = nameStem(before.word + token.word, language);
      if (joined.length <= longestTerm) yield { text: joined, written: token.written };
    }
    before = token;
  }
}

/** Whether a word and the next are perhaps one name. */
export const isOneName = (before: Token, token: Token): boolean =>
  token.word.length > 1 && (token.joins || isServant(before.word) || isServed(token.word));

/** Abdul, Abdel, عبد: the first half of a name that others write as one word. */
const isServant = (word: string): boolean => /^(?:abd(?:[aeou]l|oul)?|абд[уе]л?ь?|عبد)$/iu.test(word);

/** The Arabic article within a name: کمال الدین is Kamoliddin. */
const isServed = (word: string): boolean => /^ال../u.test(word);

/** One word's terms for want of a text around it: for tables of names. */
export const namesOf = (text: string): string[] =>
  tokenize(text).flatMap(({ word }) => (isStopWord(word) ? [] : [nameStem(word)]));

function readings(word: string, written: Writing, language: Language): string[] {
  if (written === 'small') return [stem(word, language)];
  const name = [skeleton(word), nameStem(word, language)];
  return written === 'capital' ? name : [...name, stem(word, language)];
}

/** Texts repeat their words: most are folded once. By language and writing, those met lately and those met before. */
type Known = { readonly [writing in Writing]: Map<string, readonly string[]> };
let recent = new Map<Language, Known>();
let former: typeof recent = new Map();
let rememberedWords = 0;
const mostRemembered = 25_000;

function remember(language: Language, written: Writing, word: string, terms: readonly string[]): void {
  if (rememberedWords >= mostRemembered) {
    [former, recent] = [recent, new Map()];
    rememberedWords = 0;
  }
  const known = recent.get(language) ?? { small: new Map(), capital: new Map(), either: new Map() };
  known[written].set(word, terms);
  recent.set(language, known);
  rememberedWords += 1;
}

/** A long word cut from a text is but a window on it, in the usual engines, and would keep it in memory whole. */
const ownCopy = (word: string): string => (word.length < 13 ? word : ` ${word}`.slice(1));

const longestTerm = 40;
