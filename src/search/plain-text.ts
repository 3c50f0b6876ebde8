/** The words of an article's HTML in reading order, tags as spaces, the usual character references resolved. */
export const plainText = (html: string): string =>
  html
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w{2,6}));/gi, (whole, hex, decimal, name) =>
      typeof name === 'string'
        ? (references[name.toLowerCase()] ?? whole)
        : character(typeof hex === 'string' ? Number.parseInt(hex, 16) : Number(decimal)),
    )
    .replace(/\s+/g, ' ')
    .trim();

const character = (code: number): string => (code > 0x10ffff ? '\uFFFD' : String.fromCodePoint(code));

const references: { readonly [name: string]: string } = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00A0',
};
