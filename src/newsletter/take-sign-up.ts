import type { Transaction } from 'kysely';
import type { Tables } from '../database/tables.ts';
import type { Wishes } from '../domain/subscriber.ts';
import { mailboxOf, type EmailAddress } from './email-address.ts';
import type { House } from './house.ts';
import { days, instantOf } from '../domain/instant.ts';
import { newLetter, queuedAmong, queueLetters } from './letter-queue.ts';
import {
  isMember,
  signUp,
  signUpAgain,
  type Addressed,
  type Consent,
  type Subscriber,
} from './subscriber-states.ts';
import { holdMailboxes, saveSubscriber, writeSubscriber } from './subscriber-rows.ts';
import { recallRequests, type NamedRequest } from './recall-request.ts';
import { mintId } from './tokens.ts';

/** A sign-up as the border has read it. */
export type ReadSignUp = {
  readonly address: EmailAddress;
  readonly wishes: Wishes;
  readonly consentVersion: string;
};

export type SignUpRequest = ReadSignUp & {
  /** The client's own name for this sign-up: however often it arrives, it counts once. */
  readonly key: string | undefined;
  readonly form: Consent['form'];
};

/** `busy` when more wait than can be taken soon: nothing was stored. */
export type SignUpOutcome = 'taken' | 'key-reused' | 'busy';

/** One address gets at most one letter about sign-ups in this time, whoever types it. */
const quiet = 1 * days;

/**
 * Takes sign-ups and queues their letters, all of them or none; no two are of one mailbox or under one key. What each is
 * answered never depends on who is known, and a known one costs the database as many statements as a new one.
 */
export async function takeSignUps(
  transaction: Transaction<Tables>,
  house: House,
  requests: readonly SignUpRequest[],
  now: number,
): Promise<SignUpOutcome[]> {
  const recalled = await recallRequests(transaction, requests.map(named), now);
  const fresh = requests.filter((_, place) => recalled[place] === 'new');
  if (fresh.length > 0) await settle(transaction, house, fresh, now);
  return recalled.map((of) => (of === 'reused' ? 'key-reused' : 'taken'));
}

const named = ({ key, address, wishes, consentVersion }: SignUpRequest): NamedRequest => ({
  key,
  said: [address, wishes, consentVersion],
});

async function settle(
  transaction: Transaction<Tables>,
  house: House,
  requests: readonly SignUpRequest[],
  now: number,
): Promise<void> {
  const moment = instantOf(now);
  const newcomers = requests.map(({ address, wishes, consentVersion: version, form }) =>
    signUp(mintId(), address, wishes, { version, given: moment, form }, moment),
  );
  await transaction
    .insertInto('subscribers')
    .values(newcomers.map((newcomer) => ({ ...writeSubscriber(newcomer), mailed: null })))
    .onConflict((conflict) => conflict.column('mailbox').doNothing())
    .execute();
  const held = await holdMailboxes(
    transaction,
    newcomers.map(({ address }) => mailboxOf(address)),
  );
  const known = newcomers.map((newcomer) => {
    const row = held.get(mailboxOf(newcomer.address));
    if (!row || row.subscriber.state === 'erased') throw new Error('a sign-up found no row of its own');
    const { id, wishes, consent } = newcomer;
    const before = row.subscriber;
    const next = before.id === id ? before : signUpAgain(before, wishes, consent, moment);
    return { before, next, mailed: row.mailed };
  });
  const queued = await queuedAmong(
    transaction,
    known.map(({ next }) => next.id),
  );
  const mails = known.filter(
    ({ next, mailed }) =>
      !(mailed !== null && mailed > instantOf(now - quiet)) && !queued.has(`${next.id} ${letterAbout(next)}`),
  );
  for (const { before, next, mailed } of known)
    if (next !== before) await saveSubscriber(transaction, next, mailed);
  await queueAbout(
    transaction,
    house,
    mails.map(({ next }) => next),
    now,
  );
}

/** The letter that asks to confirm, or to a member the one that says that all is as it was. */
const letterAbout = (subscriber: Subscriber): 'already' | 'confirmation' =>
  isMember(subscriber) ? 'already' : 'confirmation';

async function queueAbout(
  transaction: Transaction<Tables>,
  house: House,
  subscribers: readonly Addressed[],
  now: number,
): Promise<void> {
  if (subscribers.length === 0) return;
  const due = instantOf(now);
  await queueLetters(
    transaction,
    subscribers.map((subscriber) => {
      const { id, address } = subscriber;
      return newLetter(
        { subscriber: id, kind: letterAbout(subscriber), address, due },
        house.from.domain,
        due,
      );
    }),
  );
  await transaction
    .updateTable('subscribers')
    .set({ mailed: due })
    .where(
      'id',
      'in',
      subscribers.map(({ id }) => id),
    )
    .execute();
}
