import type { Instant } from '../domain/article.ts';
import type { Sha256 } from '../domain/edition/digest.ts';
import type { Database } from '../database/open-database.ts';

/** What the record remembers of an edition that was published. */
export type RecordedEdition = {
  readonly number: number;
  readonly indexHash: Sha256;
  readonly issued: Instant;
  /** Of the key that signed it. */
  readonly serial: number;
  readonly articles: number;
};

/** Remembers an edition; one that is remembered already stays as it is. */
export async function recordEdition(
  database: Database,
  edition: RecordedEdition,
  now: Instant,
): Promise<void> {
  const { number, indexHash, issued, serial, articles } = edition;
  await database
    .insertInto('editions')
    .values({ number, index_hash: indexHash, issued, serial, articles, recorded: now })
    .onConflict((conflict) => conflict.column('number').doNothing())
    .execute();
}

export async function lastEdition(database: Database): Promise<RecordedEdition | null> {
  const row = await database
    .selectFrom('editions')
    .selectAll()
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!row) return null;
  const { number, index_hash, issued, serial, articles } = row;
  return { number, indexHash: index_hash as Sha256, issued, serial, articles };
}
