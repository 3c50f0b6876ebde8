import { createHash } from 'node:crypto';
import type { Transaction } from 'kysely';
import type { Tables } from '../database/tables.ts';
import { instantOf } from '../domain/instant.ts';

export type Recalled = 'new' | 'repeated' | 'reused';

/** What somebody asks under their own name for it, if they gave one. */
export type NamedRequest = { readonly key: string | undefined; readonly said: unknown };

/**
 * Whether a request came before under its `Idempotency-Key`: a device that heard no answer sends it again. The key and
 * what came with it are kept hashed, the one salting the other. Without a key each request is new.
 */
export async function recallRequest(
  transaction: Transaction<Tables>,
  request: NamedRequest,
  now: number,
): Promise<Recalled> {
  const [recalled = 'new'] = await recallRequests(transaction, [request], now);
  return recalled;
}

/** The same of several at once, no two under one key. */
export async function recallRequests(
  transaction: Transaction<Tables>,
  requests: readonly NamedRequest[],
  now: number,
): Promise<Recalled[]> {
  const hashed = requests.map(hashRequest);
  const rows = hashed.filter((row) => row !== undefined);
  if (rows.length === 0) return requests.map(() => 'new');
  const received = instantOf(now);
  const kept = await transaction
    .insertInto('sign_ups')
    .values(rows.map((row) => ({ ...row, received })))
    .onConflict((conflict) => conflict.column('key').doNothing())
    .returning('key')
    .execute();
  const fresh = new Set(kept.map(({ key }) => key));
  const met = rows.map(({ key }) => key).filter((key) => !fresh.has(key));
  const earlier = new Map(
    met.length === 0
      ? []
      : (
          await transaction
            .selectFrom('sign_ups')
            .select(['key', 'fingerprint'])
            .where('key', 'in', met)
            .execute()
        ).map(({ key, fingerprint }) => [key, fingerprint]),
  );
  return hashed.map((row) => {
    if (!row || fresh.has(row.key)) return 'new';
    return earlier.get(row.key) === row.fingerprint ? 'repeated' : 'reused';
  });
}

const hashRequest = ({ key, said }: NamedRequest) =>
  key === undefined ? undefined : { key: sha256(key), fingerprint: sha256(JSON.stringify([key, said])) };

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
