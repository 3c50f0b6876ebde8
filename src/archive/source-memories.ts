import type { Database } from '../database/open-database.ts';

/** What was remembered of a source, as JSON that whoever visits sources can read; `null` for a new one. */
export async function sourceMemory(database: Database, source: string): Promise<string | null> {
  const row = await database
    .selectFrom('sources')
    .select('memory')
    .where('source', '=', source)
    .executeTakeFirst();
  return row?.memory ?? null;
}

export async function rememberSource(database: Database, source: string, memory: string): Promise<void> {
  await database
    .insertInto('sources')
    .values({ source, memory })
    .onConflict((conflict) => conflict.column('source').doUpdateSet({ memory }))
    .execute();
}
