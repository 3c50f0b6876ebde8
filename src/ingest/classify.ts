import type { Publication } from '../domain/publication.ts';
import type { Topic, TopicSlug } from '../domain/topic.ts';

export type Classifier = (categories: readonly string[]) => TopicSlug[];

/**
 * Topics from an item's own categories: as the publication maps them, else where a category is a topic's name,
 * variant or slug, whatever its case and accents.
 */
export function classifierFor(mapped: Publication['categories'], topics: readonly Topic[]): Classifier {
  const known = new Set(topics.map(({ slug }) => slug));
  const byName = new Map<string, readonly TopicSlug[]>();
  for (const { slug, names, variants } of topics) {
    for (const name of [slug, ...Object.values(names), ...variants]) {
      const folded = fold(name ?? '');
      if (folded !== '' && !byName.has(folded)) byName.set(folded, [slug]);
    }
  }
  for (const [category, slugs] of Object.entries(mapped)) byName.set(fold(category), slugs);
  return (categories) => [
    ...new Set(
      categories.flatMap((category) => byName.get(fold(category)) ?? []).filter((slug) => known.has(slug)),
    ),
  ];
}

const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
