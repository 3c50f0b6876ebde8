import type { Answer } from './fetch-bytes.ts';

export type Bytes = Uint8Array<ArrayBuffer>;
export type Faults = readonly (keyof typeof faults)[];

/** What a network answers in place of the honest bytes. */
export const faults = {
  offline: (): Answer => ({ arrived: false, problem: 'offline' }),
  unavailable: (): Answer => ({ arrived: false, problem: 'unreachable' }),
  html: (): Answer => arrived(new TextEncoder().encode('<!doctype html><title>Wi-Fi</title>')),
  short: (bytes: Bytes, random: () => number): Answer =>
    arrived(bytes.slice(0, Math.floor(random() * bytes.length))),
  wrong: (bytes: Bytes, random: () => number): Answer => {
    const copy = bytes.slice();
    const place = Math.floor(random() * copy.length);
    copy[place] = (copy[place] ?? 0) ^ 1;
    return arrived(copy);
  },
  stalled: (): Promise<Answer> => new Promise(() => undefined),
  other: (_: Bytes, random: () => number, others: readonly Bytes[]): Answer =>
    arrived(others[Math.floor(random() * others.length)] ?? new Uint8Array()),
};
export const allFaults = Object.keys(faults) as Faults;

export const arrived = (bytes: Bytes): Answer => ({ arrived: true, bytes });

/** Mulberry32: small, seeded, good enough for schedules. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
