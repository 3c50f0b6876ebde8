import type { Language } from '../domain/language.ts';
import type { AskedWord } from './asked-word.ts';
import type { Query } from './query.ts';
import { soundsAlike, consonantsOf } from './sounds-alike.ts';
import { nameStem } from './stem.ts';
import { isOneName, termsOfToken } from './terms.ts';
import { tokenize, type Token } from './tokenize.ts';

/** A stretch of text; joined, the runs are the text. */
export type Run = { readonly text: string; readonly matched: boolean };

/** What is to be marked: a question, and the terms that stand in for its words. */
export type Marking = { readonly query: Query; readonly guessed?: readonly string[] };

/** Cuts a text into runs, the words that answer the query marked. */
export function highlight(text: string, marking: Marking, language: Language): Run[] {
  const runs: Run[] = [];
  let done = 0;
  for (const { start, end } of answering(text, marking, language)) {
    if (start > done) runs.push({ text: text.slice(done, start), matched: false });
    runs.push({ text: text.slice(start, end), matched: true });
    done = end;
  }
  if (done < text.length) runs.push({ text: text.slice(done), matched: false });
  return runs;
}

/** About `length` characters around the most words that answer, cut at words, with an ellipsis where cut. */
export function snippet(text: string, marking: Marking, language: Language, length = 180): Run[] {
  const places = answering(text, marking, language).map(({ start }) => start);
  const from = wordStart(text, Math.max(0, densest(places, length) - Math.floor(length / 3)));
  const to = wordEnd(text, from + length);
  const runs = highlight(text.slice(from, to).trim(), marking, language);
  return [
    ...(from > 0 ? [{ text: '… ', matched: false }] : []),
    ...runs,
    ...(to < text.length ? [{ text: ' …', matched: false }] : []),
  ];
}

/** Whether some text has the words of a phrase one after the other. */
export function hasPhrase(text: string, phrase: readonly AskedWord[], language: Language): boolean {
  const tokens = tokenize(text).filter((token) => termsOfToken(token, language).length > 0);
  return tokens.some((_, first) =>
    phrase.every((word, place) => {
      const token = tokens[first + place];
      return token !== undefined && answersWord(token, word, language);
    }),
  );
}

/** The words of a text that answer, alone or as one name with a neighbour. */
function answering(text: string, marking: Marking, language: Language): Token[] {
  const tokens = tokenize(text);
  const { words } = marking.query;
  const found = tokens.map((token) => answers(token, marking, language));
  for (const [place, token] of tokens.entries()) {
    const before = tokens[place - 1];
    if (!before || (found[place] && found[place - 1])) continue;
    const isPair = before.written === 'capital' && token.written === 'capital';
    if (!isPair && !isOneName(before, token)) continue;
    const joined = nameStem(before.word + token.word, language);
    if (words.some((word) => isNamed(joined, word))) found[place] = found[place - 1] = true;
  }
  return tokens.filter((_, place) => found[place]);
}

function answers(token: Token, { query, guessed = [] }: Marking, language: Language): boolean {
  const last = query.words.length - 1;
  return (
    query.words.some(
      (word, place) =>
        answersWord(token, word, language) ||
        word.forms.some((form) => form.some((other) => answersWord(token, other, language))) ||
        word.joined.some((text) => answersJoined(token, text, language)) ||
        (query.typing && place === last && begins(token, word, language)),
    ) ||
    (guessed.length > 0 && termsOfToken(token, language).some((term) => guessed.includes(term)))
  );
}

function answersWord(token: Token, word: AskedWord, language: Language): boolean {
  const terms = termsOfToken(token, language);
  if (terms.some((term) => term === word.exact || term === word.name || word.stems.includes(term)))
    return true;
  return token.written !== 'small' && terms.some((term) => isNamed(term, word));
}

const answersJoined = (token: Token, joined: string, language: Language): boolean =>
  termsOfToken(token, language).some(
    (term) => term === joined || (token.written !== 'small' && isSameName(term, joined)),
  );

const isNamed = (term: string, { exact, name, consonants }: AskedWord): boolean =>
  isSameName(term, exact, consonants[0]) || isSameName(term, name, consonants[1]);

function isSameName(term: string, name: string, consonants = consonantsOf(name)): boolean {
  if (term === name) return true;
  return consonants !== '' && consonantsOf(term) === consonants && soundsAlike(name, term);
}

function begins(token: Token, { exact }: AskedWord, language: Language): boolean {
  if (exact.length < 3) return false;
  const prefix = exact.length > 3 ? exact.replace(/[iaeou]$/u, '') : exact;
  return termsOfToken(token, language).some((term) => term.startsWith(prefix));
}

/** The match that most others follow within a length. */
function densest(places: readonly number[], length: number): number {
  let best = places[0] ?? 0;
  let most = 0;
  for (const [first, place] of places.entries()) {
    let last = first;
    while ((places[last + 1] ?? Infinity) < place + (length * 2) / 3) last += 1;
    if (last - first + 1 > most) {
      most = last - first + 1;
      best = place;
    }
  }
  return best;
}

/** The start of a word at or soon after a place; the place itself where words are endless. */
function wordStart(text: string, place: number): number {
  if (place === 0) return 0;
  const space = text.indexOf(' ', place);
  return space === -1 || space > place + 40 ? place : space + 1;
}

function wordEnd(text: string, place: number): number {
  if (place >= text.length) return text.length;
  const space = text.lastIndexOf(' ', place);
  return space < place - 40 ? place : space;
}
