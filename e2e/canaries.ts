/**
 * What tests type, follow, mute and filter by: words that stand in no page, and a topic that no test visits. In no
 * request of a whole run may any of them be.
 */
export const canaries = {
  typed: 'zyxtokaiev',
  typedLater: 'tchoupakabra',
  muted: 'grondinosaure',
  followed: 'kambarata-1',
  since: '1987-06-05',
} as const;

/** The lines of a record that hold a canary, however it was written: percent-encoded, as escapes, in base 64. */
export function leaksIn(record: string, words: readonly string[] = Object.values(canaries)): string[] {
  const spellings = words.flatMap((word) => [word, ...inBase64(word)]);
  return record.split('\n').filter((line) => {
    const readings = [line, line.toLowerCase(), decoded(line), decoded(decoded(line)), unescaped(line)];
    return spellings.some((spelling) => readings.some((reading) => reading.includes(spelling)));
  });
}

/** Wherever a word begins within three bytes, the letters that its inner bytes always give. */
const inBase64 = (word: string): string[] =>
  [0, 1, 2].map((before) => {
    const bytes = Buffer.from('\0'.repeat(before) + word);
    const whole = bytes.toString('base64').replace(/=+$/, '');
    return whole.slice(before === 0 ? 0 : before + 1, Math.floor((bytes.length * 8) / 6));
  });

const decoded = (line: string): string =>
  line.replace(/(?:%[0-9a-f]{2})+/gi, (bytes) => Buffer.from(bytes.replaceAll('%', ''), 'hex').toString());

const unescaped = (line: string): string =>
  line.replace(/\\+u([0-9a-f]{4})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
