import { Seal } from './seal.ts';
import type { Segment } from './segment.ts';

/*
 * Postings are most of a segment, and a question reads few of them. So each page of them has a seal of its own: a
 * segment out of storage is looked at page by page, each before the first posting of it is read.
 */
const pageBits = 15;
const pageSize = 2 ** pageBits;

/** What was stored is not what it was: the index is to be made anew. */
export class DamagedIndex extends Error {}

/** Two numbers a page. */
export function sealsOfPages(postings: Uint8Array): Uint32Array {
  const seals = new Uint32Array(2 * Math.ceil(postings.length / pageSize));
  for (let page = 0; page * 2 < seals.length; page += 1) seals.set(sealOfPage(postings, page), page * 2);
  return seals;
}

/** From now on pages of this segment are looked at before they are read. */
export function doubt(segment: Segment, seals: Uint32Array): void {
  doubts.set(segment, { seals, seen: new Uint8Array(seals.length / 2) });
}

type Doubt = { readonly seals: Uint32Array; readonly seen: Uint8Array };
const doubts = new WeakMap<Segment, Doubt>();

/** @throws DamagedIndex where a page that has these postings is not what its seal says. */
export function prove(segment: Segment, from: number, to: number): void {
  const doubted = doubts.get(segment);
  if (doubted === undefined || from === to) return;
  const { seals, seen } = doubted;
  for (let page = from >> pageBits; page <= (to - 1) >> pageBits; page += 1) {
    if (seen[page] === 1) continue;
    const [one, other] = sealOfPage(segment.postings, page);
    if (one !== seals[page * 2] || other !== seals[page * 2 + 1]) throw new DamagedIndex();
    seen[page] = 1;
  }
}

const sealOfPage = (postings: Uint8Array, page: number): readonly [number, number] => {
  const seal = new Seal();
  seal.takeBytes(postings.subarray(page * pageSize, (page + 1) * pageSize));
  return seal.halves();
};
