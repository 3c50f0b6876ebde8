export type GuessedEncoding = 'utf-8' | 'windows-1252' | 'windows-1251' | 'koi8-r';

/**
 * The likeliest encoding of bytes that are not valid UTF-8. Accented letters stand alone among ASCII in Western
 * texts; Cyrillic words are runs of high bytes, in which small letters (most of them) tell the two encodings apart.
 */
export function guessEncoding(bytes: Uint8Array): GuessedEncoding {
  const { high, runs, low, upper, utf8 } = countHighBytes(bytes);
  if (utf8 * 2 > high) return 'utf-8';
  if (runs === 0 || high / runs < 2.5) return 'windows-1252';
  return upper >= low ? 'windows-1251' : 'koi8-r';
}

/** High bytes, runs of them, bytes C0–DF and E0–FF, and bytes that stand in well-formed UTF-8 sequences. */
function countHighBytes(bytes: Uint8Array) {
  const count = { high: 0, runs: 0, low: 0, upper: 0, utf8: 0 };
  for (let index = 0; index < bytes.length; index += 1) {
    const byte = bytes[index] ?? 0;
    if (byte < 0x80) continue;
    count.high += 1;
    if ((bytes[index - 1] ?? 0) < 0x80) count.runs += 1;
    if (byte >= 0xe0) count.upper += 1;
    else if (byte >= 0xc0) count.low += 1;
    count.utf8 += sequenceLength(bytes, index);
  }
  return count;
}

function sequenceLength(bytes: Uint8Array, index: number): number {
  const lead = bytes[index] ?? 0;
  const length = lead >= 0xf0 && lead < 0xf5 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc2 ? 2 : 0;
  if (lead >= 0xf5) return 0;
  for (let offset = 1; offset < length; offset += 1) {
    if (((bytes[index + offset] ?? 0) & 0xc0) !== 0x80) return 0;
  }
  return length;
}
