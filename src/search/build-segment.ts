import { asName, asWord, hashOf, heaviest, type Segment } from './segment.ts';
import { consonantsOf } from './sounds-alike.ts';
import type { Writing } from './tokenize.ts';

/** An article as the index takes it: its terms by field, in order. */
export type Entry = {
  readonly id: string;
  readonly state: string;
  readonly days: number;
  readonly fields: readonly {
    readonly weight: number;
    readonly terms: Iterable<{ readonly text: string; readonly written: Writing }>;
  }[];
};

/** Takes articles in and makes a segment of them. */
export class SegmentBuilder {
  readonly #ids: string[] = [];
  readonly #states: string[] = [];
  readonly #days: number[] = [];
  readonly #lengths: number[] = [];
  readonly #numbers = new Map<string, number>();
  /** Of the article being taken in, by term: weight so far and writing. */
  #weights = new Uint16Array(1024);
  #written = new Uint8Array(1024);
  readonly #touched: number[] = [];
  /** Of all articles, in their order: which term, and the byte that its posting ends in. */
  readonly #stands = new Numbers();
  readonly #bytes = new Bytes();
  readonly #ends: number[] = [];

  get size(): number {
    return this.#ids.length;
  }

  add({ id, state, days, fields }: Entry): void {
    let length = 0;
    for (const { weight, terms } of fields) {
      for (const { text, written } of terms) {
        const term = this.#numberOf(text);
        if (this.#weights[term] === 0) this.#touched.push(term);
        this.#weights[term] = Math.min(60_000, (this.#weights[term] ?? 0) + weight);
        this.#written[term] = (this.#written[term] ?? 0) | bitOf[written];
        length += weight;
      }
    }
    for (const term of this.#touched) {
      this.#stands.push(term);
      this.#bytes.push(Math.min(heaviest, this.#weights[term] ?? 0) | (this.#written[term] ?? 0));
      this.#weights[term] = 0;
      this.#written[term] = 0;
    }
    this.#touched.length = 0;
    this.#ids.push(id);
    this.#states.push(state);
    this.#days.push(days);
    this.#lengths.push(Math.min(65_535, length));
    this.#ends.push(this.#stands.length);
  }

  finish(): Segment {
    const texts = [...this.#numbers.keys()];
    const order = sortedNumbers(texts);
    const rank = new Uint32Array(order.length);
    for (const [place, term] of order.entries()) rank[term] = place;
    return {
      ids: this.#ids,
      states: this.#states,
      days: Uint16Array.from(this.#days),
      lengths: Uint16Array.from(this.#lengths),
      ...this.#table(order, texts, rank),
    };
  }

  #table(order: readonly number[], texts: readonly string[], rank: Uint32Array): TermTable & Postings {
    const postings = this.#postings(rank);
    return {
      ...postings,
      ...termTable(
        Array.from(order, (term) => texts[term] ?? ''),
        postings,
      ),
    };
  }

  /** Twice over what was taken in: how long each term's postings are, then the postings. */
  #postings(rank: Uint32Array): Postings {
    const counts = new Uint32Array(rank.length);
    const asNames = new Uint16Array(rank.length);
    const asWords = new Uint16Array(rank.length);
    const places = new Uint32Array(rank.length + 1);
    const last = new Int32Array(rank.length).fill(-1);
    this.#each((term, article, byte) => {
      const place = rank[term] ?? 0;
      counts[place] = (counts[place] ?? 0) + 1;
      if ((byte & asName) !== 0) asNames[place] = Math.min(65_535, (asNames[place] ?? 0) + 1);
      if ((byte & asWord) !== 0) asWords[place] = Math.min(65_535, (asWords[place] ?? 0) + 1);
      places[place + 1] = (places[place + 1] ?? 0) + gapBytes(article - (last[place] ?? -1)) + 1;
      last[place] = article;
    });
    for (let place = 1; place < places.length; place += 1) {
      places[place] = (places[place] ?? 0) + (places[place - 1] ?? 0);
    }
    const postings = new Uint8Array(places.at(-1) ?? 0);
    const next = places.slice(0, -1);
    last.fill(-1);
    this.#each((term, article, byte) => {
      const place = rank[term] ?? 0;
      const after = writeGap(postings, next[place] ?? 0, article - (last[place] ?? -1));
      postings[after] = byte;
      next[place] = after + 1;
      last[place] = article;
    });
    return { counts, asNames, asWords, places, postings };
  }

  #each(take: (term: number, article: number, byte: number) => void): void {
    const stands = this.#stands.values;
    const bytes = this.#bytes.values;
    let place = 0;
    for (const [article, end] of this.#ends.entries()) {
      for (; place < end; place += 1) take(stands[place] ?? 0, article, bytes[place] ?? 0);
    }
  }

  #numberOf(text: string): number {
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    const term = this.#numbers.size;
    this.#numbers.set(text, term);
    if (term === this.#weights.length) {
      const [weights, written] = [this.#weights, this.#written];
      this.#weights = new Uint16Array(term * 2);
      this.#weights.set(weights);
      this.#written = new Uint8Array(term * 2);
      this.#written.set(written);
    }
    return term;
  }
}

const bitOf: { readonly [writing in Writing]: number } = { small: asWord, capital: asName, either: 0 };

type Postings = Pick<Segment, 'counts' | 'asNames' | 'asWords' | 'places' | 'postings'>;
type TermTable = Pick<Segment, 'terms' | 'starts' | 'sounds' | 'sounding'>;

/** Terms in order, in one string, and the table of what sounds alike: names, and what may be one. */
export function termTable(texts: readonly string[], writing: Written): TermTable {
  const steps = tabulatingTerms(texts, writing);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

type Written = Pick<Segment, 'asNames' | 'asWords'>;
/** So many terms are heard between two pauses. */
const slice = 2_000;

/** The same, with pauses for whoever steps it. */
export function* tabulatingTerms(
  texts: readonly string[],
  { asNames, asWords }: Written,
): Generator<undefined, TermTable> {
  const starts = new Uint32Array(texts.length + 1);
  const hashes = new Float64Array(texts.length);
  let count = 0;
  for (const [place, text] of texts.entries()) {
    if (place % slice === slice - 1) yield;
    starts[place + 1] = (starts[place] ?? 0) + text.length;
    if ((asWords[place] ?? 0) > (asNames[place] ?? 0)) continue;
    const consonants = consonantsOf(text);
    if (consonants === '') continue;
    hashes[count] = hashOf(consonants) * 2 ** 21 + place;
    count += 1;
  }
  yield;
  const sorted = hashes.slice(0, count).toSorted();
  const sounds = new Uint32Array(count);
  const sounding = new Uint32Array(count);
  for (const [place, both] of sorted.entries()) {
    sounds[place] = Math.floor(both / 2 ** 21);
    sounding[place] = both % 2 ** 21;
  }
  yield;
  return { terms: texts.join(''), starts, sounds, sounding };
}

/** The order of code units, which is that of `<` on strings. */
function sortedNumbers(texts: readonly string[]): number[] {
  const numbers = Array.from(texts.keys());
  return numbers.toSorted((a, b) => ((texts[a] ?? '') < (texts[b] ?? '') ? -1 : 1));
}

const gapBytes = (gap: number): number => (gap < 128 ? 1 : gap < 16_384 ? 2 : gap < 2_097_152 ? 3 : 4);

export function writeGap(bytes: Uint8Array, place: number, gap: number): number {
  let rest = gap;
  let next = place;
  while (rest > 127) {
    bytes[next] = (rest & 127) | 128;
    next += 1;
    rest >>>= 7;
  }
  bytes[next] = rest;
  return next + 1;
}

/** Arrays that grow. */
class Numbers {
  values = new Uint32Array(4096);
  length = 0;
  push(value: number): void {
    if (this.length === this.values.length) {
      const before = this.values;
      this.values = new Uint32Array(this.length * 2);
      this.values.set(before);
    }
    this.values[this.length] = value;
    this.length += 1;
  }
}

class Bytes {
  values = new Uint8Array(4096);
  length = 0;
  push(value: number): void {
    if (this.length === this.values.length) {
      const before = this.values;
      this.values = new Uint8Array(this.length * 2);
      this.values.set(before);
    }
    this.values[this.length] = value;
    this.length += 1;
  }
}
