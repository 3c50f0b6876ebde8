/** `1 234` in French, with its narrow no-break space. */
export const wholeNumber = (value: number, language: string): string =>
  new Intl.NumberFormat(language, { maximumFractionDigits: 0 }).format(value);

/** Kilobytes or megabytes, whichever reads better. */
export function dataSize(bytes: number, language: string): string {
  const large = bytes >= 1e6;
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit: large ? 'megabyte' : 'kilobyte',
    maximumFractionDigits: large ? 1 : 0,
  }).format(bytes / (large ? 1e6 : 1e3));
}

/** Names as a sentence lists them: «A, B et C». */
export const listing = (names: readonly string[], language: string): string =>
  new Intl.ListFormat(language, { type: 'conjunction' }).format(names);

/** The same in pieces, for names that are more than text. */
export const listingParts = (
  names: readonly string[],
  language: string,
): { readonly type: 'element' | 'literal'; readonly value: string }[] =>
  new Intl.ListFormat(language, { type: 'conjunction' }).formatToParts(names);
