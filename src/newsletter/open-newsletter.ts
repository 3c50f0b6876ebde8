import { engineOf } from '../database/engine.ts';
import type { Database } from '../database/open-database.ts';
import type { PublishedIssue } from '../domain/issue.ts';
import type { Wishes } from '../domain/subscriber.ts';
import {
  confirmByLink,
  wishByLink,
  type ConfirmOutcome,
  type LinkOutcome,
  type LinkRequest,
} from './act-on-link.ts';
import { draftDigests, type Drafted } from './draft-digests.ts';
import { figuresOf, type Figures } from './figures.ts';
import type { House } from './house.ts';
import { instantOf, type Clock } from '../domain/instant.ts';
import { importSubscribers, type Imported, type ImportedLine } from './import-subscribers.ts';
import { sendAllDue, startSending, type LetterSender } from './letter-sender.ts';
import type { Said } from './issues.ts';
import { readLink, type LinkReading } from './links.ts';
import type { MailCarrier } from './mail-carrier.ts';
import { ownData, type OwnData } from './own-data.ts';
import { publishedIssues } from './published-issues.ts';
import { queueDigests, type Digest, type DigestRequest } from './queue-digests.ts';
import { readSignUp, readWishes, type SignUpReading } from './read-sign-up.ts';
import type { Addressed } from './subscriber-states.ts';
import { readReturned, type ReturnReading } from './read-returned.ts';
import { takeReturned } from './take-returned.ts';
import { secretOf, writeSetting } from './letter-settings.ts';
import { acceptRestored, sendFence } from './send-fence.ts';
import { sweep } from './sweep.ts';
import { openSignUpDesk, type SignUpDesk } from './sign-up-desk.ts';
import { countLetters, countSubscribers, listSubscribers } from './tally.ts';
import type { Purpose } from './tokens.ts';

/** The newsletter of one publication. Every act is one transaction: done whole, or not at all. */
export type Newsletter = {
  readonly house: House;
  readonly readSignUp: (body: unknown) => SignUpReading;
  readonly readWishes: (body: unknown) => Wishes | undefined;
  /** What it answers is the same for everybody; the letter is queued, and sent by a sender. */
  readonly signUp: SignUpDesk;

  /** Changes nothing. */
  readonly look: (purpose: Purpose, token: string | undefined) => Promise<LinkReading>;
  readonly confirm: (token: string | undefined) => Promise<ConfirmOutcome>;
  readonly wish: (request: LinkRequest) => Promise<LinkOutcome>;
  /** All that is kept about whoever holds the link to their preferences. */
  readonly data: (token: string | undefined) => Promise<OwnData>;

  readonly digests: (said: Said, request: DigestRequest) => Promise<Digest[]>;
  /** The next issues, to look at. */
  readonly drafts: (said: Said, moment: number) => Promise<Drafted[]>;
  /** Those that were made, for everybody to read. */
  readonly issues: () => Promise<PublishedIssue[]>;
  readonly letters: (issue: string) => Promise<{ sent: number; failed: number; waiting: number }>;
  readonly counts: () => Promise<{ state: string; count: number }[]>;
  readonly subscribers: () => Promise<Addressed[]>;
  /** Brings people from another sender’s list. */
  readonly bring: (lines: readonly ImportedLine[]) => Promise<Imported>;
  /** Reads a message of the mailbox of bounces: what it is, `before` when it was known. */
  readonly returned: (message: Buffer) => Promise<ReturnReading['is'] | 'before'>;
  readonly sweep: () => Promise<void>;

  readonly figures: () => Promise<Figures>;
  /** Whether letters leave. */
  readonly standing: () => Promise<'open' | 'paused' | 'restored'>;
  readonly pause: (paused: boolean) => Promise<void>;
  /** Lets a restored copy send, without what it has queued: how many letters that were. */
  readonly acceptRestored: () => Promise<number>;
  readonly startSending: (carrier: MailCarrier, report: (line: string) => void) => LetterSender;
  readonly sendAllDue: (carrier: MailCarrier, report: (line: string) => void) => Promise<void>;
};

type Options = {
  readonly clock?: Clock;
  readonly lease?: number;
  /** Where rounds of sending are numbered, apart from the database. */
  readonly fenceFile?: string;
};

export function openNewsletter(database: Database, house: House, options: Options = {}): Newsletter {
  const { clock = Date.now, lease, fenceFile } = options;
  const fence = sendFence(fenceFile);
  const known = new Set(house.topics.map(({ slug }) => slug));
  const ports = (carrier: MailCarrier, report: (line: string) => void) => ({
    database,
    house,
    carrier,
    clock,
    report,
    fence,
    ...(lease === undefined ? {} : { lease }),
  });
  return {
    house,
    readSignUp: (body) => readSignUp(body, known),
    readWishes: (body) => readWishes(body, known),
    signUp: openSignUpDesk(database, house, clock),
    look: (purpose, token) => readLink(database, purpose, token, clock()),
    confirm: (token) => confirmByLink(database, token, clock()),
    wish: async (request) => {
      const outcome = await wishByLink(database, request, clock());
      if ('subscriber' in outcome && outcome.subscriber.state === 'erased')
        await engineOf(database).scrub(database);
      return outcome;
    },
    digests: (said, request) => queueDigests(database, house, said, { ...request, now: clock() }),
    drafts: (said, moment) => draftDigests(database, house, said, moment),
    issues: () => publishedIssues(database),
    letters: (issue) => countLetters(database, issue),
    counts: () => countSubscribers(database),
    subscribers: () => listSubscribers(database),
    data: (token) => ownData(database, token, clock()),
    bring: (lines) => importSubscribers(database, house, lines, clock()),
    returned: async (message) => {
      const reading = await readReturned(message, await secretOf(database, 'return-key'));
      if (reading.is !== 'bounce' && reading.is !== 'complaint') return reading.is;
      return (await takeReturned(database, reading, clock())) ? reading.is : 'before';
    },
    sweep: () => sweep(database, house, clock()),
    figures: () => figuresOf(database, clock()),
    standing: () => fence.stands(database),
    pause: (paused) => writeSetting(database, 'paused', paused ? instantOf(clock()) : undefined),
    acceptRestored: () => acceptRestored(database, fenceFile, clock()),
    startSending: (carrier, report) => startSending(ports(carrier, report)),
    sendAllDue: (carrier, report) => sendAllDue(ports(carrier, report)),
  };
}
