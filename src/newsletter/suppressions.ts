import { createHmac } from 'node:crypto';
import type { Kysely } from 'kysely';
import { inChunks } from '../database/in-chunks.ts';
import type { Tables } from '../database/tables.ts';
import { instantOf } from '../domain/instant.ts';
import { mailboxOf, type EmailAddress } from './email-address.ts';
import { secretOf } from './letter-settings.ts';

/** Why somebody is not to be brought back by others. */
export type Reason = 'unsubscribed' | 'bounced' | 'complained' | 'erased';

/**
 * Remembers that an address is not to be written to unless its owner asks. It is kept as a keyed hash, which outlives
 * the address itself: an import is held against it, and no list of addresses can be read out of it.
 */
export async function suppress(
  database: Kysely<Tables>,
  address: EmailAddress,
  reason: Reason,
  now: number,
): Promise<void> {
  const hash = hashAddress(await secretOf(database, 'suppression-key'), address);
  const since = instantOf(now);
  await database
    .insertInto('suppressions')
    .values({ hash, reason, since })
    .onConflict((conflict) => conflict.column('hash').doUpdateSet({ reason, since }))
    .execute();
}

/** Its owner has confirmed: only they can. */
export async function liftSuppression(database: Kysely<Tables>, address: EmailAddress): Promise<void> {
  const hash = hashAddress(await secretOf(database, 'suppression-key'), address);
  await database.deleteFrom('suppressions').where('hash', '=', hash).execute();
}

/** Which of some addresses are not to be brought back, by their mailboxes. */
export async function suppressedAmong(
  database: Kysely<Tables>,
  among: readonly EmailAddress[],
): Promise<Set<string>> {
  const key = await secretOf(database, 'suppression-key');
  const mailboxes = new Map(among.map((address) => [hashAddress(key, address), mailboxOf(address)]));
  const found = new Set<string>();
  for (const hashes of inChunks([...mailboxes.keys()])) {
    const rows = await database
      .selectFrom('suppressions')
      .select('hash')
      .where('hash', 'in', hashes)
      .execute();
    for (const { hash } of rows) found.add(mailboxes.get(hash) ?? '');
  }
  return found;
}

const hashAddress = (key: Buffer, address: EmailAddress): string =>
  createHmac('sha256', key).update(mailboxOf(address)).digest('base64url');
