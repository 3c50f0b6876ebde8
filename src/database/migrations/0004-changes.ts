import type { Transaction } from 'kysely';
import type { Tables } from '../tables.ts';

/** In which edition each article last changed: what the tree of an edition is ordered by. */
export async function makeChanges({ schema }: Transaction<Tables>): Promise<void> {
  await schema
    .createTable('changes')
    .addColumn('article', 'text', (column) => column.primaryKey())
    .addColumn('edition', 'integer', (column) => column.notNull())
    .addColumn('card', 'text')
    .execute();
}
