import { termAt, type Segment } from './segment.ts';

/** The terms of a segment that are one letter more, fewer, other or exchanged away from any of some texts. */
export function* oneEditAway(segment: Segment, texts: readonly string[]): Generator<number> {
  const masks = masksOf(segment);
  const wanted = texts.map((text) => ({ text, mask: maskOf(text) }));
  const { starts } = segment;
  for (let term = 0; term < masks.length; term += 1) {
    const length = (starts[term + 1] ?? 0) - (starts[term] ?? 0);
    const mask = masks[term] ?? 0;
    const near = wanted.some(
      ({ text, mask: other }) =>
        Math.abs(length - text.length) <= 1 &&
        bits(mask ^ other) <= 2 &&
        isOneEdit(termAt(segment, term), text),
    );
    if (near) yield term;
  }
}

/** Which letters a term has, as bits: two words one edit apart differ in two at most. Reckoned at the first slip. */
function masksOf(segment: Segment): Uint32Array {
  const known = remembered.get(segment);
  if (known) return known;
  const masks = new Uint32Array(segment.counts.length);
  const { terms, starts } = segment;
  for (let term = 0; term < masks.length; term += 1) {
    let mask = 0;
    for (let place = starts[term] ?? 0; place < (starts[term + 1] ?? 0); place += 1) {
      mask |= 1 << (terms.charCodeAt(place) & 31);
    }
    masks[term] = mask;
  }
  remembered.set(segment, masks);
  return masks;
}

const remembered = new WeakMap<Segment, Uint32Array>();

function maskOf(text: string): number {
  let mask = 0;
  for (let place = 0; place < text.length; place += 1) mask |= 1 << (text.charCodeAt(place) & 31);
  return mask;
}

function bits(number: number): number {
  let count = 0;
  for (let rest = number; rest !== 0; rest &= rest - 1) count += 1;
  return count;
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
