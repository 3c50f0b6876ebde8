import type { Kysely } from 'kysely';
import type { Tables } from '../database/tables.ts';
import type { House } from './house.ts';
import { days, hours, instantOf, seconds, type Clock } from '../domain/instant.ts';
import { claimLetters, deferLetter, endLetter, type QueuedLetter } from './letter-queue.ts';
import { connections, longestDelivery, type MailCarrier } from './mail-carrier.ts';
import { mintId } from './tokens.ts';
import { writeLetter } from './write-letter.ts';

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
  const stopping = new AbortController();
  let bell = Promise.withResolvers<void>();
  const work = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      bell = Promise.withResolvers();
      const sent = await sendSome(ports).catch((error: unknown) => {
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
  while ((await sendSome(ports)) > 0);
}

/** Claims no more than are carried at once, so that a lease begins when its letter leaves. */
async function sendSome(ports: SenderPorts): Promise<number> {
  const { database, clock, lease = longestDelivery + 60 * seconds } = ports;
  const claimed = await claimLetters(database, {
    by: mintId(),
    until: instantOf(clock() + lease),
    now: instantOf(clock()),
    most: connections,
  });
  const outcomes = await Promise.allSettled(claimed.map((letter) => send(ports, letter)));
  for (const outcome of outcomes) if (outcome.status === 'rejected') throw outcome.reason;
  return claimed.length;
}

async function send({ database, house, carrier, clock }: SenderPorts, queued: QueuedLetter): Promise<void> {
  const letter = await writeLetter(database, house, queued, clock());
  if (!letter) return endLetter(database, queued, 'dropped', null, clock());
  const delivery = await carrier.carry(letter, {
    to: queued.address,
    messageId: queued.message_id,
    kind: queued.kind,
  });
  if (delivery.is === 'taken') return endLetter(database, queued, 'sent', null, clock());
  const isLate = clock() - Date.parse(queued.queued) > patience && queued.kind === 'digest';
  if (delivery.is === 'refused' || isLate)
    return endLetter(database, queued, 'refused', delivery.problem, clock());
  return deferLetter(database, queued, delivery.problem, clock() + pauseAfter(queued.attempts));
}

/** Ten seconds, then twice as long each time, an hour at most. */
const pauseAfter = (attempts: number): number => Math.min(longestPause, 5 * seconds * 2 ** attempts);

/** What failed, without what it was about. */
const nameOf = (error: unknown): string => (error instanceof Error ? error.name : 'unknown');
