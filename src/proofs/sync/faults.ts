export type Bytes = Uint8Array<ArrayBuffer>;

/** How an answer comes over the wire. */
export type Delivery = {
  /** Milliseconds until the headers; `Infinity` when they never come. */
  readonly headers: number;
  /** Refused, or reset before the headers. */
  readonly refused?: boolean;
  readonly status: number;
  readonly parts: readonly Bytes[];
  /** After the last part: a proper end, the same with bytes missing, a reset, or nothing ever. */
  readonly end: 'end' | 'reset' | 'stall';
};

type Honest = { readonly bytes: Bytes; readonly others: readonly Bytes[]; readonly random: () => number };

/** What a network may do instead of delivering honestly. */
export const faults = {
  slow: ({ bytes, random }) => ({ ...whole(bytes), headers: random() * 25_000 }),
  silent: ({ bytes }) => ({ ...whole(bytes), headers: Infinity }),
  'stalled after headers': () => ({ ...whole(new Uint8Array()), end: 'stall' }),
  'stalled half-way': ({ bytes, random }) => ({ ...whole(first(bytes, random)), end: 'stall' }),
  refused: ({ bytes, random }) => ({ ...whole(bytes), headers: random() * 1_000, refused: true }),
  'reset half-way': ({ bytes, random }) => ({ ...whole(first(bytes, random)), end: 'reset' }),
  /** A body that ends with its connection says nothing of what is missing. */
  short: ({ bytes, random }) => whole(first(bytes, random)),
  'a login page': () => whole(new TextEncoder().encode('<!doctype html><title>Wi-Fi</title><form>')),
  unavailable: ({ bytes }) => ({ ...whole(bytes), status: 503 }),
  redirected: ({ bytes }) => ({ ...whole(bytes), refused: true }),
  wrong: ({ bytes, random }) => whole(flipped(bytes, random)),
  /** Something of ours that is not what was asked for: an older release, a mixed-up cache. */
  other: ({ bytes, others, random }) => whole(others[Math.floor(random() * others.length)] ?? bytes),
  endless: ({ bytes }) => ({
    ...whole(bytes),
    parts: Array.from({ length: 6 }, () => new Uint8Array(2 ** 20)),
  }),
} satisfies { readonly [name: string]: (honest: Honest) => Delivery };

export const faultNames = Object.keys(faults) as (keyof typeof faults)[];

/** In two parts, so that a body is read more than once. */
export const whole = (bytes: Bytes): Delivery => {
  const middle = Math.floor(bytes.length / 2);
  return { headers: 20, status: 200, parts: [bytes.slice(0, middle), bytes.slice(middle)], end: 'end' };
};

const first = (bytes: Bytes, random: () => number): Bytes =>
  bytes.slice(0, Math.floor(random() * bytes.length));

/** One bit of a letter or digit inside a text, so that the answer still reads as what it should be. */
function flipped(bytes: Bytes, random: () => number): Bytes {
  const copy = bytes.slice();
  const start = Math.floor(random() * copy.length);
  for (let step = 0; step < copy.length; step += 1) {
    const place = (start + step) % copy.length;
    const code = copy[place] ?? 0;
    if (code < 0x61 || code > 0x79) continue;
    copy[place] = code ^ 1;
    break;
  }
  return copy;
}
