import type { Transaction } from 'kysely';
import type { Tables } from '../tables.ts';

/** What the editors say before an issue's articles, in Markdown; `null` where they say nothing. */
export async function addIntroductions({ schema }: Transaction<Tables>): Promise<void> {
  await schema.alterTable('issues').addColumn('introduction', 'text').execute();
}
