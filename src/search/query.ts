import { formsBeside, type Aliases } from './aliases.ts';
import { askedWord, type AskedWord } from './asked-word.ts';
import { readDay } from './read-day.ts';
import { nameStem } from './stem.ts';
import { isStopWord } from './stop-words.ts';
import { tokenize } from './tokenize.ts';

/** What operators ask for, or bar. */
export type Narrow = {
  readonly topics: readonly string[];
  readonly authors: readonly string[];
  readonly languages: readonly string[];
};

/** What a reader asks. */
export type Query = Narrow & {
  /** In the order of asking, those of phrases too. */
  readonly words: readonly AskedWord[];
  readonly without: readonly AskedWord[];
  /** Words that must follow one another, and that must not. */
  readonly phrases: readonly (readonly AskedWord[])[];
  readonly phrasesWithout: readonly (readonly AskedWord[])[];
  readonly barred: Narrow;
  /** ISO days: from the one on, before the other begins. */
  readonly after: string | null;
  readonly before: string | null;
  /** Whether the last word is perhaps still being typed. */
  readonly typing: boolean;
  readonly hints: readonly Hint[];
};

/** What of the question could not be taken as it stands. */
export type Hint = 'long' | 'quote' | 'operator' | 'date' | 'empty';

const longestQuery = 400;
const mostWords = 16;

/** Reads anything typed: what is no word and no operator is a gap, and what cannot be used is a hint. */
export function parseQuery(text: string, aliases: Aliases | null = null): Query {
  const asked = text
    .slice(0, longestQuery)
    .normalize('NFKC')
    .slice(0, longestQuery)
    .replace(directions, '')
    .replace(/\p{Cc}/gu, ' ');
  const hints = new Set<Hint>(text.length > longestQuery ? ['long'] : []);
  const found = emptyParts();
  for (const part of asked.matchAll(parts)) takePart(part, found, hints);
  if ((asked.match(/"/g)?.length ?? 0) % 2 === 1) hints.add('quote');
  const words = beside(found.words.slice(0, mostWords), aliases);
  const narrows = [found, found.barred].some(
    ({ topics, authors, languages }) => topics.length + authors.length + languages.length > 0,
  );
  const isEmpty = words.length === 0 && !narrows && found.after === null && found.before === null;
  if (isEmpty && text.trim() !== '') hints.add('empty');
  const last = tokenize(asked).at(-1);
  return {
    ...found,
    words,
    typing: last?.end === asked.length && words.at(-1)?.text === last?.word,
    hints: [...hints],
  };
}

/** Marks of direction, which may stand between a minus and its word. Joiners stay: they are within words. */
const directions = /[\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;

/** One stretch without spaces, or in quotes; perhaps a minus, perhaps an operator before it. */
const parts =
  /(?<minus>(?<![^\s])[-−](?=[\p{L}\p{N}"«“]))?(?:(?<![\p{L}\p{N}])(?<operator>th[eè]mes?|topic|тема|auteure?|author|автор|avant|before|до|apr[eè]s|after|после|langue|lang(?:uage)?|язык)[ \u00A0\u202F]?:[ \u00A0\u202F]?)?(?:"(?<plain>[^"]*)"|«(?<french>[^»]*)»|“(?<curly>[^”]*)”|(?<word>[^\s"«»“”]+))?/giu;

type Asked = { topics: string[]; authors: string[]; languages: string[] };
type Found = Asked & {
  words: AskedWord[];
  without: AskedWord[];
  phrases: AskedWord[][];
  phrasesWithout: AskedWord[][];
  barred: Asked;
  after: string | null;
  before: string | null;
};
const nothingAsked = (): Asked => ({ topics: [], authors: [], languages: [] });
const emptyParts = (): Found => ({
  ...nothingAsked(),
  words: [],
  without: [],
  phrases: [],
  phrasesWithout: [],
  barred: nothingAsked(),
  after: null,
  before: null,
});

function takePart({ groups = {} }: RegExpMatchArray, found: Found, hints: Set<Hint>): void {
  const { minus, operator, plain, french, curly, word } = groups;
  const quoted = plain ?? french ?? curly;
  const text = (quoted ?? word ?? '').trim();
  const isBarred = minus !== undefined;
  if (operator !== undefined) return takeOperator(operator, text, isBarred, found, hints);
  const words = tokenize(text).flatMap((token) => (isStopWord(token.word) ? [] : [askedWord(token)]));
  const isPhrase = (quoted !== undefined || isBarred) && words.length > 1;
  if (isPhrase) (isBarred ? found.phrasesWithout : found.phrases).push(words);
  if (!isBarred) found.words.push(...words);
  else if (!isPhrase) found.without.push(...words);
}

function takeOperator(
  operator: string,
  text: string,
  isBarred: boolean,
  found: Found,
  hints: Set<Hint>,
): void {
  if (text === '') return void hints.add('operator');
  const name = operator.toLowerCase();
  const { topics, authors, languages } = isBarred ? found.barred : found;
  if (/^th|^topic|^тема/.test(name)) topics.push(text);
  else if (/^aut|^авт/.test(name)) authors.push(text);
  else if (/^lang|^язык/.test(name)) languages.push(text);
  else {
    const day = readDay(text);
    const isBefore = /^av|^before|^до/.test(name);
    if (day === null) hints.add('date');
    // Not before a day is from it on.
    else if (isBefore !== isBarred) found.before = day.first;
    else found.after = day.first;
  }
}

/** Other names of what is asked, and neighbours written as one. */
function beside(words: readonly AskedWord[], aliases: Aliases | null): AskedWord[] {
  const forms = aliases ? formsBeside(words, aliases) : new Map<number, AskedWord[][]>();
  return words.map((word, place) => {
    const joined = [place - 1, place].flatMap((first) => {
      const [one, other] = [words[first], words[first + 1]];
      return one &&
        other &&
        one.text.length > 1 &&
        other.text.length > 1 &&
        other.text.length + one.text.length < 30
        ? [nameStem(one.text + other.text)]
        : [];
    });
    return { ...word, forms: forms.get(place) ?? [], joined };
  });
}
