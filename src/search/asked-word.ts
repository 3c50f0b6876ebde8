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

export function askedWord({ word }: { readonly word: string }): AskedWord {
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
