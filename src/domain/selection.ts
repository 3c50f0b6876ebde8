import { byNewest, type Card } from './card.ts';
import type { CountedTopic, TopicKind, TopicLabel, TopicSlug } from './topic.ts';

type Topical = Pick<Card, 'topics'>;

/** Whether a card is in a selection: any of the chosen topics of a kind, for every kind chosen. */
export function selects(chosen: readonly Pick<TopicLabel, 'slug' | 'kind'>[], card: Topical): boolean {
  const kinds = new Set<TopicKind>(chosen.map((topic) => topic.kind));
  return [...kinds].every((kind) =>
    chosen.some((topic) => topic.kind === kind && card.topics.includes(topic.slug)),
  );
}

/**
 * How many articles each topic would show beside what is chosen: choices of the topic's own kind are
 * alternatives to it, those of other kinds narrow it. Topics without any article are left out.
 */
export function countTopics(
  topics: readonly TopicLabel[],
  cards: readonly Topical[],
  chosen: readonly TopicLabel[] = [],
): CountedTopic[] {
  const counts = new Map<TopicSlug, number>();
  const present = new Set(cards.flatMap((card) => card.topics));
  for (const kind of new Set(topics.map((topic) => topic.kind))) {
    const others = chosen.filter((topic) => topic.kind !== kind);
    for (const card of cards) {
      if (!selects(others, card)) continue;
      for (const slug of card.topics) counts.set(`${kind} ${slug}`, (counts.get(`${kind} ${slug}`) ?? 0) + 1);
    }
  }
  return topics
    .filter((topic) => present.has(topic.slug))
    .map(({ slug, kind, names }) => ({ slug, kind, names, count: counts.get(`${kind} ${slug}`) ?? 0 }));
}

/** The cards nearest to one by topics shared, newest first among equals, in its language. */
export const relatedTo = <Item extends Pick<Card, 'id' | 'language' | 'topics' | 'published'>>(
  card: Item,
  cards: readonly Item[],
  limit = 3,
): Item[] =>
  cards
    .filter((other) => other.id !== card.id && other.language === card.language)
    .map((other) => ({ other, shared: other.topics.filter((slug) => card.topics.includes(slug)).length }))
    .filter(({ shared }) => shared > 0)
    .toSorted((a, b) => b.shared - a.shared || byNewest(a.other, b.other))
    .slice(0, limit)
    .map(({ other }) => other);

/** The labels of every topic that some cards name. */
export function labelsOf(
  cards: readonly Topical[],
  topics: ReadonlyMap<TopicSlug, TopicLabel>,
): TopicLabel[] {
  const slugs = new Set(cards.flatMap((card) => card.topics));
  return [...slugs].flatMap((slug) => {
    const topic = topics.get(slug);
    return topic ? [{ slug, kind: topic.kind, names: topic.names }] : [];
  });
}
