import type { Kysely, Transaction } from 'kysely';
import type { Tables } from '../database/tables.ts';
import type { House } from './house.ts';
import { days, hours, instantOf, seconds, type Clock } from '../domain/instant.ts';
import { claimLetters, deferLetter, endLetter, type QueuedLetter } from './letter-queue.ts';
import { connections, longestDelivery, type Delivery, type MailCarrier } from './mail-carrier.ts';
import { mintId } from './tokens.ts';
import { letterWriter, type LetterWriter } from './write-letter.ts';

/** Sends what is queued, for as long as it runs. Any number of them may share a database. */
export type LetterSender = {
  /** There may be something to send. */
  readonly wake: () => void;
  /** Lets the letters under way arrive, and sends no more. */
  readonly stop: () => Promise<void>;
};

export type SenderPorts = {
  readonly database: Kysely<Tables>;
  readonly house: House;
  readonly carrier: MailCarrier;
  readonly clock: Clock;
  readonly report: (line: string) => void;
  /** How long a claim holds when its sender dies; longer than a delivery may take. */
  readonly lease?: number;
};

/** Other processes queue letters too, so the queue is looked at without being told. */
const rounds = 5 * seconds;
const longestPause = 1 * hours;
const patience = 5 * days;

export function startSending(ports: SenderPorts): LetterSender {
  const write = letterWriter(ports.database, ports.house);
  const stopping = new AbortController();
  let bell = Promise.withResolvers<void>();
  const work = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      bell = Promise.withResolvers();
      const sent = await sendSome(ports, write).catch((error: unknown) => {
        ports.report(`letters wait, the queue failed: ${nameOf(error)}`);
        return 0;
      });
      if (sent > 0) continue;
      const timer = setTimeout(bell.resolve, rounds);
      await bell.promise;
      clearTimeout(timer);
    }
  };
  const working = work();
  return {
    wake: () => bell.resolve(),
    stop: async () => {
      stopping.abort();
      bell.resolve();
      await working;
    },
  };
}

/** Sends until nothing is due. */
export async function sendAllDue(ports: SenderPorts): Promise<void> {
  const write = letterWriter(ports.database, ports.house);
  while ((await sendSome(ports, write)) > 0);
}

/**
 * Claims no more than are carried at once, so that a lease begins when its letter leaves. What became of them is
 * written in one go: a sender that dies before it leaves as many doubles as connections at most.
 */
async function sendSome(ports: SenderPorts, write: LetterWriter): Promise<number> {
  const { database, carrier, clock, lease = longestDelivery + 60 * seconds } = ports;
  const claimed = await claimLetters(database, {
    by: mintId(),
    until: instantOf(clock() + lease),
    now: instantOf(clock()),
    most: connections,
  });
  if (claimed.length === 0) return 0;
  const letters = await write(claimed, clock());
  const deliveries = await Promise.all(
    claimed.map(async ({ address: to, message_id: messageId, kind }, place): Promise<Ending> => {
      const letter = letters[place];
      return letter ? carrier.carry(letter, { to, messageId, kind }) : { is: 'unwanted' };
    }),
  );
  await database.transaction().execute(async (transaction) => {
    for (const [place, queued] of claimed.entries())
      await settle(transaction, queued, deliveries[place] ?? { is: 'unwanted' }, clock());
  });
  return claimed.length;
}

/** What becomes of a letter once it was carried, or was not. */
type Ending = Delivery | { readonly is: 'unwanted' };

async function settle(
  transaction: Transaction<Tables>,
  queued: QueuedLetter,
  delivery: Ending,
  now: number,
): Promise<void> {
  if (delivery.is === 'unwanted') return endLetter(transaction, queued, 'dropped', null, now);
  if (delivery.is === 'taken') return endLetter(transaction, queued, 'sent', null, now);
  const isLate = now - Date.parse(queued.queued) > patience && queued.kind === 'digest';
  if (delivery.is === 'refused' || isLate)
    return endLetter(transaction, queued, 'refused', delivery.problem, now);
  return deferLetter(transaction, queued, delivery.problem, now + pauseAfter(queued.attempts));
}

/** Ten seconds, then twice as long each time, an hour at most. */
const pauseAfter = (attempts: number): number => Math.min(longestPause, 5 * seconds * 2 ** attempts);

/** What failed, without what it was about. */
const nameOf = (error: unknown): string => (error instanceof Error ? error.name : 'unknown');
