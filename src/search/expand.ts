import type { AskedWord } from './asked-word.ts';
import type { Part } from './merge-segments.ts';
import { oneEditAway } from './one-edit.ts';
import {
  asName,
  asWord,
  hashOf,
  heaviest,
  placeOf,
  readPostings,
  termAt,
  termIn,
  termsSounding,
} from './segment.ts';
import { consonantsOf, difference, soundsAlike } from './sounds-alike.ts';

/** How much a word weighs in the articles of one part: a value each, and which have one. */
export type Weights = { readonly values: Float32Array; readonly touched: number[] };
export type Expansion = {
  readonly weights: readonly Weights[];
  /** In how many articles. */
  readonly count: number;
  readonly guesses: readonly string[];
};

/** What stands for a word is worth less than the word. */
const worth = {
  alike: 0.9,
  form: 0.8,
  forms: 0.5,
  joined: 0.9,
  parted: 0.6,
  prefix: 0.6,
  guess: 0.5,
} as const;
/** A word still being typed stands for at most so many terms. */
const mostPrefixes = 200;
const shortestGuess = 5;

/**
 * Everything that stands for a word, in this order: itself, and its inflections unless it is a name; spellings of the
 * same name, unless it is a common word; its other names. Only for want of all these, what begins so, while it is
 * being typed; and then what is one slip away. `strictly` leaves those last two out.
 */
export function expand(
  parts: readonly Part[],
  word: AskedWord,
  typing: boolean,
  strictly = false,
): Expansion {
  const weights = parts.map(({ segment }) => ({ values: new Float32Array(segment.ids.length), touched: [] }));
  const gatherer = new Gatherer(parts, weights);
  const kind = gatherer.kindOf([word.exact, word.name], word.stems);
  const own = kind === 'name' ? [word.exact, word.name] : [word.exact, word.name, ...word.stems];
  for (const text of new Set(own)) gatherer.take(text, 1);
  if (kind !== 'word') {
    for (const text of new Set([word.exact, word.name])) gatherer.takeAlike(text, worth.alike);
  }
  for (const text of word.joined) gatherer.takeName(text, worth.joined);
  for (const form of word.forms) gatherer.takeForm(form);
  if (kind !== 'word') gatherer.takeParted(word, worth.parted);
  const guesses: string[] = [];
  if (gatherer.count === 0 && typing && !strictly) gatherer.takeBeginning(word, worth.prefix);
  if (gatherer.count === 0 && !strictly && word.exact.length >= shortestGuess) {
    guesses.push(...gatherer.takeNear(word, worth.guess));
  }
  return { weights, count: gatherer.count, guesses };
}

class Gatherer {
  count = 0;
  readonly #parts: readonly Part[];
  readonly #weights: readonly Weights[];

  constructor(parts: readonly Part[], weights: readonly Weights[]) {
    this.#parts = parts;
    this.#weights = weights;
  }

  take(text: string, share: number): void {
    for (const [part, { segment }] of this.#parts.entries()) {
      const term = termIn(segment, text);
      if (term >= 0) this.#takeTerm(part, term, share);
    }
  }

  /** Texts tell: a name is written with a capital within sentences, a common word without. */
  kindOf(texts: readonly string[], stems: readonly string[]): 'name' | 'word' | 'either' {
    const asked = this.#writing(texts);
    if (asked.name > 0 && asked.word * 4 <= asked.name) return 'name';
    const inflected = this.#writing([...texts, ...stems]);
    return inflected.word > inflected.name ? 'word' : 'either';
  }

  /** Spellings of the same name, in any script. */
  takeAlike(name: string, share: number): void {
    const consonants = consonantsOf(name);
    if (consonants === '') return;
    const hash = hashOf(consonants);
    for (const [part, { segment }] of this.#parts.entries()) {
      for (const term of termsSounding(segment, hash)) {
        const text = termAt(segment, term);
        if (text === name || !soundsAlike(name, text) || this.#isWord(part, term)) continue;
        this.#takeTerm(part, term, share - Math.min(0.4, difference(name, text) / 3));
      }
    }
  }

  takeName(text: string, share: number): void {
    this.take(text, share);
    this.takeAlike(text, share * worth.alike);
  }

  /** Another name: a word, or words that an article must all have. */
  takeForm(form: readonly AskedWord[]): void {
    const [only] = form;
    if (form.length === 1 && only) this.take(only.name, worth.form);
    else
      this.#takeTogether(
        form.map(({ exact, name, stems }) => [...new Set([exact, name, ...stems])]),
        worth.forms,
      );
  }

  /** Written as two words: Куштепа, Qosh Tepa. */
  takeParted({ name }: AskedWord, share: number): void {
    for (let place = 3; place <= name.length - 3; place += 1) {
      const [head, tail] = [name.slice(0, place), name.slice(place)];
      if (this.#knowsName(tail) && this.#knowsName(head)) {
        this.#takeTogether([this.#spellings(head), this.#spellings(tail)], share);
      }
    }
  }

  takeBeginning({ exact, text }: AskedWord, share: number): void {
    if (text.length < 2) return;
    const prefix = exact.length > 3 ? exact.replace(/[iaeou]$/u, '') : exact;
    for (const [part, { segment }] of this.#parts.entries()) {
      let term = placeOf(segment, prefix);
      for (let taken = 0; taken < mostPrefixes && term < segment.counts.length; taken += 1, term += 1) {
        if (!termAt(segment, term).startsWith(prefix)) break;
        this.#takeTerm(part, term, share);
      }
    }
  }

  /** What is one slip away, of the word or of its stems. */
  takeNear({ exact, stems }: AskedWord, share: number): string[] {
    const guesses = new Set<string>();
    const targets = [...new Set([exact, ...stems.filter((stem) => stem.length >= 4)])];
    for (const [part, { segment }] of this.#parts.entries()) {
      for (const term of oneEditAway(segment, targets)) {
        guesses.add(termAt(segment, term));
        this.#takeTerm(part, term, share);
      }
    }
    return [...guesses];
  }

  #takeTogether(words: readonly (readonly string[])[], share: number): void {
    for (const [part, { segment, gone }] of this.#parts.entries()) {
      const sets = words.map((texts) => {
        const set = new Map<number, number>();
        for (const text of texts) {
          const term = termIn(segment, text);
          if (term < 0) continue;
          readPostings(segment, term, (article, byte) => {
            if (!gone.has(article)) set.set(article, Math.max(set.get(article) ?? 0, byte & heaviest));
          });
        }
        return set;
      });
      for (const [article, weight] of sets[0] ?? []) {
        const all = sets.map((set) => set.get(article) ?? 0);
        if (all.every((each) => each > 0)) this.#add(part, article, Math.min(weight, ...all) * share);
      }
    }
  }

  #takeTerm(part: number, term: number, share: number): void {
    const { segment, gone } = this.#parts[part] as Part;
    const { values, touched } = this.#weights[part] as Weights;
    readPostings(segment, term, (article, byte) => {
      if (gone.size > 0 && gone.has(article)) return;
      const before = values[article] ?? 0;
      if (before === 0) {
        touched.push(article);
        this.count += 1;
      }
      // Two readings of one word stand together: they are one word still.
      values[article] = Math.max(before, (byte & heaviest) * share);
    });
  }

  #add(part: number, article: number, weight: number): void {
    const { values, touched } = this.#weights[part] as Weights;
    if ((values[article] ?? 0) === 0) {
      touched.push(article);
      this.count += 1;
    }
    values[article] = Math.max(values[article] ?? 0, weight);
  }

  #writing(texts: readonly string[]): { name: number; word: number } {
    const seen = { name: 0, word: 0 };
    for (const text of new Set(texts)) {
      for (const { segment } of this.#parts) {
        const term = termIn(segment, text);
        if (term < 0) continue;
        const here = writingOf(segment, term);
        seen.name += here.name;
        seen.word += here.word;
      }
    }
    return seen;
  }

  #isWord(part: number, term: number): boolean {
    const { name, word } = writingOf((this.#parts[part] as Part).segment, term);
    return word > name;
  }

  #knowsName(text: string): boolean {
    return this.#spellings(text).length > 0;
  }

  /** How articles write a name, common words left out. */
  #spellings(text: string): string[] {
    const found = new Set<string>();
    const hash = hashOf(consonantsOf(text));
    for (const [part, { segment }] of this.#parts.entries()) {
      for (const term of termsSounding(segment, hash)) {
        const other = termAt(segment, term);
        if (soundsAlike(text, other) && !this.#isWord(part, term)) found.add(other);
      }
    }
    return [...found];
  }
}

/** A look at so many of its articles tells how a term is written. */
function writingOf(segment: Part['segment'], term: number): { name: number; word: number } {
  let name = 0;
  let word = 0;
  readPostings(segment, term, (_, byte) => {
    if ((byte & asName) !== 0) name += 1;
    if ((byte & asWord) !== 0) word += 1;
  });
  return { name, word };
}
