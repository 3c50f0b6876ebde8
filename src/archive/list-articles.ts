import type { Article, ArticleId } from '../domain/article.ts';
import type { Language } from '../domain/language.ts';
import type { TopicSlug } from '../domain/topic.ts';
import { DatabaseProblem } from '../database/database-problem.ts';
import type { Database } from '../database/open-database.ts';

export type ArticleFilter = { readonly language?: Language; readonly topic?: TopicSlug };

type Content = Omit<Article, 'id' | 'slug' | 'updated' | 'revision'>;

export async function listArticles(database: Database, filter: ArticleFilter): Promise<Article[]> {
  let query = database
    .selectFrom('articles')
    .innerJoin('revisions', (join) =>
      join
        .onRef('revisions.article', '=', 'articles.id')
        .onRef('revisions.revision', '=', 'articles.revision'),
    )
    .select(['articles.id', 'articles.slug', 'articles.updated', 'articles.revision', 'revisions.content'])
    .where('articles.removed', 'is', null)
    .orderBy('articles.published', 'desc')
    .orderBy('articles.id');
  const { language, topic } = filter;
  if (language !== undefined) query = query.where('articles.language', '=', language);
  if (topic !== undefined) {
    query = query.where('articles.id', 'in', (nested) =>
      nested.selectFrom('article_topics').select('article').where('topic', '=', topic),
    );
  }
  const rows = await query.execute();
  return rows.map(({ content, id, slug, updated, revision }) => {
    const { lead, original, ...rest } = readContent(content, id);
    return { ...rest, lead, original, id: id as ArticleId, slug, updated, revision };
  });
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
