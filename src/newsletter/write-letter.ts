import type { Kysely, Transaction } from 'kysely';
import { inChunks } from '../database/in-chunks.ts';
import type { LinksTable, Tables } from '../database/tables.ts';
import type { Wishes } from '../domain/subscriber.ts';
import type { IssueContent } from './compose-digest.ts';
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
import { keepLinks, newLink } from './links.ts';
import { isMember, type Member, type Subscriber } from './subscriber-states.ts';
import { readSubscriber } from './subscriber-rows.ts';
import type { Purpose, Token } from './tokens.ts';

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

/** What draws letters is heavy, and most processes write none. */
const confirmations = () => import('./compose-confirmation.ts');
const digests = () => import('./compose-digest.ts');

export function letterWriter(database: Kysely<Tables>, house: House): LetterWriter {
  const issues = recent<IssueContent>();
  const composed = recent<LetterForMany<ReaderTokens>>();
  const asked = recent<LetterForMany<NewcomerTokens>>();

  const confirmationFor = (wishes: Wishes): Promise<LetterForMany<NewcomerTokens>> =>
    asked(JSON.stringify(wishes), async () => {
      const { composeConfirmation } = await confirmations();
      return forMany((places) => composeConfirmation(house, wishes, places));
    });

  const alreadyFor = ({ state, wishes: { language } }: Member): Promise<LetterForMany<ReaderTokens>> =>
    composed(`already ${state} ${language}`, async () => {
      const { composeAlready } = await confirmations();
      return forMany((places) => composeAlready(house, state, language, places));
    });

  const digestFor = async (
    transaction: Transaction<Tables>,
    { language, frequency, topics }: Wishes,
    issue: string,
  ): Promise<LetterForMany<ReaderTokens> | undefined> => {
    const content = await issues(issue, () => contentOf(transaction, issue));
    const articles = concerning(content.articles, topics);
    if (articles.length === 0) return undefined;
    const same = [issue, language, frequency, ...articles.map((article) => article.id)].join(' ');
    return composed(same, async () => {
      const { composeDigest } = await digests();
      return forMany((places) =>
        composeDigest(house, { language, frequency }, { ...content, articles }, places),
      );
    });
  };

  return async (queued, now) => {
    // Before the transaction, which holds others up.
    await Promise.all([confirmations(), digests()]);
    return database.transaction().execute(async (transaction) => {
      const subscribers = await subscribersOf(transaction, queued);
      const links: LinksTable[] = [];
      const link = <For extends Purpose>(purpose: For, id: string): Token<For> => {
        const { token, row } = newLink(purpose, id, now);
        links.push(row);
        return token;
      };
      const write = async ({ kind, subscriber: id, issue }: QueuedLetter): Promise<Letter | undefined> => {
        const subscriber = subscribers.get(id);
        if (!subscriber) return undefined;
        if (kind === 'confirmation') {
          if (subscriber.state !== 'pending') return undefined;
          const letter = await confirmationFor(subscriber.wishes);
          return letter.forOne({ confirm: link('confirm', id), unsubscribe: link('unsubscribe', id) });
        }
        if (!isMember(subscriber)) return undefined;
        // A digest waits for nobody who paused.
        if (kind === 'digest' && (subscriber.state !== 'confirmed' || issue === null)) return undefined;
        const letter = await (kind === 'already'
          ? alreadyFor(subscriber)
          : digestFor(transaction, subscriber.wishes, issue ?? ''));
        return letter?.forOne({ preferences: link('preferences', id), unsubscribe: link('unsubscribe', id) });
      };
      const letters: (Letter | undefined)[] = [];
      for (const letter of queued) letters.push(await write(letter));
      await keepLinks(transaction, links);
      return letters;
    });
  };
}

async function subscribersOf(
  transaction: Transaction<Tables>,
  queued: readonly QueuedLetter[],
): Promise<Map<string, Subscriber>> {
  const subscribers = new Map<string, Subscriber>();
  for (const some of inChunks(queued.map(({ subscriber }) => subscriber))) {
    const rows = await transaction.selectFrom('subscribers').selectAll().where('id', 'in', some).execute();
    for (const row of rows) subscribers.set(row.id, readSubscriber(row));
  }
  return subscribers;
}

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
