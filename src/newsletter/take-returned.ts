import type { Kysely, Transaction } from 'kysely';
import type { Tables } from '../database/tables.ts';
import { instantOf } from '../domain/instant.ts';
import { dropLetters } from './letter-queue.ts';
import type { Returned } from './read-returned.ts';
import { bounce, complain, isMember, type Addressed } from './subscriber-states.ts';
import { holdSubscriber, saveSubscriber } from './subscriber-rows.ts';
import { suppress } from './suppressions.ts';

/** So many letters that came back one after the other for reasons that may pass are reason enough. */
const mostReturned = 3;

/** Takes the word of a mail server about a letter; false when it is no letter that was sent, or was heard before. */
export function takeReturned(database: Kysely<Tables>, returned: Returned, now: number): Promise<boolean> {
  return database.transaction().execute(async (transaction) => {
    const problem = returned.is === 'bounce' ? returned.status : 'complaint';
    const letter = await transaction
      .updateTable('letters')
      .set({ state: 'returned', problem })
      .where('id', '=', returned.letter)
      .where('state', 'in', returned.is === 'bounce' ? ['sent'] : ['sent', 'returned'])
      .where((row) => row.or([row('problem', 'is', null), row('problem', '!=', 'complaint')]))
      .returning(['subscriber', 'queued'])
      .executeTakeFirst();
    if (!letter) return false;
    await answerFor(transaction, letter, returned, now);
    return true;
  });
}

/** A letter that did not arrive is its reader's affair when their mailbox is gone, or it happens again and again. */
export async function answerFor(
  transaction: Transaction<Tables>,
  letter: { readonly subscriber: string; readonly queued: string },
  returned: { readonly is: 'complaint' } | { readonly is: 'bounce'; readonly status: string },
  now: number,
): Promise<void> {
  const held = await holdSubscriber(transaction, letter.subscriber);
  const subscriber = held?.subscriber;
  if (!held || !subscriber || subscriber.state === 'erased') return;
  if (!isMember(subscriber) && subscriber.state !== 'pending') return;
  // Whoever signed up anew since then has an address that works again.
  if (letter.queued < subscriber.since && subscriber.state === 'pending') return;
  const isOver =
    returned.is === 'complaint' ||
    isGone(returned.status) ||
    (await cameBack(transaction, subscriber)) >= mostReturned;
  if (!isOver) return;
  const moment = instantOf(now);
  const next = returned.is === 'complaint' ? complain(subscriber, moment) : bounce(subscriber, moment);
  await dropLetters(transaction, subscriber.id, moment);
  await saveSubscriber(transaction, next, held.mailed);
  await suppress(transaction, subscriber.address, next.state, now);
}

/** No such mailbox or domain, moved without a word, switched off: RFC 3463. A full one, or a policy, may pass. */
const isGone = (status: string): boolean => /^5\.(1\.(1|2|3|6|10)|2\.1|4\.4)$/.test(status);

/** Of the last letters, how many did not arrive. */
async function cameBack(transaction: Transaction<Tables>, { id }: Addressed): Promise<number> {
  const rows = await transaction
    .selectFrom('letters')
    .select('state')
    .where('subscriber', '=', id)
    .where('state', 'in', ['sent', 'returned', 'refused'])
    .orderBy('queued', 'desc')
    .orderBy('id')
    .limit(mostReturned)
    .execute();
  return rows.filter(({ state }) => state !== 'sent').length;
}
