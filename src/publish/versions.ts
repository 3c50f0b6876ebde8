import type { ArticleId } from '../domain/article.ts';
import type { PictureKey } from '../domain/picture.ts';
import { versionsAmong } from '../domain/versions.ts';
import type { StandingArticle } from './standing-article.ts';

/**
 * The versions of each story in other languages: they bear the same picture, share a topic and came out near each other,
 * one for each language. Articles that have none are not in the map.
 */
export function versionsOf(articles: readonly StandingArticle[]): Map<ArticleId, StandingArticle[]> {
  const byPicture = new Map<PictureKey, StandingArticle[]>();
  for (const article of articles) {
    if (article.lead === null) continue;
    const list = byPicture.get(article.lead);
    if (list) list.push(article);
    else byPicture.set(article.lead, [article]);
  }
  const versions = new Map<ArticleId, StandingArticle[]>();
  for (const group of byPicture.values()) {
    if (group.length < 2) continue;
    for (const article of group) {
      const others = versionsAmong(article, group);
      if (others.length > 0) versions.set(article.id, others);
    }
  }
  return versions;
}
