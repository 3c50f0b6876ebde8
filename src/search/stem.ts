/**
 * A light cut of endings, the same for every language, on skeletons: a plural's s or x, then a last vowel, so that
 * article and articles, Poutine and Путин, Астана and Астаны meet. At least four letters stay.
 * Real stemming by language comes with the search's own issue.
 */
export function stem(skeletal: string): string {
  const singular = skeletal.length > 4 ? skeletal.replace(/(?:ks|s)$/u, '') : skeletal;
  const base = singular.length >= 4 ? singular : skeletal;
  if (base.length >= 5 && base.endsWith('e')) return base.slice(0, -1);
  return base.length >= 6 ? base.replace(/[aiou]$/u, '') : base;
}

/** What a word that is still being typed must begin with: its skeleton without letters that the next may change. */
export const typedStem = (skeletal: string): string =>
  skeletal.length > 3 ? skeletal.replace(/[iaeou]$/u, '') : skeletal;
