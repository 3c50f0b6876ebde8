import { prove } from './page-seals.ts';

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
  /** In how many articles each term stands; in how many with a capital within a sentence, in how many without. */
  readonly counts: Uint32Array;
  readonly asNames: Uint16Array;
  readonly asWords: Uint16Array;
  /** For each term its postings, see `readPostings`; one place more than there are terms. */
  readonly places: Uint32Array;
  readonly postings: Uint8Array;
  /** Of what sounds alike and is no common word: the hashes of the terms' consonants in rising order, and the terms. */
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
    if (compared(segment, middle, text) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The number of a term; -1 where no article has it. */
export function termIn(segment: Segment, text: string): number {
  const place = placeOf(segment, text);
  return place < segment.counts.length && compared(segment, place, text) === 0 ? place : -1;
}

/** A term beside a text in the order of code units, without taking it out of the string that it stands in. */
function compared({ terms, starts }: Segment, term: number, text: string): number {
  const start = starts[term] ?? 0;
  const length = (starts[term + 1] ?? 0) - start;
  const shorter = Math.min(length, text.length);
  for (let place = 0; place < shorter; place += 1) {
    const difference = terms.charCodeAt(start + place) - text.charCodeAt(place);
    if (difference !== 0) return difference;
  }
  return length - text.length;
}

/** A term's articles as they were read last, with their bytes; as many places as there are articles, or more. */
export type Postings = { articles: Uint32Array; bytes: Uint8Array };

export const noPostings = (): Postings => ({ articles: new Uint32Array(256), bytes: new Uint8Array(256) });

/**
 * Reads the articles that have a term, from pages that are what they were, into `into` and returns how many: an article's number stands as a difference to
 * the one before, 7 bits a byte, then a byte of its weight and writing.
 */
export function readPostings(segment: Segment, term: number, into: Postings): number {
  const { postings, places, counts } = segment;
  const count = counts[term] ?? 0;
  prove(segment, places[term] ?? 0, places[term + 1] ?? 0);
  if (into.articles.length < count) {
    into.articles = new Uint32Array(count * 2);
    into.bytes = new Uint8Array(count * 2);
  }
  const { articles, bytes } = into;
  let place = places[term] ?? 0;
  let article = -1;
  for (let number = 0; number < count; number += 1) {
    let byte = postings[place++] ?? 0;
    let gap = byte & 127;
    for (let shift = 7; byte > 127; shift += 7) {
      byte = postings[place++] ?? 0;
      gap |= (byte & 127) << shift;
    }
    article += gap;
    articles[number] = article;
    bytes[number] = postings[place++] ?? 0;
  }
  return count;
}

/** The terms whose consonants have this hash, common words left out. */
export function termsSounding({ sounds, sounding }: Segment, hash: number): Uint32Array {
  let low = 0;
  let high = sounds.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sounds[middle] ?? 0) < hash) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (end < sounds.length && sounds[end] === hash) end += 1;
  return sounding.subarray(low, end);
}

/** FNV-1a over code units. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let place = 0; place < text.length; place += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(place), 0x01000193);
  }
  return hash >>> 0;
}
