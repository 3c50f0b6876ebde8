import type { Transaction } from 'kysely';
import type { Tables } from '../tables.ts';

/** Whom an import must not bring back, as keyed hashes; wordings that people agreed to; what senders agree on. */
export async function makeSuppressions({ schema }: Transaction<Tables>): Promise<void> {
  await schema
    .createTable('suppressions')
    .addColumn('hash', 'text', (column) => column.primaryKey())
    .addColumn('reason', 'text', (column) => column.notNull())
    .addColumn('since', 'text', (column) => column.notNull())
    .execute();
  await schema
    .createTable('consents')
    .addColumn('version', 'text', (column) => column.notNull())
    .addColumn('language', 'text', (column) => column.notNull())
    .addColumn('wording', 'text', (column) => column.notNull())
    .addColumn('since', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('consents_once', ['version', 'language', 'wording'])
    .execute();
  await schema
    .createTable('letter_settings')
    .addColumn('name', 'text', (column) => column.primaryKey())
    .addColumn('value', 'text', (column) => column.notNull())
    .execute();
}
