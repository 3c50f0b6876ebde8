import type { Kysely, Transaction } from 'kysely';
import { inChunks } from '../database/in-chunks.ts';
import type { LinksTable, Tables } from '../database/tables.ts';
import { days, instantOf } from '../domain/instant.ts';
import { isPast, type Addressed } from './subscriber-states.ts';
import { readSubscriber } from './subscriber-rows.ts';
import { hashToken, mintToken, readToken, type Purpose, type Token } from './tokens.ts';

/** What a mailed link leads to. Looking at it changes nothing, so scanners may. */
export type LinkReading =
  | { readonly is: 'open'; readonly subscriber: Addressed }
  /** It has done its work and the work still stands. */
  | { readonly is: 'done'; readonly subscriber: Addressed }
  | { readonly is: 'expired' | 'spent' | 'unknown' };

/** How long one may take to confirm. Links to leave and to preferences last as long as the letter is kept. */
const confirmable = 7 * days;

export async function makeLink<For extends Purpose>(
  transaction: Kysely<Tables>,
  purpose: For,
  subscriber: string,
  now: number,
): Promise<Token<For>> {
  const { token, row } = newLink(purpose, subscriber, now);
  await keepLinks(transaction, [row]);
  return token;
}

/** A link that works once its row is kept. */
export function newLink<For extends Purpose>(
  purpose: For,
  subscriber: string,
  now: number,
): { readonly token: Token<For>; readonly row: LinksTable } {
  const token = mintToken<For>();
  const expires = purpose === 'confirm' ? instantOf(now + confirmable) : null;
  const row = {
    hash: hashToken(purpose, token),
    purpose,
    subscriber,
    made: instantOf(now),
    expires,
    used: null,
  };
  return { token, row };
}

export async function keepLinks(transaction: Kysely<Tables>, links: readonly LinksTable[]): Promise<void> {
  for (const some of inChunks(links)) await transaction.insertInto('links').values(some).execute();
}

/** Reads the token of a query string for one purpose: forged, of another purpose or of the erased, it is unknown. */
export async function readLink<For extends Purpose>(
  database: Kysely<Tables>,
  purpose: For,
  text: string | undefined,
  now: number,
): Promise<LinkReading> {
  const token = readToken<For>(text);
  if (!token) return { is: 'unknown' };
  const link = await database
    .selectFrom('links')
    .select(['subscriber', 'expires', 'used'])
    .where('hash', '=', hashToken(purpose, token))
    .where('purpose', '=', purpose)
    .executeTakeFirst();
  if (!link) return { is: 'unknown' };
  const row = await database
    .selectFrom('subscribers')
    .selectAll()
    .where('id', '=', link.subscriber)
    .executeTakeFirstOrThrow();
  const subscriber = readSubscriber(row);
  if (subscriber.state === 'erased') return { is: 'unknown' };
  if (purpose === 'confirm') return readConfirmation(subscriber, link, now);
  if (purpose === 'unsubscribe' && isPast(subscriber)) return { is: 'done', subscriber };
  return { is: 'open', subscriber };
}

function readConfirmation(
  subscriber: Addressed,
  { expires, used }: { expires: string | null; used: string | null },
  now: number,
): LinkReading {
  if (subscriber.state === 'confirmed' || subscriber.state === 'paused') return { is: 'done', subscriber };
  if (used !== null || isPast(subscriber)) return { is: 'spent' };
  return expires !== null && expires <= instantOf(now) ? { is: 'expired' } : { is: 'open', subscriber };
}

/** Uses a link up; false when somebody was faster. */
export async function spendLink<For extends Purpose>(
  transaction: Transaction<Tables>,
  purpose: For,
  token: Token<For>,
  now: number,
): Promise<boolean> {
  const spent = await transaction
    .updateTable('links')
    .set({ used: instantOf(now) })
    .where('hash', '=', hashToken(purpose, token))
    .where('used', 'is', null)
    .returning('hash')
    .executeTakeFirst();
  return spent !== undefined;
}
