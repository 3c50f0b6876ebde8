import { bestOf } from './best-of.ts';
import { expand } from './expand.ts';
import type { Part } from './merge-segments.ts';
import type { Query } from './query.ts';
import type { Segment } from './segment.ts';

/** Ids, best first. */
export type Found = {
  readonly ids: readonly string[];
  /** How many answer in all, and their ids in no order. */
  readonly total: number;
  readonly every: () => string[];
  /** Terms that stand in for words that no article has as they were typed. */
  readonly guessed: readonly string[];
};

export type RankOptions = {
  /** Articles that may be found; all when absent. */
  readonly allows?: ((id: string) => boolean) | undefined;
  /** How many are put in order; all when absent. */
  readonly limit?: number | undefined;
};

/** BM25's usual constants: how soon repetition stops counting, how much length counts. */
const saturation = 1.2;
const lengthShare = 0.7;
/** How much newer articles gain over old ones, and in how many days half of it is gone. */
const freshness = 0.1;
const halfLife = 365;

/** What an article is worth more, by its age in steps of eight days. */
const weeks = 1_000;
const freshnessBy = Float64Array.from(
  { length: weeks + 1 },
  (_, step) => 1 + freshness * 2 ** ((-step * 8) / halfLife),
);

/** Articles with every word, best first; for want of enough, of a longer question those with most of them. */
export function rank(parts: readonly Part[], query: Query, { allows, limit = Infinity }: RankOptions): Found {
  const guessed = new Set<string>();
  const reckoning = reckon(parts, query, guessed);
  const wanted = query.words.length;
  const answers = (from: number, to: number): Answers =>
    new Answers(
      parts.map((part, place) => {
        const { segment, gone } = part;
        const { words, barred, scores } = reckoning[place] as Reckoning;
        const articles = new Uint32Array(words.length);
        let count = 0;
        for (let article = 0; article < words.length; article += 1) {
          const has = words[article] ?? 0;
          if (has < from || has > to || barred?.[article] === 1) continue;
          if (gone.size > 0 && gone.has(article)) continue;
          if (allows !== undefined && !allows(segment.ids[article] ?? '')) continue;
          articles[count] = article;
          count += 1;
        }
        return { segment, scores, articles: articles.subarray(0, count) };
      }),
    );
  const whole = answers(wanted, wanted);
  // What was guessed is no reason to keep from the reader what has the other words.
  const wantsMore = wanted > 1 && whole.count < (wanted > 2 || guessed.size > 0 ? 5 : 1);
  const lists = wantsMore ? [whole, answers(enough(wanted), wanted - 1)] : [whole];
  const newest = Math.max(...lists.map((list) => list.newest));
  return {
    ids: lists.flatMap((list) => list.best(newest, limit)).slice(0, limit),
    total: lists.reduce((sum, list) => sum + list.count, 0),
    every: () => lists.flatMap((list) => list.every()),
    guessed: [...guessed],
  };
}

/** Of a short question any word will do when no article has all. */
const enough = (wanted: number): number => (wanted <= 2 ? 1 : Math.ceil(wanted * 0.6));

/** Articles of a part that answer, by their numbers, and what every article there scores. */
type Answering = {
  readonly segment: Segment;
  readonly scores: Float32Array;
  readonly articles: Uint32Array;
};

class Answers {
  readonly count: number;
  readonly newest: number;
  readonly #parts: readonly Answering[];

  constructor(parts: readonly Answering[]) {
    this.#parts = parts;
    this.count = parts.reduce((sum, { articles }) => sum + articles.length, 0);
    let newest = 0;
    for (const { segment, articles } of parts) {
      for (let answer = 0; answer < articles.length; answer += 1) {
        const day = segment.days[articles[answer] ?? 0] ?? 0;
        if (day > newest) newest = day;
      }
    }
    this.newest = newest;
  }

  every(): string[] {
    return this.#parts.flatMap(({ segment, articles }) =>
      Array.from(articles, (article) => segment.ids[article] ?? ''),
    );
  }

  best(newest: number, limit: number): string[] {
    const worths = new Float64Array(this.count);
    const days = new Uint16Array(this.count);
    let place = 0;
    for (const { segment, scores, articles } of this.#parts) {
      for (let answer = 0; answer < articles.length; answer += 1) {
        const article = articles[answer] ?? 0;
        const day = segment.days[article] ?? 0;
        days[place] = day;
        worths[place] = (scores[article] ?? 0) * (freshnessBy[Math.min(weeks, (newest - day) >> 3)] ?? 1);
        place += 1;
      }
    }
    const isBefore = (one: number, other: number): boolean =>
      days[one] === days[other] ? this.#id(one) < this.#id(other) : (days[one] ?? 0) > (days[other] ?? 0);
    return bestOf(worths, Math.min(limit, this.count), isBefore).map((answer) => this.#id(answer));
  }

  /** Of the answer of this number, part after part. */
  #id(answer: number): string {
    let place = answer;
    for (const { segment, articles } of this.#parts) {
      if (place < articles.length) return segment.ids[articles[place] ?? 0] ?? '';
      place -= articles.length;
    }
    return '';
  }
}

type Reckoning = {
  readonly scores: Float32Array;
  readonly words: Uint8Array;
  readonly barred: Uint8Array | null;
};

/** Word by word: whatever stands for a word counts as that word, and a word is as rare as all of it together. */
function reckon(parts: readonly Part[], query: Query, guessed: Set<string>): Reckoning[] {
  const articles = parts.reduce((sum, { segment, gone }) => sum + segment.ids.length - gone.size, 0);
  const average = averageLength(parts);
  const reckoning = parts.map(({ segment: { ids } }) => ({
    scores: new Float32Array(ids.length),
    words: new Uint8Array(ids.length),
    barred: query.without.length > 0 ? new Uint8Array(ids.length) : null,
  }));
  for (const [number, word] of query.words.entries()) {
    const typing = query.typing && number === query.words.length - 1;
    const { weights, count, guesses } = expand(parts, word, typing);
    for (const guess of guesses) guessed.add(guess);
    const rarity = Math.max(0.05, Math.log(1 + (articles - count + 0.5) / (count + 0.5)));
    for (const [part, weightsHere] of weights.entries()) {
      const { values, touched, count: here } = weightsHere;
      const { lengths } = (parts[part] as Part).segment;
      const { scores, words } = reckoning[part] as Reckoning;
      for (let place = 0; place < here; place += 1) {
        const article = touched[place] ?? 0;
        const weight = values[article] ?? 0;
        const longer = 1 - lengthShare + (lengthShare * (lengths[article] ?? 0)) / average;
        scores[article] =
          (scores[article] ?? 0) + (rarity * weight * (saturation + 1)) / (weight + saturation * longer);
        words[article] = (words[article] ?? 0) + 1;
      }
      weightsHere.clear();
    }
  }
  for (const word of query.without) {
    for (const [part, weights] of expand(parts, word, false, true).weights.entries()) {
      const { barred } = reckoning[part] as Reckoning;
      for (const article of weights.touched.subarray(0, weights.count)) if (barred) barred[article] = 1;
      weights.clear();
    }
  }
  return reckoning;
}

/** Of articles that are gone too: segments do not change, and neither do their sums. */
function averageLength(parts: readonly Part[]): number {
  const sum = parts.reduce((all, { segment: { lengths } }) => all + sumOf(lengths), 0);
  return (
    sum /
    Math.max(
      1,
      parts.reduce((all, { segment }) => all + segment.ids.length, 0),
    )
  );
}

function sumOf(lengths: Uint16Array): number {
  const known = sums.get(lengths);
  if (known !== undefined) return known;
  let sum = 0;
  for (const length of lengths) sum += length;
  sums.set(lengths, sum);
  return sum;
}

const sums = new WeakMap<Uint16Array, number>();
