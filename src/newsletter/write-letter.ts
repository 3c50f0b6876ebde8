import type { Kysely } from 'kysely';
import type { Tables } from '../database/tables.ts';
import { composeAlready, composeConfirmation } from './compose-confirmation.ts';
import { composeDigest } from './compose-digest.ts';
import { articlesOf, concerning } from './issues.ts';
import type { House } from './house.ts';
import type { QueuedLetter } from './letter-queue.ts';
import type { Letter } from './letter.ts';
import { makeLink } from './links.ts';
import { isMember } from './subscriber-states.ts';
import { readSubscriber } from './subscriber-rows.ts';

/**
 * Writes a letter as it leaves, so that no token waits in the queue in clear and nobody who left meanwhile is written
 * to. `undefined` when it has no reader any more.
 */
export async function writeLetter(
  database: Kysely<Tables>,
  house: House,
  { kind, subscriber: id, issue }: QueuedLetter,
  now: number,
): Promise<Letter | undefined> {
  const row = await database
    .selectFrom('subscribers')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const subscriber = readSubscriber(row);
  if (kind === 'confirmation') {
    if (subscriber.state !== 'pending') return undefined;
    return composeConfirmation(house, subscriber.wishes, {
      confirm: await makeLink(database, 'confirm', id, now),
      unsubscribe: await makeLink(database, 'unsubscribe', id, now),
    });
  }
  if (!isMember(subscriber)) return undefined;
  const tokens = async () => ({
    preferences: await makeLink(database, 'preferences', id, now),
    unsubscribe: await makeLink(database, 'unsubscribe', id, now),
  });
  if (kind === 'already') return composeAlready(house, subscriber, await tokens());
  if (subscriber.state !== 'confirmed' || issue === null) return undefined;
  const articles = concerning(await articlesOf(database, issue), subscriber.wishes.topics);
  return articles.length === 0 ? undefined : composeDigest(house, subscriber, articles, await tokens());
}
