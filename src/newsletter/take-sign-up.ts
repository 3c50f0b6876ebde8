import type { Kysely, Transaction } from 'kysely';
import type { Tables } from '../database/tables.ts';
import type { Wishes } from '../domain/subscriber.ts';
import { mailboxOf, type EmailAddress } from './email-address.ts';
import type { House } from './house.ts';
import { days, instantOf } from '../domain/instant.ts';
import { isQueued, newLetter, queueLetter } from './letter-queue.ts';
import {
  isMember,
  signUp,
  signUpAgain,
  type Addressed,
  type Consent,
  type Subscriber,
} from './subscriber-states.ts';
import { holdSubscriber, saveSubscriber, writeSubscriber } from './subscriber-rows.ts';
import { recallRequest } from './recall-request.ts';
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

export type SignUpOutcome = 'taken' | 'key-reused';

/** One address gets at most one letter about sign-ups in this time, whoever types it. */
const quiet = 1 * days;

/** Takes a sign-up and queues its letter, all or nothing. What it answers never depends on who is known. */
export function takeSignUp(
  database: Kysely<Tables>,
  house: House,
  request: SignUpRequest,
  now: number,
): Promise<SignUpOutcome> {
  return database.transaction().execute(async (transaction) => {
    const { key, address, wishes, consentVersion, form } = request;
    const said = [address, wishes, consentVersion];
    const recalled = await recallRequest(transaction, key, said, now);
    if (recalled !== 'new') return recalled === 'repeated' ? 'taken' : 'key-reused';
    const consent = { version: consentVersion, given: instantOf(now), form };
    const newcomer = signUp(mintId(), address, wishes, consent, instantOf(now));
    await transaction
      .insertInto('subscribers')
      .values({ ...writeSubscriber(newcomer), mailed: null })
      .onConflict((conflict) => conflict.column('mailbox').doNothing())
      .execute();
    const held = await holdSubscriber(transaction, { mailbox: mailboxOf(address) });
    if (!held || held.subscriber.state === 'erased') throw new Error('a sign-up found no row of its own');
    const { subscriber: known, mailed } = held;
    const next = known.id === newcomer.id ? known : signUpAgain(known, wishes, consent, instantOf(now));
    const mails = await isMailed(transaction, next, mailed, now);
    if (mails) await queueAbout(transaction, house, next, now);
    await saveSubscriber(transaction, next, mails ? instantOf(now) : mailed);
    return 'taken';
  });
}

async function isMailed(
  transaction: Transaction<Tables>,
  subscriber: Addressed,
  mailed: string | null,
  now: number,
): Promise<boolean> {
  if (mailed !== null && mailed > instantOf(now - quiet)) return false;
  return !(await isQueued(transaction, subscriber.id, letterAbout(subscriber)));
}

/** The letter that asks to confirm, or to a member the one that says that all is as it was. */
const letterAbout = (subscriber: Subscriber): 'already' | 'confirmation' =>
  isMember(subscriber) ? 'already' : 'confirmation';

function queueAbout(
  transaction: Transaction<Tables>,
  house: House,
  subscriber: Addressed,
  now: number,
): Promise<void> {
  const { id, address } = subscriber;
  const letter = { subscriber: id, kind: letterAbout(subscriber), address, due: instantOf(now) };
  return queueLetter(transaction, newLetter(letter, house.from.domain, instantOf(now)));
}
