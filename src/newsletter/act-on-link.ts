import type { Kysely, Transaction } from 'kysely';
import type { Tables } from '../database/tables.ts';
import type { Wishes } from '../domain/subscriber.ts';
import { instantOf } from '../domain/instant.ts';
import { dropLetters } from './letter-queue.ts';
import { makeLink, readLink, spendLink, type LinkReading } from './links.ts';
import { holdSubscriber, saveSubscriber } from './subscriber-rows.ts';
import {
  changeWishes,
  confirm,
  erase,
  isMember,
  isPast,
  leave,
  pause,
  resume,
  type Addressed,
  type Subscriber,
} from './subscriber-states.ts';
import { recallRequest } from './recall-request.ts';
import { liftSuppression, suppress } from './suppressions.ts';
import { readToken, type ConfirmationToken, type Purpose, type Token } from './tokens.ts';

/** What the preferences page may ask for. */
export type Wish =
  | { readonly act: 'change'; readonly wishes: Wishes }
  | { readonly act: 'pause' | 'resume' | 'leave' | 'erase' };

/** What a POST to a mailed link brought about. */
export type LinkOutcome =
  | { readonly is: 'acted'; readonly subscriber: Subscriber }
  | { readonly is: 'key-reused' }
  | Exclude<LinkReading, { is: 'open' }>;

export type ConfirmOutcome =
  | { readonly is: 'acted'; readonly subscriber: Subscriber; readonly preferences: Token<'preferences'> }
  | Exclude<LinkReading, { is: 'open' }>;

/** Confirms, once, and opens the way to the preferences. */
export function confirmByLink(
  database: Kysely<Tables>,
  text: string | undefined,
  now: number,
): Promise<ConfirmOutcome> {
  return database.transaction().execute(async (transaction): Promise<ConfirmOutcome> => {
    const held = await holdByLink(transaction, 'confirm', text, now);
    if (held.is !== 'open') return held;
    const token: ConfirmationToken | undefined = readToken(text);
    const { subscriber, mailed } = held;
    if (!token || subscriber.state !== 'pending' || !(await spendLink(transaction, 'confirm', token, now)))
      return { is: 'spent' };
    const confirmed = confirm(subscriber, instantOf(now));
    await saveSubscriber(transaction, confirmed, mailed);
    await liftSuppression(transaction, confirmed.address);
    const preferences = await makeLink(transaction, 'preferences', confirmed.id, now);
    return { is: 'acted', subscriber: confirmed, preferences };
  });
}

/** What is asked of a link, under the key of whoever may ask again. */
export type LinkRequest = {
  readonly purpose: 'preferences' | 'unsubscribe';
  readonly token: string | undefined;
  readonly wish: Wish;
  readonly key?: string | undefined;
};

/** Grants a wish to whoever holds the link. What was asked before under the same key is not done again. */
export function wishByLink(
  database: Kysely<Tables>,
  { purpose, token, wish, key }: LinkRequest,
  now: number,
): Promise<LinkOutcome> {
  return database.transaction().execute(async (transaction): Promise<LinkOutcome> => {
    const held = await holdByLink(transaction, purpose, token, now);
    if (held.is !== 'open') return held;
    const recalled = await recallRequest(transaction, { key, said: [purpose, wish] }, now);
    if (recalled === 'reused') return { is: 'key-reused' };
    if (recalled === 'repeated') return { is: 'acted', subscriber: held.subscriber };
    const next = grant(held.subscriber, wish, now);
    if (next.state === 'erased') await forget(transaction, next.id, now);
    if (next.state === 'unsubscribed') await dropLetters(transaction, next.id, instantOf(now));
    if (next.state === 'erased' || next.state === 'unsubscribed')
      await suppress(transaction, held.subscriber.address, next.state, now);
    // Only its owner can end a subscription, so coming back at once may be answered at once.
    const isOver = next.state === 'erased' || (next.state === 'unsubscribed' && next !== held.subscriber);
    await saveSubscriber(transaction, next, isOver ? null : held.mailed);
    return { is: 'acted', subscriber: next };
  });
}

/** A wish that no longer fits, as pausing twice, leaves all as it is. */
function grant(subscriber: Addressed, wish: Wish, now: number): Subscriber {
  const { state } = subscriber;
  if (wish.act === 'erase') return erase(subscriber, instantOf(now));
  if (wish.act === 'leave') return isPast(subscriber) ? subscriber : leave(subscriber, instantOf(now));
  if (wish.act === 'change') return isMember(subscriber) ? changeWishes(subscriber, wish.wishes) : subscriber;
  if (wish.act === 'pause') return state === 'confirmed' ? pause(subscriber, instantOf(now)) : subscriber;
  return state === 'paused' ? resume(subscriber, instantOf(now)) : subscriber;
}

/** Reads the link, then holds its subscriber and reads again what may have changed meanwhile. */
async function holdByLink(
  transaction: Transaction<Tables>,
  purpose: Purpose,
  text: string | undefined,
  now: number,
): Promise<
  { is: 'open'; subscriber: Addressed; mailed: string | null } | Exclude<LinkReading, { is: 'open' }>
> {
  const first = await readLink(transaction, purpose, text, now);
  if (first.is !== 'open') return first;
  const held = await holdSubscriber(transaction, first.subscriber.id);
  const reading = await readLink(transaction, purpose, text, now);
  if (reading.is !== 'open') return reading;
  return { ...reading, mailed: held?.mailed ?? null };
}

/** Erasing leaves no link that works and no letter that knows the address. */
async function forget(transaction: Transaction<Tables>, id: string, now: number): Promise<void> {
  await dropLetters(transaction, id, instantOf(now));
  await transaction.deleteFrom('links').where('subscriber', '=', id).execute();
}
