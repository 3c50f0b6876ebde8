import { sql, type Kysely, type Transaction } from 'kysely';
import { DatabaseProblem } from './database-problem.ts';
import type { Engine } from './engine.ts';
import { makeRecord } from './migrations/0001-record.ts';
import { makeLetters } from './migrations/0002-letters.ts';
import { orderLetters } from './migrations/0003-letters-in-turn.ts';
import { makeChanges } from './migrations/0004-changes.ts';
import { makeSources } from './migrations/0005-sources.ts';
import { makeSuppressions } from './migrations/0006-suppressions.ts';
import { addIntroductions } from './migrations/0007-introductions.ts';
import { makeAppearances } from './migrations/0008-appearances.ts';
import type { Tables } from './tables.ts';

type Migration = (transaction: Transaction<Tables>) => Promise<void>;

/** In their order for ever: what has run somewhere is never edited, only followed. */
const migrations: readonly Migration[] = [
  makeRecord,
  makeLetters,
  orderLetters,
  makeChanges,
  makeSources,
  makeSuppressions,
  addIntroductions,
  makeAppearances,
];

type WithMigrations = Tables & { migrations: { number: number; ran: string } };

/**
 * Brings a database to the newest version, in one transaction that locks other writers out.
 * @throws DatabaseProblem on a database of a newer version, which is left as it is.
 */
export async function migrate(database: Kysely<Tables>, claim: Engine['claim']): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    await claim(transaction);
    const ledger = transaction as unknown as Transaction<WithMigrations>;
    await ledger.schema
      .createTable('migrations')
      .ifNotExists()
      .addColumn('number', 'integer', (column) => column.primaryKey())
      .addColumn('ran', 'text', (column) => column.notNull())
      .execute();
    const newest = await ledger
      .selectFrom('migrations')
      .select(sql<number | null>`max(number)`.as('number'))
      .executeTakeFirst();
    const done = Number(newest?.number ?? 0);
    if (done > migrations.length) {
      throw new DatabaseProblem(
        `the database is of version ${done}, this Caravane knows ${migrations.length}: run the newer one`,
      );
    }
    for (const [position, migration] of migrations.entries()) {
      if (position < done) continue;
      await migration(transaction);
      await ledger
        .insertInto('migrations')
        .values({ number: position + 1, ran: new Date().toISOString() })
        .execute();
    }
  });
}
