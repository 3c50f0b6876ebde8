/** U+202F, the narrow no-break space that stands before high punctuation and within guillemets. */
const narrow = '\u202f';

/** In their order; applied to their own result they change nothing. Addresses and clock times are left alone. */
const rules: readonly (readonly [RegExp, string])[] = [
  [/(?<=\p{L})['\u2018](?=\p{L})/gu, '\u2019'],
  [/\.{3,}/g, '…'],
  [/(?<=\S[ \u00a0]) ?-(?= \S)/g, '–'],
  // Straight quotes that stand in pairs, each at its word.
  [/(?<=^|[\s([\u2019])"(?=\S)([^"\n]*?\S)"(?=$|[\s.,;:!?)\]…])/gu, `«${narrow}$1${narrow}»`],
  [/«[ \u00a0\u202f]*(?=\S)/g, `«${narrow}`],
  [/(?<=\S)[ \u00a0\u202f]*»/g, `${narrow}»`],
  [/[ \u00a0]+(?=[;!?]+(?:$|[\s»)\]…"]))/g, narrow],
  [/[ \u00a0]+(?=:(?:$|[\s«»"]))/g, narrow],
  [/(?<=[\p{L}\p{N}»)])(?=[;!?]+(?:$|\s))/gu, narrow],
  [/(?<=[\p{L}»)])(?=:(?:$|[ \u00a0]))/gu, narrow],
  [/(?<=(?<!\d)\d{1,3}(?:\u202f\d{3})*)[ \u00a0](?=\d{3}(?!\d))/g, narrow],
  [/(?<=\d)[ ](?=(?:%|€|\$|°C|km|kg|m²|millions?|milliards?)(?![\p{L}\p{N}]))/gu, '\u00a0'],
];

/** French text with its apostrophes, guillemets and no-break spaces, as the Imprimerie nationale sets them. */
export function typesetFrench(text: string): string {
  const set = rules.reduce((current, [pattern, replacement]) => current.replace(pattern, replacement), text);
  // One rule may make room for another; each takes something away, so that they come to rest.
  return set === text ? set : typesetFrench(set);
}
