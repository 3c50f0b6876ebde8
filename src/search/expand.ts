import type { AskedWord } from './asked-word.ts';
import type { Part } from './merge-segments.ts';
import { oneEditAway } from './one-edit.ts';
import {
  hashOf,
  heaviest,
  noPostings,
  placeOf,
  readPostings,
  termAt,
  termIn,
  termsSounding,
  type Segment,
} from './segment.ts';
import { consonantsOf, soundsAlike, unlikeness } from './sounds-alike.ts';

/**
 * How much a word weighs in the articles of one part: a value each, and which have one. Each part has one table for
 * all questions: whoever has read a word's weights clears them before the next word.
 */
export class Weights {
  readonly values: Float32Array;
  /** As many as `count`, in no order. */
  readonly touched: Uint32Array;
  count = 0;

  private constructor(articles: number) {
    this.values = new Float32Array(articles);
    this.touched = new Uint32Array(articles);
  }

  static of(segment: Segment): Weights {
    const known = tables.get(segment);
    if (known) return known;
    const made = new Weights(segment.ids.length);
    tables.set(segment, made);
    return made;
  }

  clear(): void {
    if (this.count * 4 > this.values.length) this.values.fill(0);
    else for (let place = 0; place < this.count; place += 1) this.values[this.touched[place] ?? 0] = 0;
    this.count = 0;
  }
}

const tables = new WeakMap<Segment, Weights>();

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
/** Of a name written as two words, each may be spelt in so many ways. */
const mostSpellings = 24;
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
  const weights = parts.map(({ segment }) => Weights.of(segment));
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

  /** An acronym may be a common word elsewhere: EU. */
  #takeUnlessWord(text: string, share: number): void {
    for (const [part, { segment }] of this.#parts.entries()) {
      const term = termIn(segment, text);
      const isWord = (segment.asWords[term] ?? 0) > (segment.asNames[term] ?? 0) + 3;
      if (term >= 0 && !isWord) this.#takeTerm(part, term, share);
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
        const cost = text === name ? Infinity : unlikeness(name, text);
        if (cost < Infinity) this.#takeTerm(part, term, share - Math.min(0.4, cost / 3));
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
    if (form.length === 1 && only) this.#takeUnlessWord(only.name, worth.form);
    else
      this.#takeTogether(
        form.map(({ exact, name, stems }) => [...new Set([exact, name, ...stems])]),
        worth.forms,
      );
  }

  /** Written as two words: Куштепа, Qosh Tepa. Each has two consonants at least, or there would be too many. */
  takeParted({ name }: AskedWord, share: number): void {
    for (let place = 3; place <= name.length - 3; place += 1) {
      const [head, tail] = [name.slice(0, place), name.slice(place)];
      const [one, other] = [consonantsOf(head), consonantsOf(tail)];
      if (one.length < 2 || other.length < 2 || !this.#sound(other) || !this.#sound(one)) continue;
      const tails = this.#spellings(tail, other);
      const heads = tails.length > 0 ? this.#spellings(head, one) : [];
      if (heads.length > 0) this.#takeTogether([heads, tails], share);
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

  /** In the articles that have a word of each list, as much as the rarest weighs. */
  #takeTogether(words: readonly (readonly string[])[], share: number): void {
    for (const [part, { segment, gone }] of this.#parts.entries()) {
      let together: Map<number, number> | null = null;
      for (const texts of words) {
        const here = new Map<number, number>();
        for (const text of texts) {
          const term = termIn(segment, text);
          const count = term < 0 ? 0 : readPostings(segment, term, scratch);
          for (let place = 0; place < count; place += 1) {
            const article = scratch.articles[place] ?? 0;
            const before: number = together === null ? heaviest : (together.get(article) ?? 0);
            const weight = Math.min(before, (scratch.bytes[place] ?? 0) & heaviest);
            if (weight > (here.get(article) ?? 0) && !gone.has(article)) here.set(article, weight);
          }
        }
        together = here;
        if (here.size === 0) break;
      }
      for (const [article, weight] of together ?? []) this.#add(part, article, weight * share);
    }
  }

  #takeTerm(part: number, term: number, share: number): void {
    const { segment, gone } = this.#parts[part] as Part;
    const weights = this.#weights[part] as Weights;
    const { values, touched } = weights;
    const count = readPostings(segment, term, scratch);
    const { articles, bytes } = scratch;
    const anyGone = gone.size > 0;
    let here = weights.count;
    for (let place = 0; place < count; place += 1) {
      const article = articles[place] ?? 0;
      if (anyGone && gone.has(article)) continue;
      const before = values[article] ?? 0;
      const weight = ((bytes[place] ?? 0) & heaviest) * share;
      if (before === 0) {
        touched[here] = article;
        here += 1;
      }
      // Two readings of one word stand together: they are one word still.
      if (weight > before) values[article] = weight;
    }
    this.count += here - weights.count;
    weights.count = here;
  }

  #add(part: number, article: number, weight: number): void {
    const weights = this.#weights[part] as Weights;
    const { values } = weights;
    if ((values[article] ?? 0) === 0) {
      weights.touched[weights.count] = article;
      weights.count += 1;
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
        seen.name += segment.asNames[term] ?? 0;
        seen.word += segment.asWords[term] ?? 0;
      }
    }
    return seen;
  }

  #sound(consonants: string): boolean {
    const hash = hashOf(consonants);
    return this.#parts.some(({ segment }) => termsSounding(segment, hash).length > 0);
  }

  /** How articles write a name, common words left out. */
  #spellings(text: string, consonants: string): string[] {
    const found = new Set<string>();
    const hash = hashOf(consonants);
    for (const { segment } of this.#parts) {
      for (const term of termsSounding(segment, hash)) {
        const other = termAt(segment, term);
        if (soundsAlike(text, other)) found.add(other);
        if (found.size >= mostSpellings) return [...found];
      }
    }
    return [...found];
  }
}

const scratch = noPostings();
