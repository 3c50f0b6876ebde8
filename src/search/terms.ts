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
  const key = `${written === 'either' ? '?' : written === 'small' ? '-' : '+'}${language} ${word}`;
  const known = remembered.get(key);
  if (known) return known;
  const terms = isStopWord(word) ? [] : [...new Set(readings(word, written, language))];
  if (remembered.size >= rememberedWords) remembered.clear();
  remembered.set(key, terms);
  return terms;
}

/** Every term of a text, in order, with how its word is written. */
export function* termsOf(text: string, language: Language): Generator<Term> {
  let before: Token | undefined;
  for (const token of tokenize(text)) {
    for (const term of termsOfToken(token, language)) yield { text: term, written: token.written };
    if (token.joins && before && token.word.length > 1) {
      const joined = nameStem(before.word + token.word, language);
      if (joined.length <= longestTerm) yield { text: joined, written: token.written };
    }
    before = token;
  }
}

/** One word's terms for want of a text around it: for tables of names. */
export const namesOf = (text: string): string[] =>
  tokenize(text).flatMap(({ word }) => (isStopWord(word) ? [] : [nameStem(word)]));

function readings(word: string, written: Writing, language: Language): string[] {
  if (written === 'small') return [stem(word, language)];
  const name = [skeleton(word), nameStem(word, language)];
  return written === 'capital' ? name : [...name, stem(word, language)];
}

/** Texts repeat their words: most are folded once. */
const remembered = new Map<string, readonly string[]>();
const rememberedWords = 30_000;
const longestTerm = 40;
