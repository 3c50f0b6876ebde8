import { sql, type Kysely, type Transaction } from 'kysely';
import { inChunks } from '../database/in-chunks.ts';
import type { LettersTable, Tables } from '../database/tables.ts';
import type { Instant } from '../domain/article.ts';
import type { EmailAddress } from './email-address.ts';
import { instantOf, never } from '../domain/instant.ts';
import { mintId } from './tokens.ts';

/*
 *  queueLetter ─► queued ── claimLetters ─► queued, claimed ── sent / refused / dropped ─► over, without its address
 *                   ▲                            │
 *                   └── deferred, or lease over ─┘
 *
 *  The Message-ID is fixed when the letter is queued: when a sender dies between the server's 250 and our commit, the
 *  letter goes again under the same one, and the mailbox can tell.
 */
export type LetterKind = 'confirmation' | 'already' | 'digest';
export type QueuedLetter = Omit<LettersTable, 'kind' | 'address'> & {
  readonly kind: LetterKind;
  readonly address: EmailAddress;
};

type NewLetter = {
  readonly subscriber: string;
  readonly kind: LetterKind;
  readonly issue?: string;
  readonly address: EmailAddress;
  readonly due: Instant;
};

/** What a letter's row says when it is queued; `domain` is the sender's. */
export function newLetter(letter: NewLetter, domain: string, now: Instant): LettersTable {
  const id = mintId();
  return {
    issue: null,
    ...letter,
    id,
    message_id: `<${id}@${domain}>`,
    state: 'queued',
    queued: now,
    attempts: 0,
    claimed_by: null,
    claimed_until: never,
    ended: null,
    problem: null,
  };
}

export async function queueLetters(
  transaction: Transaction<Tables>,
  letters: readonly LettersTable[],
): Promise<void> {
  for (const some of inChunks(letters)) await transaction.insertInto('letters').values(some).execute();
}

/** Which letters wait already for some subscribers, each as `subscriber kind`. */
export async function queuedAmong(
  transaction: Transaction<Tables>,
  subscribers: readonly string[],
): Promise<Set<string>> {
  const rows = await transaction
    .selectFrom('letters')
    .select(['subscriber', 'kind'])
    .where('subscriber', 'in', subscribers)
    .where('state', '=', 'queued')
    .execute();
  return new Set(rows.map(({ subscriber, kind }) => `${subscriber} ${kind}`));
}

/**
 * Takes letters whose turn it is for one sender until the lease ends. Of two senders that want the same row the second
 * one finds it claimed: the conditions are asked again of the row itself when it is written.
 */
export async function claimLetters(
  database: Kysely<Tables>,
  claim: { readonly by: string; readonly until: Instant; readonly now: Instant; readonly most: number },
): Promise<QueuedLetter[]> {
  const turn = database
    .selectFrom('letters')
    .select('id')
    .where('state', '=', 'queued')
    .where('due', '<=', claim.now)
    .where('claimed_until', '<=', claim.now)
    .orderBy('due')
    .orderBy('id')
    .limit(claim.most);
  // Asking first spares the writer's place when there is nothing to send.
  while (await turn.limit(1).executeTakeFirst()) {
    // A transaction is one writer at a time: two senders never wait for each other's rows.
    const rows = await database.transaction().execute((transaction) =>
      transaction
        .updateTable('letters')
        .set({ claimed_by: claim.by, claimed_until: claim.until, attempts: sql`attempts + 1` })
        .where('id', 'in', turn)
        .where('state', '=', 'queued')
        .where('claimed_until', '<=', claim.now)
        .returningAll()
        .execute(),
    );
    // None means that others were faster with these; there may be more.
    if (rows.length > 0) return rows as QueuedLetter[];
  }
  return [];
}

/** Ends a letter that its sender still holds. */
export async function endLetter(
  database: Kysely<Tables>,
  { id, claimed_by }: QueuedLetter,
  state: 'sent' | 'refused' | 'dropped',
  problem: string | null,
  now: number,
): Promise<void> {
  await database
    .updateTable('letters')
    .set({ state, problem, ended: instantOf(now), address: null, claimed_by: null, claimed_until: never })
    .where('id', '=', id)
    .where('claimed_by', '=', claimed_by)
    .execute();
}

/** The same for several of one claim, in one statement. */
export async function endLetters(
  database: Kysely<Tables>,
  letters: readonly QueuedLetter[],
  state: 'sent',
  now: number,
): Promise<void> {
  const [first] = letters;
  if (!first) return;
  await database
    .updateTable('letters')
    .set({
      state,
      problem: null,
      ended: instantOf(now),
      address: null,
      claimed_by: null,
      claimed_until: never,
    })
    .where(
      'id',
      'in',
      letters.map(({ id }) => id),
    )
    .where('claimed_by', '=', first.claimed_by)
    .execute();
}

export async function deferLetter(
  database: Kysely<Tables>,
  { id, claimed_by }: QueuedLetter,
  problem: string,
  due: number,
): Promise<void> {
  await database
    .updateTable('letters')
    .set({ problem, due: instantOf(due), claimed_by: null, claimed_until: never })
    .where('id', '=', id)
    .where('claimed_by', '=', claimed_by)
    .execute();
}

/** Gives letters back that were not tried: their turn comes later. */
export async function putOffLetters(
  transaction: Transaction<Tables>,
  waiting: readonly { readonly letter: QueuedLetter; readonly due: number }[],
): Promise<void> {
  for (const { letter, due } of waiting) {
    await transaction
      .updateTable('letters')
      .set({
        due: instantOf(due),
        attempts: sql`attempts - 1`,
        claimed_by: null,
        claimed_until: never,
      })
      .where('id', '=', letter.id)
      .where('claimed_by', '=', letter.claimed_by)
      .execute();
  }
}

/** Nothing more goes to somebody who left or was erased. */
export async function dropLetters(
  transaction: Transaction<Tables>,
  subscriber: string,
  now: Instant,
): Promise<void> {
  await transaction
    .updateTable('letters')
    .set({ state: 'dropped', ended: now, address: null })
    .where('subscriber', '=', subscriber)
    .where('state', '=', 'queued')
    .execute();
}
