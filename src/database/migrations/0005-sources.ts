import type { Transaction } from 'kysely';
import type { Tables } from '../tables.ts';

/** What visits to a source leave to be remembered: where it moved to, what it gave to ask again with, its failures. */
export async function makeSources({ schema }: Transaction<Tables>): Promise<void> {
  await schema
    .createTable('sources')
    .addColumn('source', 'text', (column) => column.primaryKey())
    .addColumn('memory', 'text', (column) => column.notNull())
    .execute();
}
