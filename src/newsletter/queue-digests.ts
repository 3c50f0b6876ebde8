import type { Kysely, Transaction } from 'kysely';
import type { Tables } from '../database/tables.ts';
import { interfaceLanguages } from '../domain/language.ts';
import { frequencies, type Frequency } from '../domain/subscriber.ts';
import type { House } from './house.ts';
import { instantOf } from '../domain/instant.ts';
import { concerning, keepIssue, nextIssue, type Issue, type Said } from './issues.ts';
import { newLetter, queueLetters } from './letter-queue.ts';
import type { Confirmed } from './subscriber-states.ts';
import { readSubscriber } from './subscriber-rows.ts';
import { mintId } from './tokens.ts';

/** What one language and frequency gets; `id` once its letters are queued. */
export type Digest = Pick<Issue, 'language' | 'frequency'> & {
  readonly due: boolean;
  readonly articles: number;
  readonly recipients: number;
  readonly id: string | null;
};

/** Digests as of a `moment`, in milliseconds since 1970; of all frequencies unless `only` some are asked for. */
export type DigestRequest = {
  readonly moment: number;
  readonly send: boolean;
  readonly only?: readonly Frequency[];
};

/**
 * Composes each digest that is due and, when asked to, queues it for its readers: an issue and all its letters are
 * one transaction, so that a crash leaves the whole of it or none. Nothing to say, or nobody to say it to: no issue.
 */
export async function queueDigests(
  database: Kysely<Tables>,
  house: House,
  said: Said,
  { moment, now, send, only = frequencies }: DigestRequest & { readonly now: number },
): Promise<Digest[]> {
  const digests: Digest[] = [];
  for (const language of interfaceLanguages) {
    for (const frequency of only) {
      const made = await database.transaction().execute(async (transaction): Promise<Digest> => {
        const issue = await nextIssue(transaction, language, frequency, said, moment);
        const nothing = { language, frequency, articles: 0, recipients: 0, id: null };
        if (!issue) return { ...nothing, due: false };
        const readers = await readersOf(transaction, issue);
        const digest = { ...nothing, due: true, articles: issue.articles.length, recipients: readers.length };
        if (!send || readers.length === 0) return digest;
        return { ...digest, id: await queueIssue(transaction, house, issue, readers, now) };
      });
      digests.push(made);
    }
  }
  return digests;
}

async function readersOf(transaction: Transaction<Tables>, issue: Issue): Promise<Confirmed[]> {
  if (issue.articles.length === 0) return [];
  const rows = await transaction
    .selectFrom('subscribers')
    .selectAll()
    .where('state', '=', 'confirmed')
    .where('language', '=', issue.language)
    .where('frequency', '=', issue.frequency)
    .execute();
  return rows
    .map(readSubscriber)
    .filter((subscriber) => subscriber.state === 'confirmed')
    .filter(({ wishes }) => concerning(issue.articles, wishes.topics).length > 0);
}

/** `null` when another process has just queued this very issue. */
async function queueIssue(
  transaction: Transaction<Tables>,
  house: House,
  issue: Issue,
  readers: readonly Confirmed[],
  now: number,
): Promise<string | null> {
  const id = mintId();
  if (!(await keepIssue(transaction, id, issue))) return null;
  const letters = readers.map(({ id: subscriber, address }) =>
    newLetter(
      { subscriber, kind: 'digest', issue: id, address, due: instantOf(now) },
      house.from.domain,
      instantOf(now),
    ),
  );
  await queueLetters(transaction, letters);
  return id;
}
