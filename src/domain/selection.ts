import { byNewest, type Card } from './card.ts';
import type { TopicLabel, TopicSlug } from './topic.ts';

type Topical = Pick<Card, 'topics'>;

/** The cards nearest to one by topics shared, newest first among equals, in its language. */
export const relatedTo = <Item extends Pick<Card, 'id' | 'language' | 'topics' | 'published'>>(
  card: Item,
  cards: readonly Item[],
  limit = 3,
): Item[] =>
  cards
    .flatMap((other) => {
      if (other.id === card.id || other.language !== card.language) return [];
      const shared = other.topics.filter((slug) => card.topics.includes(slug)).length;
      return shared > 0 ? [{ other, shared }] : [];
    })
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
