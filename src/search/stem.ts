import { stemmer as english } from '@orama/stemmers/english';
import { stemmer as french } from '@orama/stemmers/french';
import { stemmer as russian } from '@orama/stemmers/russian';
import type { Language } from '../domain/language.ts';
import { fold } from './fold.ts';
import { skeleton } from './transliterate.ts';

/**
 * What an inflected word of a language is found by; a language without a stemmer keeps its words. Accents are folded
 * first, so that « electricite » typed in a hurry has the stem of « électricité ».
 */
export function stem(word: string, language: Language): string {
  const stems = stemmers[language.split('-')[0] ?? ''];
  if (!stems) return skeleton(word);
  return skeleton(stems(fold(word).replaceAll('ё', 'е'))) || skeleton(word);
}

/** By whatever language of its script somebody may have typed a word; a text in French may quote English. */
export const possibleStems = (word: string): string[] =>
  (/\p{Script=Cyrillic}/u.test(word) ? ['ru'] : ['fr', 'en']).map((language) => stem(word, language));

/**
 * A name as it stands in no sentence: without the cases of Russian (Токаева, в Астане) and of Turkic languages in
 * Cyrillic, or a plural's s (les Kazakhs). Stemmers would cut what belongs to it (Каримов → карим, Manas → man).
 */
export function nameStem(word: string, language: Language | null = null): string {
  const lower = withoutCase(fold(word), language);
  if (/\p{Script=Cyrillic}/u.test(lower)) {
    const adjective = lower.replace(adjectiveCase, 'ий');
    if (adjective !== lower) return skeleton(adjective);
    return skeleton(lower.replace(surnameCase, '').replace(placeCase, ''));
  }
  return /[^aeiousxy]s$/.test(lower) ? skeleton(lower).replace(/(?<=.{2})s$/, '') : skeleton(lower);
}

/** Of languages that say their cases by what they hang on: whoever asks in another language does not. */
function withoutCase(lower: string, language: Language | null): string {
  if (!language || !/^(?:kk|ky|uz|tk|tg)\b/.test(language)) return lower;
  return lower.replace(language.startsWith('tg') ? tajikCase : turkicCase, '');
}

/** Of -ов, -ев, -ин. */
const surnameCase = /(?<=.(?:[оеё]в|[иы]н))(?:а|у|ым|е|ой|ых|ыми|ы)$/u;
/** Of names like Пржевальский: those that a place in -ск has not. */
const adjectiveCase = /(?<=.{2}[сц]к)(?:ого|ому|ая|ую|ое|их|ими)$/u;
const placeCase = /(?<=.{3})(?<!(?:[оеё]в|[иы]н))(?:ой|ом|ем|ам|ами|ах|а|я|ы|и|у|ю|е|о|ь|ью|ью)$/u;
const turkicCase =
  /(?<=.{3})(?:нинг|[дтн](?:ың|ің|ын|ин|ун|үн)|[дт](?:[аеоө]н?|[ыіиуү])|н(?:ан|ен)|[ғгқк][аеоө]|[мбп]ен|да[гғ]ы|дегі|ning|d[ae]n?|[gkq]a|n[iy]|[yi]n)$/u;
const tajikCase = /(?<=.{3})ро$/u;

const stemmers: { readonly [language: string]: (word: string) => string } = {
  fr: french,
  en: english,
  ru: russian,
};
