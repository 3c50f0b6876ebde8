import type { Kysely } from 'kysely';
import type { Tables } from '../database/tables.ts';
import type { Addressed } from './subscriber-states.ts';
import { readSubscriber } from './subscriber-rows.ts';

const states = ['pending', 'confirmed', 'paused', 'unsubscribed', 'bounced', 'complained', 'erased'] as const;

/** How many subscribers there are in each state, in the order of their life. */
export async function countSubscribers(
  database: Kysely<Tables>,
): Promise<{ state: (typeof states)[number]; count: number }[]> {
  const rows = await database
    .selectFrom('subscribers')
    .select(({ fn }) => ['state', fn.countAll().as('count')])
    .groupBy('state')
    .execute();
  return states.map((state) => ({
    state,
    count: Number(rows.find((row) => row.state === state)?.count ?? 0),
  }));
}

/** Everybody with an address, for the team's own copy. */
export async function listSubscribers(database: Kysely<Tables>): Promise<Addressed[]> {
  const rows = await database.selectFrom('subscribers').selectAll().orderBy('since').orderBy('id').execute();
  return rows.map(readSubscriber).filter((subscriber) => subscriber.state !== 'erased');
}

/** What became of the letters of one issue. */
export async function countLetters(
  database: Kysely<Tables>,
  issue: string,
): Promise<{ sent: number; failed: number; waiting: number }> {
  const rows = await database
    .selectFrom('letters')
    .select(({ fn }) => ['state', fn.countAll().as('count')])
    .where('issue', '=', issue)
    .groupBy('state')
    .execute();
  const of = (state: string): number => Number(rows.find((row) => row.state === state)?.count ?? 0);
  return { sent: of('sent'), failed: of('refused'), waiting: of('queued') };
}
