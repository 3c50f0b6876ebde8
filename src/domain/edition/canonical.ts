/** What an edition's files are made of. `undefined` members are left out. */
export type Json =
  null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json | undefined };

/**
 * The one way to write a value as bytes: JSON without white space, members sorted by UTF-16 code units, in UTF-8.
 * This is RFC 8785, so that signatures and hashes agree on every platform.
 * @throws RangeError on a number that is not finite, or a string with a lone surrogate.
 */
export const canonicalBytes = (value: Json): Uint8Array<ArrayBuffer> =>
  new TextEncoder().encode(canonicalText(value));

export function canonicalText(value: Json): string {
  if (typeof value === 'number' && !Number.isFinite(value)) {
    throw new RangeError(`canonical JSON holds finite numbers only, not ${value}`);
  }
  if (typeof value === 'string' && !value.isWellFormed()) {
    throw new RangeError('canonical JSON holds no lone surrogate');
  }
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonicalText).join(',')}]`;
  const members = Object.entries(value as { [name: string]: Json | undefined })
    .filter((member): member is [string, Json] => member[1] !== undefined)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, member]) => `${canonicalText(name)}:${canonicalText(member)}`);
  return `{${members.join(',')}}`;
}
