import type { ArticleId, Instant, Tombstone } from '../domain/article.ts';
import type { Database } from '../database/open-database.ts';

/** Takes an article out of every later edition. Its revisions stay in the record, its slug is never given again. */
export async function removeArticle(database: Database, id: ArticleId, now: Instant): Promise<boolean> {
  return database.transaction().execute(async (transaction) => {
    const { numUpdatedRows } = await transaction
      .updateTable('articles')
      .set({ removed: now })
      .where('id', '=', id)
      .where('removed', 'is', null)
      .executeTakeFirstOrThrow();
    await transaction.deleteFrom('article_topics').where('article', '=', id).execute();
    return numUpdatedRows > 0n;
  });
}

export async function listRemoved(database: Database): Promise<Tombstone[]> {
  const rows = await database
    .selectFrom('articles')
    .select(['id', 'slug', 'removed'])
    .where('removed', 'is not', null)
    .orderBy('removed')
    .orderBy('id')
    .execute();
  return rows.map(({ id, slug, removed }) => ({ id: id as ArticleId, slug, removed: removed as Instant }));
}
