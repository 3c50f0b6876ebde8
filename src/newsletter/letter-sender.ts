import type { Kysely, Transaction } from 'kysely';
import type { Tables } from '../database/tables.ts';
import type { House } from './house.ts';
import { days, hours, instantOf, seconds, type Clock } from '../domain/instant.ts';
import { domainPace, type DomainPace } from './domain-pace.ts';
import { domainRates, type DomainRates } from './domain-rates.ts';
import {
  claimLetters,
  deferLetter,
  endLetter,
  endLetters,
  putOffLetters,
  type QueuedLetter,
} from './letter-queue.ts';
import { connections, longestDelivery, type Delivery, type MailCarrier } from './mail-carrier.ts';
import { secretOf } from './letter-settings.ts';
import { returnPathOf } from './return-path.ts';
import type { SendFence } from './send-fence.ts';
import { answerFor } from './take-returned.ts';
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
  readonly fence: SendFence;
  /** How long a claim holds when its sender dies; longer than a delivery may take. */
  readonly lease?: number;
};

/** Other processes queue letters too, so the queue is looked at without being told. */
const apart = 5 * seconds;
const longestPause = 1 * hours;
const patience = 5 * days;

export function startSending(ports: SenderPorts): LetterSender {
  const send = rounds(ports);
  const stopping = new AbortController();
  let bell = Promise.withResolvers<void>();
  const work = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      bell = Promise.withResolvers();
      const sent = await send().catch((error: unknown) => {
        ports.report(`letters wait, the queue failed: ${nameOf(error)}`);
        return 0;
      });
      if (sent > 0) continue;
      const timer = setTimeout(bell.resolve, apart);
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
  const send = rounds(ports);
  while ((await send()) > 0);
}

/** One round after the other, each telling how many letters it dealt with; none while letters must not leave. */
function rounds(ports: SenderPorts): () => Promise<number> {
  const { database, house, fence, report } = ports;
  const write = letterWriter(database, house);
  const pace = domainPace();
  const rates = domainRates(house.paces ?? {});
  let said = 'open';
  let returnPath: ReturnPath | undefined;
  return async () => {
    const stands = await fence.stands(database);
    if (stands !== 'open' && stands !== said) report(held[stands]);
    said = stands;
    if (stands !== 'open') return 0;
    returnPath ??= await returnPaths(ports);
    return sendSome(ports, { write, pace, rates, returnPath });
  };
}

/** What one sender works with, round after round. */
type Desk = {
  readonly write: LetterWriter;
  readonly pace: DomainPace;
  readonly rates: DomainRates;
  readonly returnPath: ReturnPath;
};

/** Who hears when a letter cannot be delivered, by its name. */
type ReturnPath = (letter: string) => string;

async function returnPaths({ database, house: { bounces, from } }: SenderPorts): Promise<ReturnPath> {
  if (bounces === undefined) return () => from.address;
  const key = await secretOf(database, 'return-key');
  return (letter) => returnPathOf(bounces, letter, key);
}

const held = {
  paused: 'letters wait: sending is paused; `caravane letters --resume` goes on',
  restored:
    'letters wait: this database is older than what was sent from it. If it is a restored backup, ' +
    '`caravane letters --after-restore` drops what it has queued, which may have been sent, and goes on',
};

/**
 * Claims no more than are carried at once, so that a lease begins when its letter leaves. What became of them is
 * written in one go: a sender that dies before it leaves as many doubles as connections at most.
 */
async function sendSome(ports: SenderPorts, { write, pace, rates, returnPath }: Desk): Promise<number> {
  const { database, carrier, clock, fence, lease = longestDelivery + 60 * seconds } = ports;
  const turns = await claimLetters(database, {
    by: mintId(),
    until: instantOf(clock() + lease),
    now: instantOf(clock()),
    most: connections,
  });
  if (turns.length === 0) return 0;
  const { leave: claimed, wait } = rates(turns, clock());
  if (wait.length > 0)
    await database.transaction().execute((transaction) => putOffLetters(transaction, wait));
  if (claimed.length === 0) return turns.length;
  const letters = await write(claimed, clock());
  const deliveries = await Promise.all(
    claimed.map(async ({ id, address: to, message_id: messageId, kind }, place): Promise<Ending> => {
      const letter = letters[place];
      return letter ? carrier.carry(letter, { to, messageId, kind, returnPath: returnPath(id) }) : unwanted;
    }),
  );
  const passed = await database.transaction().execute(async (transaction) => {
    const endings = claimed.map((queued, place) => ({ queued, ending: deliveries[place] ?? unwanted }));
    const taken = endings.filter(({ ending }) => ending.is === 'taken').map(({ queued }) => queued);
    await endLetters(transaction, taken, 'sent', clock());
    for (const { queued, ending } of endings) {
      if (ending.is !== 'taken') await settle(transaction, queued, ending, clock());
      if (ending.is !== 'unwanted') await pace.heard(transaction, queued.address, ending, clock());
    }
    return fence.pass(transaction);
  });
  passed();
  return claimed.length;
}

/** What becomes of a letter once it was carried, or was not. */
type Ending = Delivery | typeof unwanted;
const unwanted = { is: 'unwanted' } as const;

async function settle(
  transaction: Transaction<Tables>,
  queued: QueuedLetter,
  delivery: Exclude<Ending, { is: 'taken' }>,
  now: number,
): Promise<void> {
  if (delivery.is === 'unwanted') return endLetter(transaction, queued, 'dropped', null, now);
  const isLate = now - Date.parse(queued.queued) > patience && queued.kind === 'digest';
  if (delivery.is === 'refused' || isLate) {
    await endLetter(transaction, queued, 'refused', delivery.problem, now);
    const status = delivery.is === 'refused' ? delivery.status : '5.4.7';
    return answerFor(transaction, queued, { is: 'bounce', status }, now);
  }
  return deferLetter(transaction, queued, delivery.problem, now + pauseAfter(queued.attempts));
}

/** Ten seconds, then twice as long each time, an hour at most. */
const pauseAfter = (attempts: number): number => Math.min(longestPause, 5 * seconds * 2 ** attempts);

/** What failed, without what it was about. */
const nameOf = (error: unknown): string => (error instanceof Error ? error.name : 'unknown');
