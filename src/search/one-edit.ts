import { termAt, type Segment } from './segment.ts';

/** The terms of a segment that are one letter more, fewer, other or exchanged away from any of some texts. */
export function oneEditAway(segment: Segment, texts: readonly string[]): number[] {
  const near = new Set<number>();
  const { order, masks, ends } = byLength(segment);
  for (const text of texts) {
    const wanted = maskOf(text);
    const from = ends[Math.min(text.length - 2, longest)] ?? 0;
    const to = ends[Math.min(text.length + 1, longest)] ?? 0;
    for (let place = from; place < to; place += 1) {
      let differing = (masks[place] ?? 0) ^ wanted;
      differing &= differing - 1;
      if ((differing & (differing - 1)) !== 0) continue;
      const term = order[place] ?? 0;
      if (isOneEdit(termAt(segment, term), text)) near.add(term);
    }
  }
  return [...near].toSorted((one, other) => one - other);
}

type ByLength = {
  readonly order: Uint32Array;
  /** Which letters a term has, as bits: two words one edit apart differ in two at most. */
  readonly masks: Uint32Array;
  /** By length, where the terms of that length end. */
  readonly ends: Uint32Array;
};
const longest = 48;

/** Terms in the order of their lengths; reckoned at the first slip. */
function byLength(segment: Segment): ByLength {
  const known = remembered.get(segment);
  if (known) return known;
  const { terms, starts, counts } = segment;
  const lengthOf = (term: number): number => Math.min(longest, (starts[term + 1] ?? 0) - (starts[term] ?? 0));
  const ends = new Uint32Array(longest + 1);
  for (let term = 0; term < counts.length; term += 1) ends[lengthOf(term)] = (ends[lengthOf(term)] ?? 0) + 1;
  for (let length = 1; length <= longest; length += 1)
    ends[length] = (ends[length] ?? 0) + (ends[length - 1] ?? 0);
  const next = new Uint32Array([0, ...ends]);
  const order = new Uint32Array(counts.length);
  const masks = new Uint32Array(counts.length);
  for (let term = 0; term < counts.length; term += 1) {
    let mask = 0;
    for (let place = starts[term] ?? 0; place < (starts[term + 1] ?? 0); place += 1) {
      mask |= 1 << (terms.charCodeAt(place) & 31);
    }
    const length = lengthOf(term);
    const place = next[length] ?? 0;
    next[length] = place + 1;
    order[place] = term;
    masks[place] = mask;
  }
  const made = { order, masks, ends };
  remembered.set(segment, made);
  return made;
}

const remembered = new WeakMap<Segment, ByLength>();

function maskOf(text: string): number {
  let mask = 0;
  for (let place = 0; place < text.length; place += 1) mask |= 1 << (text.charCodeAt(place) & 31);
  return mask;
}

/** Whether one letter more, fewer, other, or two neighbours exchanged make one of the other. */
export function isOneEdit(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (long.length - short.length > 1) return false;
  let place = 0;
  while (place < short.length && short[place] === long[place]) place += 1;
  if (short.length < long.length) return short.slice(place) === long.slice(place + 1);
  const rest = long.slice(place + 1);
  if (short.slice(place + 1) === rest) return true;
  return (
    short[place] === long[place + 1] &&
    short[place + 1] === long[place] &&
    short.slice(place + 2) === long.slice(place + 2)
  );
}
