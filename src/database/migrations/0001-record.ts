import type { Transaction } from 'kysely';
import type { Tables } from '../tables.ts';

/** The paper's record: articles and their revisions, pictures, editions. */
export async function makeRecord({ schema }: Transaction<Tables>): Promise<void> {
  await schema
    .createTable('articles')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('source', 'text', (column) => column.notNull())
    .addColumn('item', 'text', (column) => column.notNull())
    .addColumn('slug', 'text', (column) => column.notNull().unique())
    .addColumn('language', 'text', (column) => column.notNull())
    .addColumn('published', 'text', (column) => column.notNull())
    .addColumn('updated', 'text', (column) => column.notNull())
    .addColumn('revision', 'integer', (column) => column.notNull())
    .addColumn('fingerprint', 'text', (column) => column.notNull())
    .addColumn('removed', 'text')
    .addUniqueConstraint('articles_identity', ['source', 'item'])
    .execute();
  await schema.createIndex('articles_by_date').on('articles').columns(['published', 'id']).execute();

  await schema
    .createTable('revisions')
    .addColumn('article', 'text', (column) => column.notNull().references('articles.id'))
    .addColumn('revision', 'integer', (column) => column.notNull())
    .addColumn('recorded', 'text', (column) => column.notNull())
    .addColumn('content', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('revisions_key', ['article', 'revision'])
    .execute();

  await schema
    .createTable('article_topics')
    .addColumn('topic', 'text', (column) => column.notNull())
    .addColumn('article', 'text', (column) => column.notNull().references('articles.id'))
    .addPrimaryKeyConstraint('article_topics_key', ['topic', 'article'])
    .execute();
  await schema.createIndex('article_topics_by_article').on('article_topics').column('article').execute();

  await schema
    .createTable('pictures')
    .addColumn('key', 'text', (column) => column.primaryKey())
    .addColumn('address', 'text', (column) => column.notNull())
    .addColumn('alt', 'text', (column) => column.notNull())
    .addColumn('caption', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('attempts', 'integer', (column) => column.notNull())
    .addColumn('next_try', 'text', (column) => column.notNull())
    .addColumn('reason', 'text')
    .addColumn('held', 'text')
    .execute();
  await schema.createIndex('pictures_by_turn').on('pictures').columns(['state', 'next_try']).execute();

  await schema
    .createTable('editions')
    .addColumn('number', 'integer', (column) => column.primaryKey())
    .addColumn('index_hash', 'text', (column) => column.notNull())
    .addColumn('issued', 'text', (column) => column.notNull())
    .addColumn('serial', 'integer', (column) => column.notNull())
    .addColumn('articles', 'integer', (column) => column.notNull())
    .addColumn('recorded', 'text', (column) => column.notNull())
    .execute();
}
