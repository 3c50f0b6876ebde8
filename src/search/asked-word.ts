import { consonantsOf } from './sounds-alike.ts';
import { nameStem, possibleStems } from './stem.ts';
import { skeleton } from './transliterate.ts';

/** A word of a question, and every way in which a text may hold it. */
export type AskedWord = {
  readonly text: string;
  readonly exact: string;
  /** As a name in no sentence. */
  readonly name: string;
  readonly stems: readonly string[];
  /** Of the two before. */
  readonly consonants: readonly string[];
  /** Other names of it, each as words that must all be there. */
  readonly forms: readonly (readonly AskedWord[])[];
  /** With a neighbour, as one word. */
  readonly joined: readonly string[];
};

/** A question is read anew at each letter that is typed, and its words come again. */
export function askedWord({ word }: { readonly word: string }): AskedWord {
  const known = readLately.get(word);
  if (known) return known;
  if (readLately.size >= mostRemembered) readLately.clear();
  const read = readWord(word);
  readLately.set(word, read);
  return read;
}

const readLately = new Map<string, AskedWord>();
const mostRemembered = 1_000;

function readWord(word: string): AskedWord {
  const [exact, name] = [skeleton(word), nameStem(word)];
  return {
    text: word,
    exact,
    name,
    consonants: [exact, name].map(consonantsOf),
    stems: possibleStems(word),
    forms: [],
    joined: [],
  };
}
