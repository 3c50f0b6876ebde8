import type { Kysely, Transaction } from 'kysely';
import type { Tables } from '../database/tables.ts';
import { composeAlready, composeConfirmation } from './compose-confirmation.ts';
import { composeDigest, type IssueContent } from './compose-digest.ts';
import { concerning, contentOf } from './issues.ts';
import type { House } from './house.ts';
import type { QueuedLetter } from './letter-queue.ts';
import {
  forMany,
  type Letter,
  type LetterForMany,
  type NewcomerTokens,
  type ReaderTokens,
} from './letter.ts';
import { makeLink } from './links.ts';
import { isMember, type Confirmed } from './subscriber-states.ts';
import { readSubscriber } from './subscriber-rows.ts';

/**
 * Writes letters as they leave, so that no token waits in the queue in clear and nobody who left meanwhile is written
 * to: `undefined` for one that has no reader any more. Their links are made in one transaction.
 */
export type LetterWriter = (
  queued: readonly QueuedLetter[],
  now: number,
) => Promise<readonly (Letter | undefined)[]>;

/** Digests that were composed lately, and what issues say. */
const most = 200;

export function letterWriter(database: Kysely<Tables>, house: House): LetterWriter {
  const issues = recent<IssueContent>();
  const composed = recent<LetterForMany<ReaderTokens>>();
  const asked = recent<LetterForMany<NewcomerTokens>>();

  const writeDigest = async (
    transaction: Transaction<Tables>,
    { id, wishes }: Confirmed,
    issue: string,
    now: number,
  ): Promise<Letter | undefined> => {
    const content = await issues(issue, () => contentOf(transaction, issue));
    const articles = concerning(content.articles, wishes.topics);
    if (articles.length === 0) return undefined;
    const { language, frequency } = wishes;
    const same = [issue, language, frequency, ...articles.map((article) => article.id)].join(' ');
    const digest = await composed(same, () =>
      forMany((tokens) => composeDigest(house, { language, frequency }, { ...content, articles }, tokens)),
    );
    return digest.forOne(await tokensOf(transaction, id, now));
  };

  const write = async (
    transaction: Transaction<Tables>,
    { kind, subscriber: id, issue }: QueuedLetter,
    now: number,
  ): Promise<Letter | undefined> => {
    const row = await transaction
      .selectFrom('subscribers')
      .selectAll()
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    const subscriber = readSubscriber(row);
    if (kind === 'confirmation') {
      if (subscriber.state !== 'pending') return undefined;
      const { wishes } = subscriber;
      const letter = await asked(JSON.stringify(wishes), () =>
        forMany((places) => composeConfirmation(house, wishes, places)),
      );
      return letter.forOne({
        confirm: await makeLink(transaction, 'confirm', id, now),
        unsubscribe: await makeLink(transaction, 'unsubscribe', id, now),
      });
    }
    if (!isMember(subscriber)) return undefined;
    if (kind === 'already') {
      const { state, wishes } = subscriber;
      const letter = await composed(`already ${state} ${wishes.language}`, () =>
        forMany((places) => composeAlready(house, state, wishes.language, places)),
      );
      return letter.forOne(await tokensOf(transaction, id, now));
    }
    if (subscriber.state !== 'confirmed' || issue === null) return undefined;
    return writeDigest(transaction, subscriber, issue, now);
  };

  return (queued, now) =>
    database.transaction().execute(async (transaction) => {
      const letters: (Letter | undefined)[] = [];
      for (const letter of queued) letters.push(await write(transaction, letter, now));
      return letters;
    });
}

const tokensOf = async (transaction: Transaction<Tables>, id: string, now: number) => ({
  preferences: await makeLink(transaction, 'preferences', id, now),
  unsubscribe: await makeLink(transaction, 'unsubscribe', id, now),
});

/** Remembers what was made last under its name, and makes what is not remembered. */
function recent<Value>(): (name: string, make: () => Promise<Value>) => Promise<Value> {
  const made = new Map<string, Value>();
  return async (name, make) => {
    const value = made.get(name) ?? (await make());
    made.delete(name);
    made.set(name, value);
    const [oldest] = made.keys();
    if (made.size > most && oldest !== undefined) made.delete(oldest);
    return value;
  };
}
