import type { ArticleId } from '../domain/article.ts';
import type { Card } from '../domain/card.ts';
import { relatedTo } from '../domain/selection.ts';
import type { TopicSlug } from '../domain/topic.ts';

/** How far back in each topic a page looks. */
const reach = 50;

/**
 * The articles that each article's page names, all older than it: a new article then changes no page but those that
 * list it, so that publishing costs what changed. The library, once there, looks among all.
 */
export function relatedByArticle(
  /** Newest first. */
  cards: readonly Card[],
): Map<ArticleId, Card[]> {
  const related = new Map<ArticleId, Card[]>();
  const passed = new Map<TopicSlug, Card[]>();
  for (const card of cards.toReversed()) {
    const candidates = new Set(card.topics.flatMap((slug) => passed.get(slug)?.slice(-reach) ?? []));
    related.set(card.id, relatedTo(card, [...candidates]));
    for (const slug of card.topics) {
      const list = passed.get(slug);
      if (list) list.push(card);
      else passed.set(slug, [card]);
    }
  }
  return related;
}
