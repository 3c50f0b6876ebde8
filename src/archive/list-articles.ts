import type { Article, ArticleId, ArticleOutline } from '../domain/article.ts';
import type { Language } from '../domain/language.ts';
import type { TopicSlug } from '../domain/topic.ts';
import { DatabaseProblem } from '../database/database-problem.ts';
import { inChunks } from '../database/in-chunks.ts';
import type { Database } from '../database/open-database.ts';

export type ArticleFilter = { readonly language?: Language; readonly topic?: TopicSlug };

type Content = Omit<Article, 'id' | 'slug' | 'updated' | 'revision'>;

export async function listArticles(database: Database, filter: ArticleFilter): Promise<Article[]> {
  let query = newest(database).orderBy('articles.published', 'desc').orderBy('articles.id');
  const { language, topic } = filter;
  if (language !== undefined) query = query.where('articles.language', '=', language);
  if (topic !== undefined) {
    query = query.where('articles.id', 'in', (nested) =>
      nested.selectFrom('article_topics').select('article').where('topic', '=', topic),
    );
  }
  return (await query.execute()).map(toArticle);
}

/** All articles that are not removed, in no order. */
export async function outlineArticles(database: Database): Promise<ArticleOutline[]> {
  const rows = await database
    .selectFrom('articles')
    .select(['id', 'slug', 'published', 'updated', 'fingerprint'])
    .where('removed', 'is', null)
    .execute();
  return rows as ArticleOutline[];
}

/** Those of some ids that are there, in no order. */
export async function articlesById(database: Database, ids: readonly ArticleId[]): Promise<Article[]> {
  const articles: Article[] = [];
  for (const chunk of inChunks(ids)) {
    const rows = await newest(database).where('articles.id', 'in', chunk).execute();
    articles.push(...rows.map(toArticle));
  }
  return articles;
}

const newest = (database: Database) =>
  database
    .selectFrom('articles')
    .innerJoin('revisions', (join) =>
      join
        .onRef('revisions.article', '=', 'articles.id')
        .onRef('revisions.revision', '=', 'articles.revision'),
    )
    .select(['articles.id', 'articles.slug', 'articles.updated', 'articles.revision', 'revisions.content'])
    .where('articles.removed', 'is', null);

type Row = {
  readonly id: string;
  readonly slug: string;
  readonly updated: string;
  readonly revision: number;
  readonly content: string;
};

function toArticle({ content, id, slug, updated, revision }: Row): Article {
  const { lead, original, ...rest } = readContent(content, id);
  return { ...rest, lead, original, id: id as ArticleId, slug, updated, revision };
}

/** What `recordDrafts` wrote, read back. */
function readContent(content: string, id: string): Content {
  try {
    return JSON.parse(content) as Content;
  } catch (error) {
    throw new DatabaseProblem(
      `the record of article ${id} is damaged: put a backup of the database in its place`,
      { cause: error },
    );
  }
}
