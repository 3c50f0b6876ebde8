import type { Instant } from './article.ts';
import type { Card } from './card.ts';

/** A month of the publication, in UTC as all its dates: `2026-11`. */
export type Month = string;
export type CountedMonth = { readonly month: Month; readonly count: number };

/** What a month's page shows of an article: all of them stand on it, so each says little. */
export type Line = Pick<Card, 'id' | 'slug' | 'title' | 'language' | 'published' | 'byline'>;

type Dated = Pick<Card, 'published'>;

export const monthOf = (instant: Instant): Month => instant.slice(0, 7);

export const lineOf = ({ id, slug, title, language, published, byline }: Line): Line => ({
  id,
  slug,
  title,
  language,
  published,
  byline,
});

/** Articles by their month, in their order. */
export const byMonth = <Item extends Dated>(articles: readonly Item[]): Map<Month, Item[]> =>
  grouped(articles, ({ published }) => monthOf(published));

/** By their day: `2026-11-23`. */
export const byDay = <Item extends Dated>(articles: readonly Item[]): Map<string, Item[]> =>
  grouped(articles, ({ published }) => published.slice(0, 10));

/** By their year: `2026`. */
export const byYearOf = <Item extends Dated>(articles: readonly Item[]): Map<string, Item[]> =>
  grouped(articles, ({ published }) => published.slice(0, 4));

export const byYear = (months: readonly CountedMonth[]): Map<string, CountedMonth[]> =>
  grouped(months, ({ month }) => month.slice(0, 4));

/** The months that have articles, newest first. */
export const countMonths = (articles: readonly Dated[]): CountedMonth[] =>
  [...byMonth(articles)]
    .map(([month, own]) => ({ month, count: own.length }))
    .toSorted((a, b) => (a.month < b.month ? 1 : -1));

/** The months with articles on either side of one. `months`: newest first. */
export const monthsAround = (
  month: Month,
  months: readonly CountedMonth[],
): { readonly earlier: Month | null; readonly later: Month | null } => ({
  earlier: months.find((other) => other.month < month)?.month ?? null,
  later: months.findLast((other) => other.month > month)?.month ?? null,
});

function grouped<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
