import type { ArticleId } from '../domain/article.ts';
import type { PictureKey } from '../domain/picture.ts';
import type { StandingArticle } from './standing-article.ts';

/** Versions of one story come out within so many days. */
const apart = 45 * 24 * 60 * 60 * 1000;

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
      const others = nearest(article, group);
      if (others.length > 0) versions.set(article.id, others);
    }
  }
  return versions;
}

/** Of each other language the one that came out nearest, where each is the other's nearest too. */
function nearest(article: StandingArticle, group: readonly StandingArticle[]): StandingArticle[] {
  const languages = [...new Set(group.map(({ language }) => language))].toSorted();
  return languages.flatMap((language) => {
    if (language === article.language) return [];
    const other = nearestIn(language, article, group);
    return other && nearestIn(article.language, other, group) === article ? [other] : [];
  });
}

const nearestIn = (
  language: string,
  to: StandingArticle,
  group: readonly StandingArticle[],
): StandingArticle | undefined =>
  group
    .filter(
      (one) =>
        one.language === language &&
        distance(one, to) <= apart &&
        one.topics.some((slug) => to.topics.includes(slug)),
    )
    .toSorted((a, b) => distance(a, to) - distance(b, to) || (a.id < b.id ? -1 : 1))[0];

const distance = (a: StandingArticle, b: StandingArticle): number =>
  Math.abs(Date.parse(a.published) - Date.parse(b.published));
