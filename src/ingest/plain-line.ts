/** Characters that are not text: controls, overrides and isolates of direction, byte order marks, tags. */
const controls = /(?![\t\n\r])\p{Cc}|[\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;

export const withoutControls = (text: string): string => text.toWellFormed().replace(controls, '');

/** White space that a line may break at; the no-break spaces of French typography stay. */
const breaking = /[^\S\u00a0\u202f]+/g;

/** One line of text that is no markup: white space collapsed, cut at a word where it is too long. */
export function plainLine(text: string, limit: number): string {
  const line = withoutControls(text).replace(breaking, ' ').trim();
  if (line.length <= limit) return line;
  const cut = line
    .slice(0, limit - 1)
    .toWellFormed()
    .replace(/\ufffd$/, '');
  const word = cut.lastIndexOf(' ');
  return `${(word > limit / 2 ? cut.slice(0, word) : cut).replace(/[\s,;:–-]+$/, '')}…`;
}
