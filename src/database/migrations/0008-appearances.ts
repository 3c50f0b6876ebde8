import type { Transaction } from 'kysely';
import type { Tables } from '../tables.ts';

/**
 * Where else an article appeared: sources that are declared one publication, and which of them its text is from. The
 * links by which they find each other are read out of what is recorded already.
 */
export async function makeAppearances(transaction: Transaction<Tables>): Promise<void> {
  const { schema } = transaction;
  await schema.alterTable('articles').addColumn('link', 'text').execute();
  await schema.alterTable('articles').addColumn('teller', 'text').execute();
  await schema.createIndex('articles_by_link').on('articles').column('link').execute();
  await schema
    .createTable('appearances')
    .addColumn('source', 'text', (column) => column.notNull())
    .addColumn('item', 'text', (column) => column.notNull())
    .addColumn('article', 'text', (column) => column.notNull().references('articles.id'))
    .addPrimaryKeyConstraint('appearances_once', ['source', 'item'])
    .execute();
  await schema.createIndex('appearances_by_article').on('appearances').column('article').execute();
  await linkRecorded(transaction);
}

const atOnce = 200;

async function linkRecorded(transaction: Transaction<Tables>): Promise<void> {
  for (let after = ''; ;) {
    const rows = await transaction
      .selectFrom('articles')
      .innerJoin('revisions', (join) =>
        join
          .onRef('revisions.article', '=', 'articles.id')
          .onRef('revisions.revision', '=', 'articles.revision'),
      )
      .select(['articles.id', 'revisions.content'])
      .where('articles.id', '>', after)
      .orderBy('articles.id')
      .limit(atOnce)
      .execute();
    for (const { id, content } of rows) {
      const link = linkIn(content);
      if (link !== null)
        await transaction.updateTable('articles').set({ link }).where('id', '=', id).execute();
    }
    const last = rows.at(-1);
    if (!last) return;
    after = last.id;
  }
}

/** As `archive/appearances.ts` wrote links when this was made. */
function linkIn(content: string): string | null {
  const { original } = JSON.parse(content) as { original?: unknown };
  if (typeof original !== 'string' || !URL.canParse(original)) return null;
  const { protocol, host, pathname, search } = new URL(original);
  const path = pathname.replace(/\/+$/, '');
  const link = `${host.replace(/^www\./, '')}${path}${search}`;
  return /^https?:$/.test(protocol) && path + search !== '' && link.length <= 1000 ? link : null;
}
