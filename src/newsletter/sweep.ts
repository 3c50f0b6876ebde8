import type { Kysely } from 'kysely';
import type { Tables } from '../database/tables.ts';
import { days, instantOf } from '../domain/instant.ts';

/** Longer than a device keeps a sign-up in its outbox. */
const replayable = 8 * days;

/** Forgets the keys of sign-ups that no device repeats any more. */
export async function sweep(database: Kysely<Tables>, now: number): Promise<void> {
  await database
    .deleteFrom('sign_ups')
    .where('received', '<', instantOf(now - replayable))
    .execute();
}
