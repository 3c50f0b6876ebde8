import type { ArticleId } from '../domain/article.ts';
import { relatedTo } from '../domain/selection.ts';
import type { TopicSlug } from '../domain/topic.ts';
import type { Ledger } from './ledger.ts';
import type { StandingArticle } from './standing-article.ts';

/** How far back in each topic a page looks. */
const reach = 50;

type Placed = Pick<StandingArticle, 'id' | 'published' | 'topics'>;

/**
 * The articles that each article's page names, all older than it: a new article then changes no page but those that
 * list it, so that publishing costs what changed. The library, once there, looks among all. Only articles near a change
 * are looked at again: where an article came, went, or has another date, language or topics than in the ledger.
 */
export function relate(
  /** Newest first. */
  articles: readonly StandingArticle[],
  changed: ReadonlySet<ArticleId>,
  ledger: Pick<Ledger, 'article' | 'articles'>,
): StandingArticle[] {
  const { moved, gone } = movedAmong(articles, changed, ledger);
  const passed = new Map<TopicSlug, StandingArticle[]>();
  const disturbed = new Map<TopicSlug, number>();
  const disturb = ({ topics }: Placed): void => {
    for (const slug of topics) disturbed.set(slug, passed.get(slug)?.length ?? 0);
  };
  const ghosts = gone.toSorted(oldestFirst);
  let ghost = 0;
  const related = articles.toReversed().map((article) => {
    for (let next = ghosts[ghost]; next && oldestFirst(next, article) < 0; next = ghosts[++ghost])
      disturb(next);
    const near = article.topics.some(
      (slug) => (passed.get(slug)?.length ?? 0) - (disturbed.get(slug) ?? -Infinity) <= reach,
    );
    const isNew = changed.has(article.id);
    const result = isNew || near ? lookAgain(article, passed) : article;
    if (moved.has(article.id)) disturb(article);
    for (const slug of article.topics) {
      const list = passed.get(slug);
      if (list) list.push(result);
      else passed.set(slug, [result]);
    }
    return result;
  });
  return related.toReversed();
}

/** Those that stand elsewhere than they did, and those of the ledger that do or are no more, as they were. */
function movedAmong(
  articles: readonly StandingArticle[],
  changed: ReadonlySet<ArticleId>,
  ledger: Pick<Ledger, 'article' | 'articles'>,
): { readonly moved: ReadonlySet<ArticleId>; readonly gone: readonly StandingArticle[] } {
  const moved = new Set<ArticleId>();
  const present = new Set<ArticleId>();
  for (const article of articles) {
    present.add(article.id);
    if (changed.has(article.id) && placeOf(article) !== placeOf(ledger.article(article.id)))
      moved.add(article.id);
  }
  return { moved, gone: [...ledger.articles()].filter(({ id }) => moved.has(id) || !present.has(id)) };
}

const placeOf = (article: StandingArticle | undefined): string =>
  article ? [article.published, article.language, article.tooLong, ...article.topics].join(' ') : '';

const oldestFirst = (a: Placed, b: Placed): number =>
  a.published === b.published ? (a.id < b.id ? 1 : -1) : a.published < b.published ? -1 : 1;

/** The same article where nothing came of it, so that its line in the ledger stays. */
function lookAgain(
  article: StandingArticle,
  passed: ReadonlyMap<TopicSlug, readonly StandingArticle[]>,
): StandingArticle {
  const candidates = new Set(article.topics.flatMap((slug) => passed.get(slug)?.slice(-reach) ?? []));
  const related = relatedTo(article, [...candidates]).map(({ id }) => id);
  return related.join() === article.related.join()
    ? article
    : { ...article, related, cardText: article.cardText.anew() };
}
