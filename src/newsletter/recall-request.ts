import { createHash } from 'node:crypto';
import type { Transaction } from 'kysely';
import type { Tables } from '../database/tables.ts';
import { instantOf } from '../domain/instant.ts';

/**
 * Whether a request came before under its `Idempotency-Key`: a device that heard no answer sends it again. The key and
 * what came with it are kept hashed, the one salting the other. Without a key each request is new.
 */
export async function recallRequest(
  transaction: Transaction<Tables>,
  key: string | undefined,
  said: unknown,
  now: number,
): Promise<'new' | 'repeated' | 'reused'> {
  if (key === undefined) return 'new';
  const hashed = sha256(key);
  const fingerprint = sha256(JSON.stringify([key, said]));
  const kept = await transaction
    .insertInto('sign_ups')
    .values({ key: hashed, fingerprint, received: instantOf(now) })
    .onConflict((conflict) => conflict.column('key').doNothing())
    .returning('key')
    .executeTakeFirst();
  if (kept) return 'new';
  const earlier = await transaction
    .selectFrom('sign_ups')
    .select('fingerprint')
    .where('key', '=', hashed)
    .executeTakeFirstOrThrow();
  return earlier.fingerprint === fingerprint ? 'repeated' : 'reused';
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
