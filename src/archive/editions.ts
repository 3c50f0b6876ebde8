import type { ArticleId, Instant } from '../domain/article.ts';
import type { Change, ChangeLedger } from '../domain/edition/change.ts';
import type { Sha256 } from '../domain/edition/digest.ts';
import { inChunks } from '../database/in-chunks.ts';
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

/** Remembers an edition and what it changed; one that is remembered already stays as it is. */
export async function recordEdition(
  database: Database,
  edition: RecordedEdition,
  changes: readonly Change[],
  now: Instant,
): Promise<void> {
  const { number, indexHash, issued, serial, articles } = edition;
  await database.transaction().execute(async (transaction) => {
    await transaction
      .insertInto('editions')
      .values({ number, index_hash: indexHash, issued, serial, articles, recorded: now })
      .onConflict((conflict) => conflict.column('number').doNothing())
      .execute();
    for (const some of inChunks(changes)) {
      await transaction
        .insertInto('changes')
        .values(some.map((change) => ({ article: change.id, edition: change.edition, card: change.hash })))
        .onConflict((conflict) =>
          conflict.column('article').doUpdateSet(({ ref }) => ({
            edition: ref('excluded.edition'),
            card: ref('excluded.card'),
          })),
        )
        .execute();
    }
  });
}

export async function recordedChanges(database: Database): Promise<ChangeLedger> {
  const rows = await database.selectFrom('changes').selectAll().execute();
  return new Map(
    rows.map(({ article, edition, card }) => {
      const id = article as ArticleId;
      return [id, { id, edition, hash: card as Sha256 | null }];
    }),
  );
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
