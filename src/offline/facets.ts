import type { Card } from '../domain/card.ts';
import type { Language } from '../domain/language.ts';
import type { TopicLabel, TopicSlug } from '../domain/topic.ts';

/** Of the articles that answer a question: by topic, language and year, how many; most first, years newest first. */
export type Facets = {
  readonly topics: readonly (TopicLabel & { readonly count: number })[];
  readonly languages: readonly { readonly language: Language; readonly count: number }[];
  readonly years: readonly { readonly year: string; readonly count: number }[];
};

export const noFacets: Facets = { topics: [], languages: [], years: [] };

const mostTopics = 12;

/** A facet that all articles have, or only one value of which there is, narrows nothing and is left out. */
export function facetsOf(cards: readonly Card[], labels: ReadonlyMap<TopicSlug, TopicLabel>): Facets {
  const narrows = ([, count]: readonly [string, number]): boolean => count < cards.length;
  const languages = counted(cards, (card) => [card.language]);
  const years = counted(cards, (card) => [card.published.slice(0, 4)]);
  return {
    topics: counted(cards, (card) => card.topics)
      .filter(narrows)
      .slice(0, mostTopics)
      .flatMap(([slug, count]) => {
        const label = labels.get(slug);
        return label ? [{ ...label, count }] : [];
      }),
    languages: languages.length > 1 ? languages.map(([language, count]) => ({ language, count })) : [],
    years:
      years.length > 1
        ? years.map(([year, count]) => ({ year, count })).toSorted((a, b) => b.year.localeCompare(a.year))
        : [],
  };
}

function counted(cards: readonly Card[], valuesOf: (card: Card) => readonly string[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const card of cards) {
    for (const value of valuesOf(card)) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts].toSorted(([a, one], [b, other]) => other - one || (a < b ? -1 : 1));
}
