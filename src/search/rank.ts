import { expand } from './expand.ts';
import type { Part } from './merge-segments.ts';
import type { Query } from './query.ts';

/** Ids, best first. */
export type Found = {
  readonly ids: readonly string[];
  /** Whether each has every word asked; the others have most. */
  readonly whole: number;
  /** Terms that stand in for words that no article has as they were typed. */
  readonly guessed: readonly string[];
};

export type RankOptions = {
  /** Articles that may be found; all when absent. */
  readonly allows?: ((id: string) => boolean) | undefined;
};

/** BM25's usual constants: how soon repetition stops counting, how much length counts. */
const saturation = 1.2;
const lengthShare = 0.7;
/** How much newer articles gain over old ones, and in how many days half of it is gone. */
const freshness = 0.1;
const halfLife = 365;

/** Articles with every word, best first; for want of enough, of a longer question those with most of them. */
export function rank(parts: readonly Part[], query: Query, { allows }: RankOptions): Found {
  const whole: Scored[] = [];
  const most: Scored[] = [];
  const guessed = new Set<string>();
  const reckoning = reckon(parts, query, guessed);
  const wanted = query.words.length;
  for (const [place, { segment, gone }] of parts.entries()) {
    const { scores, words, barred } = reckoning[place] as Reckoning;
    for (let article = 0; article < segment.ids.length; article += 1) {
      const has = words[article] ?? 0;
      if ((has === 0 && wanted > 0) || barred[article] === 1 || gone.has(article)) continue;
      const id = segment.ids[article] ?? '';
      if (allows && !allows(id)) continue;
      const days = segment.days[article] ?? 0;
      const list = has === wanted ? whole : has >= enough(wanted) ? most : null;
      list?.push({ id, days, score: scores[article] ?? 0 });
    }
  }
  const newest = [...whole, ...most].reduce((latest, { days }) => Math.max(latest, days), 0);
  const sorted = [whole, whole.length < (wanted > 2 ? 5 : 1) ? most : []].map((list) => best(list, newest));
  return { ids: sorted.flat(), whole: whole.length, guessed: [...guessed] };
}

type Scored = { readonly id: string; readonly days: number; readonly score: number };
type Reckoning = { readonly scores: Float32Array; readonly words: Uint8Array; readonly barred: Uint8Array };

/** Of a short question any word will do when no article has all. */
const enough = (wanted: number): number => (wanted <= 2 ? 1 : Math.ceil(wanted * 0.6));

function best(list: readonly Scored[], newest: number): string[] {
  const worth = ({ score, days }: Scored): number =>
    score * (1 + freshness * 2 ** ((days - newest) / halfLife));
  return list
    .map((scored) => ({ ...scored, worth: worth(scored) }))
    .toSorted((a, b) => b.worth - a.worth || b.days - a.days || (a.id < b.id ? -1 : 1))
    .map(({ id }) => id);
}

/** Word by word: whatever stands for a word counts as that word, and a word is as rare as all of it together. */
function reckon(parts: readonly Part[], query: Query, guessed: Set<string>): Reckoning[] {
  const articles = parts.reduce((sum, { segment, gone }) => sum + segment.ids.length - gone.size, 0);
  const length = parts.reduce((sum, { segment }) => sum + total(segment.lengths), 0);
  const average =
    length /
    Math.max(
      1,
      parts.reduce((sum, { segment }) => sum + segment.ids.length, 0),
    );
  const reckoning = parts.map(({ segment: { ids } }) => ({
    scores: new Float32Array(ids.length),
    words: new Uint8Array(ids.length),
    barred: new Uint8Array(ids.length),
  }));
  for (const [place, word] of query.words.entries()) {
    const typing = query.typing && place === query.words.length - 1;
    const { weights, count, guesses } = expand(parts, word, typing);
    for (const guess of guesses) guessed.add(guess);
    const rarity = Math.log(1 + (articles - count + 0.5) / (count + 0.5));
    for (const [part, weightsHere] of weights.entries()) {
      const { lengths } = (parts[part] as Part).segment;
      const { scores, words } = reckoning[part] as Reckoning;
      for (const article of weightsHere.touched) {
        const weight = weightsHere.values[article] ?? 0;
        const longer = 1 - lengthShare + (lengthShare * (lengths[article] ?? 0)) / average;
        const worth = (Math.max(0.05, rarity) * weight * (saturation + 1)) / (weight + saturation * longer);
        scores[article] = (scores[article] ?? 0) + worth;
        words[article] = (words[article] ?? 0) + 1;
      }
    }
  }
  for (const word of query.without) {
    for (const [part, { touched }] of expand(parts, word, false, true).weights.entries()) {
      for (const article of touched) (reckoning[part] as Reckoning).barred[article] = 1;
    }
  }
  return reckoning;
}

const total = (lengths: Uint16Array): number => {
  let sum = 0;
  for (const length of lengths) sum += length;
  return sum;
};
