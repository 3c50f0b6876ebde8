import { tabulatingTerms, writeGap } from './build-segment.ts';
import { asName, asWord, noPostings, readPostings, termAt, type Segment } from './segment.ts';

/** A segment, and which of its articles are gone. */
export type Part = { readonly segment: Segment; readonly gone: ReadonlySet<number> };

/** So many terms are joined between two pauses. */
const slice = 1_000;
const scratch = noPostings();

/**
 * One segment of several, without what is gone; articles keep their order. Pauses now and then, for whoever steps it;
 * what goes meanwhile is in the segment still.
 */
export function* mergingSegments(live: readonly Part[]): Generator<undefined, Segment> {
  const parts = live.map(({ segment, gone }) => ({ segment, gone: new Set(gone) }));
  const numbers = newNumbers(parts);
  const texts: string[] = [];
  const counts: number[] = [];
  const asNames: number[] = [];
  const asWords: number[] = [];
  const ends: number[] = [];
  let postings = new Uint8Array(parts.reduce((sum, { segment }) => sum + segment.postings.length, 64));
  let end = 0;
  let joined = 0;
  for (const [text, standing] of termsOfAll(parts)) {
    joined += 1;
    if (joined % slice === 0) yield;
    let [count, names, words, last] = [0, 0, 0, -1];
    for (const [part, term] of standing) {
      const read = readPostings((parts[part] as Part).segment, term, scratch);
      if (end + read * 5 > postings.length) postings = grown(postings, read * 5);
      for (let place = 0; place < read; place += 1) {
        const number = numbers[part]?.[scratch.articles[place] ?? 0] ?? -1;
        if (number < 0) continue;
        const byte = scratch.bytes[place] ?? 0;
        end = writeGap(postings, end, number - last);
        postings[end] = byte;
        end += 1;
        last = number;
        count += 1;
        if ((byte & asName) !== 0) names += 1;
        if ((byte & asWord) !== 0) words += 1;
      }
    }
    if (count === 0) continue;
    texts.push(text);
    counts.push(count);
    asNames.push(Math.min(65_535, names));
    asWords.push(Math.min(65_535, words));
    ends.push(end);
  }
  yield;
  const writing = { asNames: Uint16Array.from(asNames), asWords: Uint16Array.from(asWords) };
  const kept = parts.flatMap(({ segment, gone }) =>
    segment.ids.flatMap((_, article) => (gone.has(article) ? [] : [{ segment, article }])),
  );
  const table = yield* tabulatingTerms(texts, writing);
  return {
    ids: kept.map(({ segment, article }) => segment.ids[article] ?? ''),
    states: kept.map(({ segment, article }) => segment.states[article] ?? ''),
    days: Uint16Array.from(kept, ({ segment, article }) => segment.days[article] ?? 0),
    lengths: Uint16Array.from(kept, ({ segment, article }) => segment.lengths[article] ?? 0),
    ...table,
    ...writing,
    counts: Uint32Array.from(counts),
    places: Uint32Array.from([0, ...ends]),
    postings: postings.slice(0, end),
  };
}

/** By part, the articles' numbers in the whole; -1 for those gone. */
function newNumbers(parts: readonly Part[]): Int32Array[] {
  let next = 0;
  return parts.map(({ segment, gone }) =>
    Int32Array.from(segment.ids, (_, article) => {
      if (gone.has(article)) return -1;
      next += 1;
      return next - 1;
    }),
  );
}

/** Each term once, in order, with where it stands. */
function* termsOfAll(parts: readonly Part[]): Generator<[string, [part: number, term: number][]]> {
  const next = parts.map(() => 0);
  const texts = parts.map(({ segment }) => (segment.counts.length > 0 ? termAt(segment, 0) : null));
  for (;;) {
    let least: string | null = null;
    for (const text of texts) if (text !== null && (least === null || text < least)) least = text;
    if (least === null) return;
    const standing: [number, number][] = [];
    for (const [part, text] of texts.entries()) {
      if (text !== least) continue;
      const term = next[part] ?? 0;
      standing.push([part, term]);
      next[part] = term + 1;
      const { segment } = parts[part] as Part;
      texts[part] = term + 1 < segment.counts.length ? termAt(segment, term + 1) : null;
    }
    yield [least, standing];
  }
}

function grown(bytes: Uint8Array, more: number): Uint8Array<ArrayBuffer> {
  const larger = new Uint8Array(bytes.length * 2 + more);
  larger.set(bytes);
  return larger;
}
