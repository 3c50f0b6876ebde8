import { readBlock, type Blocks, type Body } from '../domain/edition/block.ts';
import { canonicalBytes } from '../domain/edition/canonical.ts';
import { digest, type Sha256 } from '../domain/edition/digest.ts';
import { headLimit, verifyHead, type Head } from '../domain/edition/head.ts';
import type { PublicKey } from '../domain/edition/signature.ts';
import type { EditionNetwork, Place } from './edition-network.ts';
import type { Answer } from './fetch-bytes.ts';
import type { LibraryProblem } from './library.ts';
import type { Places } from './places.ts';

/** Time and chance, handed in. */
export type Clock = {
  /** Resolves after so long, or when the signal says that nobody waits any more. */
  readonly wait: (milliseconds: number, signal: AbortSignal) => Promise<void>;
  /** From 0 to 1. */
  readonly random: () => number;
};

/** What turns bytes from anywhere into something of the publication's. */
export type Proving = {
  readonly head: typeof verifyHead;
  readonly block: typeof readBlock;
  /** The hash of a pack's entry, whatever the entry says. */
  readonly body: (entry: { readonly hash: Sha256; readonly body: Body }) => Promise<Sha256>;
};
export const proving: Proving = {
  head: verifyHead,
  block: readBlock,
  body: ({ body: { id, revision, html } }) => digest(canonicalBytes({ id, revision, html })),
};

export type Asking = {
  readonly network: EditionNetwork;
  readonly places: Places;
  readonly clock: Clock;
  readonly proving: Proving;
  readonly signal: AbortSignal;
  /** Hears what is wrong while what did not arrive is still waited or asked for. */
  readonly doubt?: (problem: LibraryProblem) => void;
};

/** Ends a sync from any depth; `syncEdition` catches it. */
export class Stopped extends Error {
  override name = 'Stopped';
  readonly problem: LibraryProblem;

  constructor(problem: LibraryProblem) {
    super(problem);
    this.problem = problem;
  }
}

/** On a whole answer, its last byte included. */
export const deadline = 30_000;
/** A head is small: where it takes so long, it is said, and waited for all the same. */
export const patience = 10_000;
/** Before each further round; up to half as much again is added, so that readers do not return in step. */
export const pauses = [1_000, 4_000, 15_000] as const;

/** The head, proved with the root key. */
export const headArrives = (asking: Asking, key: PublicKey): Promise<Head> =>
  arrives(
    asking,
    (place, signal) => {
      // The signal ends with the answer.
      void asking.clock.wait(patience, signal).then(() => signal.aborted || asking.doubt?.('unreachable'));
      return asking.network.head(place, signal);
    },
    proveHead(asking, key),
  );

/** One mirror's word, asked once; nothing when it has none that is proved. */
export async function mirroredHead(asking: Asking, key: PublicKey, mirror: Place): Promise<Head | null> {
  const answer = await inTime(asking, (signal) => asking.network.head(mirror, signal));
  const proved = answer.arrived ? await proof(answer.bytes, proveHead(asking, key)) : answer;
  return 'thing' in proved ? proved.thing : null;
}

/** A block, proved with the hash that its verified parent names. */
export const blockArrives = <Kind extends keyof Blocks>(
  asking: Asking,
  kind: Kind,
  hash: Sha256,
): Promise<Blocks[Kind]> =>
  arrives(
    asking,
    (place, signal) => asking.network.block(place, hash, signal),
    (bytes) => asking.proving.block(kind, bytes, hash),
  );

const proveHead =
  (asking: Asking, key: PublicKey) =>
  async (bytes: Uint8Array<ArrayBuffer>): Promise<Head> => {
    if (bytes.length > headLimit) throw new Stopped('unverified');
    const verdict = await asking.proving.head(new TextDecoder().decode(bytes), key);
    if (!verdict.ok) throw new Stopped('unverified');
    return verdict.head;
  };

/**
 * Whatever is not proved has just not arrived yet: it is asked for at the next place, then after a while in another
 * round, and in the end given up.
 */
async function arrives<Thing>(
  asking: Asking,
  ask: (place: Place, signal: AbortSignal) => Promise<Answer>,
  prove: (bytes: Uint8Array<ArrayBuffer>) => Promise<Thing>,
): Promise<Thing> {
  for (let round = 0; ; round++) {
    let problem: LibraryProblem = 'unreachable';
    let isLate = false;
    for (const place of asking.places.inOrder()) {
      if (asking.signal.aborted) throw new Stopped('unreachable');
      const answer = await inTime(asking, (signal) => ask(place, signal));
      const proved = answer.arrived ? await proof(answer.bytes, prove) : answer;
      if ('thing' in proved) return proved.thing;
      if (proved.problem === 'offline') throw new Stopped('offline');
      asking.places.failed(place);
      isLate ||= answer === tooLate;
      if (problem === 'unreachable') problem = proved.problem;
    }
    const pause = pauses[round];
    if (pause === undefined) throw new Stopped(problem);
    // What failed at once, once, may well be there in a second.
    if (problem === 'unverified' || isLate || round > 0) asking.doubt?.(problem);
    await asking.clock.wait(pause * (1 + asking.clock.random() / 2), asking.signal);
  }
}

const tooLate: Answer = { arrived: false, problem: 'unreachable' };

async function inTime(asking: Asking, ask: (signal: AbortSignal) => Promise<Answer>): Promise<Answer> {
  const over = new AbortController();
  const stop = (): void => over.abort();
  asking.signal.addEventListener('abort', stop);
  const late = asking.clock.wait(deadline, over.signal).then(() => tooLate);
  try {
    return await Promise.race([ask(over.signal), late]);
  } finally {
    over.abort();
    asking.signal.removeEventListener('abort', stop);
  }
}

type Proof<Thing> = { readonly thing: Thing } | { readonly problem: LibraryProblem };

async function proof<Thing>(
  bytes: Uint8Array<ArrayBuffer>,
  prove: (bytes: Uint8Array<ArrayBuffer>) => Promise<Thing>,
): Promise<Proof<Thing>> {
  try {
    return { thing: await prove(bytes) };
  } catch (error) {
    return { problem: error instanceof Stopped ? error.problem : 'unverified' };
  }
}
