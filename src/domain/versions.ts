import type { Card } from './card.ts';

type Versioned = Pick<Card, 'id' | 'language' | 'published' | 'topics'>;

/** Versions of one story come out within so many days. */
const apart = 45 * 24 * 60 * 60 * 1000;

/**
 * Of articles that bear one picture, the versions of one of them: of each other language the one that came out
 * nearest, where each is the other's nearest too.
 */
export function versionsAmong<Item extends Versioned>(article: Item, group: readonly Item[]): Item[] {
  const languages = [...new Set(group.map(({ language }) => language))].toSorted();
  return languages.flatMap((language) => {
    if (language === article.language) return [];
    const other = nearestIn(language, article, group);
    return other && nearestIn(article.language, other, group) === article ? [other] : [];
  });
}

const nearestIn = <Item extends Versioned>(
  language: string,
  to: Item,
  group: readonly Item[],
): Item | undefined =>
  group
    .filter(
      (one) =>
        one.language === language &&
        distance(one, to) <= apart &&
        one.topics.some((slug) => to.topics.includes(slug)),
    )
    .toSorted((a, b) => distance(a, to) - distance(b, to) || (a.id < b.id ? -1 : 1))[0];

const distance = (a: Versioned, b: Versioned): number =>
  Math.abs(Date.parse(a.published) - Date.parse(b.published));
