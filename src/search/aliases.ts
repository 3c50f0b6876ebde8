import { askedWord, type AskedWord } from './asked-word.ts';
import { isStopWord } from './stop-words.ts';
import { tokenize } from './tokenize.ts';

/** Names of one thing: by how a name is found, the other names. */
export type Aliases = ReadonlyMap<string, readonly Form[]>;
type Form = { readonly key: string; readonly words: readonly AskedWord[] };

const longestName = 8;

/** From groups of names, each of one thing. */
export function aliasesIn(groups: readonly (readonly string[])[]): Aliases {
  const aliases = new Map<string, Form[]>();
  for (const group of groups) {
    const forms = new Map(group.flatMap((name) => formOf(name)).map((form) => [form.key, form]));
    for (const form of forms.values()) {
      const others = [...forms.values()].filter(({ key }) => key !== form.key);
      for (const key of keysOf(form.words)) aliases.set(key, [...(aliases.get(key) ?? []), ...others]);
    }
  }
  return aliases;
}

/** By the place of each asked word, other names of what it is part of. */
export function formsBeside(words: readonly AskedWord[], aliases: Aliases): Map<number, AskedWord[][]> {
  const found = new Map<number, AskedWord[][]>();
  for (let first = 0; first < words.length; first += 1) {
    for (let last = Math.min(words.length, first + longestName) - 1; last >= first; last -= 1) {
      const asked = words.slice(first, last + 1);
      const forms = keysOf(asked).flatMap((key) => aliases.get(key) ?? []);
      for (let place = first; place <= last && forms.length > 0; place += 1) {
        found.set(place, [...(found.get(place) ?? []), ...forms.map((form) => [...form.words])]);
      }
    }
  }
  return found;
}

function formOf(name: string): Form[] {
  const words = tokenize(name).flatMap(({ word }) => (isStopWord(word) ? [] : [askedWord({ word })]));
  return words.length === 0 || words.length > longestName ? [] : [{ key: keysOf(words)[0] ?? '', words }];
}

/** With and without the cases of names. */
const keysOf = (words: readonly AskedWord[]): string[] => [
  ...new Set([words.map(({ name }) => name).join(' '), words.map(({ exact }) => exact).join(' ')]),
];
