import type { Kysely, Transaction } from 'kysely';
import { engineOf } from '../database/engine.ts';
import type { Tables } from '../database/tables.ts';
import { days, instantOf } from '../domain/instant.ts';
import type { House } from './house.ts';
import { dropLetters } from './letter-queue.ts';
import { saveSubscriber, readSubscriber } from './subscriber-rows.ts';
import { erase } from './subscriber-states.ts';

/** Longer than a device keeps a sign-up in its outbox. */
const replayable = 8 * days;
/** As long as the link to confirm works. */
const unconfirmed = 7 * days;
/** Who has left may come back, or ask what was agreed; after that long nothing but the suppression stays. */
const past = 365 * days;
const atOnce = 200;

/** What nobody needs any more goes; what people agreed to stays. To be done every day. */
export async function sweep(database: Kysely<Tables>, house: House, now: number): Promise<void> {
  await keepConsent(database, house, now);
  await database
    .deleteFrom('sign_ups')
    .where('received', '<', instantOf(now - replayable))
    .execute();
  let swept = 0;
  for (const [states, kept, act] of [
    [['pending'], unconfirmed, removeAll],
    [['unsubscribed', 'bounced', 'complained'], past, eraseAll],
  ] as const) {
    let ids: string[];
    do {
      ids = await database.transaction().execute(async (transaction) => {
        const rows = await transaction
          .selectFrom('subscribers')
          .select('id')
          .where('state', 'in', states)
          .where('since', '<', instantOf(now - kept))
          .limit(atOnce)
          .execute();
        const some = rows.map(({ id }) => id);
        if (some.length > 0) await act(transaction, some, now);
        return some;
      });
      swept += ids.length;
    } while (ids.length === atOnce);
  }
  if (swept > 0) await engineOf(database).scrub(database);
}

/** Somebody's address that they never confirmed, or never knew of: no trace of it stays. */
async function removeAll(transaction: Transaction<Tables>, ids: readonly string[]): Promise<void> {
  await transaction.deleteFrom('links').where('subscriber', 'in', ids).execute();
  await transaction.deleteFrom('letters').where('subscriber', 'in', ids).execute();
  await transaction.deleteFrom('subscribers').where('id', 'in', ids).execute();
}

async function eraseAll(
  transaction: Transaction<Tables>,
  ids: readonly string[],
  now: number,
): Promise<void> {
  await transaction.deleteFrom('links').where('subscriber', 'in', ids).execute();
  const rows = await transaction.selectFrom('subscribers').selectAll().where('id', 'in', ids).execute();
  for (const row of rows) {
    await dropLetters(transaction, row.id, instantOf(now));
    await saveSubscriber(transaction, erase(readSubscriber(row), instantOf(now)), null);
  }
}

/** The wording of today, under its version, as long as anybody's consent names it. */
async function keepConsent(database: Kysely<Tables>, { consent }: House, now: number): Promise<void> {
  if (!consent) return;
  const { version, text } = consent;
  const rows = Object.entries(text).map(([language, wording]) => ({
    version,
    language,
    wording: wording ?? '',
    since: instantOf(now),
  }));
  await database
    .insertInto('consents')
    .values(rows)
    .onConflict((conflict) => conflict.columns(['version', 'language', 'wording']).doNothing())
    .execute();
}
