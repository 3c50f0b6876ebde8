import type { Transaction } from 'kysely';
import type { Tables } from '../tables.ts';

/** Subscribers, the links in their letters, the letters themselves, the digests, and sign-ups that may be replayed. */
export async function makeLetters({ schema }: Transaction<Tables>): Promise<void> {
  await schema
    .createTable('subscribers')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('since', 'text', (column) => column.notNull())
    .addColumn('mailbox', 'text', (column) => column.unique())
    .addColumn('address', 'text')
    .addColumn('language', 'text')
    .addColumn('topics', 'text')
    .addColumn('frequency', 'text')
    .addColumn('consent', 'text')
    .addColumn('mailed', 'text')
    .execute();
  await schema.createIndex('subscribers_by_state').on('subscribers').columns(['state', 'since']).execute();

  await schema
    .createTable('links')
    .addColumn('hash', 'text', (column) => column.primaryKey())
    .addColumn('purpose', 'text', (column) => column.notNull())
    .addColumn('subscriber', 'text', (column) => column.notNull().references('subscribers.id'))
    .addColumn('made', 'text', (column) => column.notNull())
    .addColumn('expires', 'text')
    .addColumn('used', 'text')
    .execute();
  await schema.createIndex('links_by_subscriber').on('links').column('subscriber').execute();

  await schema
    .createTable('issues')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('language', 'text', (column) => column.notNull())
    .addColumn('frequency', 'text', (column) => column.notNull())
    .addColumn('number', 'integer', (column) => column.notNull())
    .addColumn('until', 'text', (column) => column.notNull())
    .addColumn('articles', 'text', (column) => column.notNull())
    .addUniqueConstraint('issues_in_order', ['language', 'frequency', 'number'])
    .execute();

  await schema
    .createTable('letters')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('subscriber', 'text', (column) => column.notNull().references('subscribers.id'))
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('issue', 'text', (column) => column.references('issues.id'))
    .addColumn('message_id', 'text', (column) => column.notNull())
    .addColumn('address', 'text')
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('queued', 'text', (column) => column.notNull())
    .addColumn('due', 'text', (column) => column.notNull())
    .addColumn('attempts', 'integer', (column) => column.notNull())
    .addColumn('claimed_by', 'text')
    .addColumn('claimed_until', 'text', (column) => column.notNull())
    .addColumn('ended', 'text')
    .addColumn('problem', 'text')
    .addUniqueConstraint('letters_once_an_issue', ['issue', 'subscriber'])
    .execute();
  await schema
    .createIndex('letters_by_turn')
    .on('letters')
    .columns(['state', 'due', 'claimed_until'])
    .execute();
  await schema.createIndex('letters_by_subscriber').on('letters').column('subscriber').execute();

  await schema
    .createTable('sign_ups')
    .addColumn('key', 'text', (column) => column.primaryKey())
    .addColumn('fingerprint', 'text', (column) => column.notNull())
    .addColumn('received', 'text', (column) => column.notNull())
    .execute();
}
