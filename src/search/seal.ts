import type { Segment } from './segment.ts';

/**
 * A name for a segment made of all that is in it, its postings by the seals of their pages: one that was stored is
 * whole when its name is still its own. Two multiplicative hashes of 32 bits, as hexadecimal digits; for accidents,
 * not against somebody who means harm.
 */
export function sealOf(segment: Omit<Segment, 'postings'>, pages: Uint32Array): string {
  const { ids, states, days, lengths, terms, starts, counts, asNames, asWords } = segment;
  const { places, sounds, sounding } = segment;
  const seal = new Seal();
  for (const text of [ids.join(' '), states.join(' '), terms]) seal.takeText(text);
  for (const numbers of [days, lengths, starts, counts, asNames, asWords, places, pages, sounds, sounding]) {
    seal.takeBytes(numbers);
  }
  return seal.toString();
}

/** The same of some texts. */
export function sealOfTexts(texts: readonly string[]): string {
  const seal = new Seal();
  for (const text of texts) seal.takeText(text);
  return seal.toString();
}

export class Seal {
  #one = 0x811c9dc5;
  #other = 0x9e3779b9;

  takeText(text: string): void {
    const codes = new Uint16Array(text.length);
    for (let place = 0; place < text.length; place += 1) codes[place] = text.charCodeAt(place);
    this.takeBytes(codes);
  }

  /** Its length in bytes, four bytes at a time, then what is left. One loop, for there is much of it. */
  takeBytes(view: Uint8Array | Uint16Array | Uint32Array): void {
    const { buffer, byteOffset, byteLength } = view.byteOffset % 4 === 0 ? view : view.slice();
    const words = new Uint32Array(buffer, byteOffset, byteLength >> 2);
    let [one, other] = mixed(this.#one, this.#other, byteLength);
    for (let place = 0; place < words.length; place += 1) {
      const word = words[place] ?? 0;
      one = Math.imul(one ^ word, 0x01000193);
      other = Math.imul((other << 5) ^ (other >>> 27) ^ word, 0x85ebca6b);
    }
    for (const byte of new Uint8Array(buffer, byteOffset + words.byteLength, byteLength % 4)) {
      [one, other] = mixed(one, other, byte);
    }
    this.#one = one;
    this.#other = other;
  }

  halves(): readonly [number, number] {
    return [this.#one >>> 0, this.#other >>> 0];
  }

  toString(): string {
    return this.halves()
      .map((half) => half.toString(16).padStart(8, '0'))
      .join('');
  }
}

const mixed = (one: number, other: number, word: number): [number, number] => [
  Math.imul(one ^ word, 0x01000193),
  Math.imul((other << 5) ^ (other >>> 27) ^ word, 0x85ebca6b),
];
