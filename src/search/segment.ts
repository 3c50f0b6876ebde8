/**
 * A part of the index that never changes: some articles' terms in typed arrays, which a database takes and gives back
 * as they are. Articles are numbered from 0; terms stand in the order of their code units.
 */
export type Segment = {
  readonly ids: readonly string[];
  /** What of each article was taken in, in the words of who keeps the index. */
  readonly states: readonly string[];
  /** Days since 1970. */
  readonly days: Uint16Array;
  readonly lengths: Uint16Array;
  /** All terms in one string, and where each begins; one place more than there are terms. */
  readonly terms: string;
  readonly starts: Uint32Array;
  /** In how many articles each term stands. */
  readonly counts: Uint32Array;
  /** For each term its postings, see `readPostings`; one place more than there are terms. */
  readonly places: Uint32Array;
  readonly postings: Uint8Array;
  /** Of what sounds alike: the hashes of the terms' consonants in rising order, and the terms that they are of. */
  readonly sounds: Uint32Array;
  readonly sounding: Uint32Array;
};

/** A term's weight in an article, and how it is written there. */
export const heaviest = 63;
export const asName = 64;
export const asWord = 128;

export const termAt = ({ terms, starts }: Segment, term: number): string =>
  terms.slice(starts[term], starts[term + 1]);

/** Where a term stands or would stand. */
export function placeOf(segment: Segment, text: string): number {
  let low = 0;
  let high = segment.counts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (termAt(segment, middle) < text) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The number of a term; -1 where no article has it. */
export function termIn(segment: Segment, text: string): number {
  const place = placeOf(segment, text);
  return place < segment.counts.length && termAt(segment, place) === text ? place : -1;
}

/** Calls for each article that has the term: an article's number as a difference to the one before, 7 bits a byte,
 * then a byte of its weight and writing. */
export function readPostings(
  { postings, places }: Segment,
  term: number,
  take: (article: number, weight: number) => void,
): void {
  let place = places[term] ?? 0;
  const end = places[term + 1] ?? 0;
  let article = -1;
  while (place < end) {
    let gap = 0;
    let shift = 0;
    let byte = 128;
    while (byte > 127) {
      byte = postings[place] ?? 0;
      place += 1;
      gap |= (byte & 127) << shift;
      shift += 7;
    }
    article += gap;
    take(article, postings[place] ?? 0);
    place += 1;
  }
}

/** The terms whose consonants have this hash. */
export function* termsSounding({ sounds, sounding }: Segment, hash: number): Generator<number> {
  let low = 0;
  let high = sounds.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sounds[middle] ?? 0) < hash) low = middle + 1;
    else high = middle;
  }
  for (; low < sounds.length && sounds[low] === hash; low += 1) yield sounding[low] ?? 0;
}

/** FNV-1a over code units. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let place = 0; place < text.length; place += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(place), 0x01000193);
  }
  return hash >>> 0;
}
