import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { ArticleDraft } from '../domain/article.ts';
import type { Reading, SourceReading } from './ingest-source.ts';
import { processStanding } from './process-standing.ts';
import { readSource, type Fetch, type ReadSource } from './read-source.ts';

/** A place apart where strangers' bytes are parsed: what is built to hurt ends there, and the next source is read. */
export type ReadingRoom = {
  /** What was fetched or read already. */
  readonly read: (given: Given) => Promise<SourceReading>;
  readonly ingest: (address: string, fetch: Fetch) => Promise<SourceReading>;
  readonly close: () => Promise<void>;
};

/** What is read, and what was said of it. */
export type Given = Pick<ReadSource & { ok: true }, 'bytes' | 'charset' | 'place'> & {
  readonly address: string;
};
/** What it hears: what to read with, before the first; then of each source what is said of it, and its bytes in pieces. */
export type Heard =
  { readonly desk: Reading } | (Omit<Given, 'bytes'> & { readonly size: number }) | Uint8Array;
/** What it says: that it is there; how many pieces of work it has done on this source; drafts, then what became of it. */
export type Told =
  'ready' | number | { readonly drafts: readonly ArticleDraft[] } | { readonly reading: SourceReading };

const script = fileURLToPath(new URL('./read-apart.ts', import.meta.url));
/** Processor seconds for all of a source: so long, and so much more for each piece of work. */
const allowance = { source: 10, step: 0.05 };
const glance = 25;
const megabyte = 1024 * 1024;
/** What a reader keeps of former sources grows: the next would be blamed for it. After so many bytes another comes. */
const muchRead = 12 * megabyte;

/** Opens the room; the reader comes when there is something to read, and another when one had to be sent away. */
export function openReadingRoom(reading: Reading): ReadingRoom {
  let reader: Reader | undefined;
  let turn: Promise<unknown> = Promise.resolve();
  const read = async (given: Given): Promise<SourceReading> => {
    const heap = heapFor(given.bytes.length);
    if (reader && (reader.heap < heap || reader.read > muchRead || !reader.child.connected)) await dismiss();
    reader ??= await callReader(reading, heap);
    reader.read += given.bytes.length;
    const outcome = await attend(reader, given);
    if (typeof outcome !== 'string') return outcome;
    await dismiss();
    return { ok: false, format: null, error: `${given.address} ${outcome}` };
  };
  const dismiss = async (): Promise<void> => {
    const gone = reader;
    reader = undefined;
    await (gone && end(gone.child));
  };
  const queue = (given: Given): Promise<SourceReading> => {
    const next = turn.then(() => read(given));
    turn = next.catch(() => undefined);
    return next;
  };
  return {
    read: queue,
    ingest: async (address, fetch) => {
      const found = await readSource(address, fetch);
      if (!found.ok) return { ok: false, format: null, error: found.error };
      const { bytes, charset, place } = found;
      return queue({ address, bytes, charset, place });
    },
    close: async () => {
      await turn;
      await dismiss();
    },
  };
}

type Reader = {
  readonly child: ChildProcess;
  readonly heap: number;
  /** What it holds before its first source; `undefined` where the system does not tell. */
  readonly resting: number | undefined;
  /** Bytes of the longest so far, whose room the process may keep. */
  longest: number;
  /** Bytes of all so far. */
  read: number;
};

/** Objects take several times the room of their text; a source that wants more is no feed. Megabytes. */
const heapFor = (bytes: number): number =>
  bytes < 8 * megabyte ? 64 : 64 + Math.ceil(bytes / megabyte - 8) * 8;
/** Megabytes that the process may hold: what it holds at rest, its heap, and the text in all its forms. */
const memoryFor = ({ heap, resting = 0, longest }: Reader): number =>
  resting + heap + Math.ceil(longest / megabyte) * 4;
/** Processor seconds that one piece of work may take: a parse, or an item. */
const patienceFor = (bytes: number): number => 1.5 + (bytes / megabyte) * 0.35;

/** A reader at the desk, so that its coming is nobody's delay. */
async function callReader(desk: Reading, heap: number): Promise<Reader> {
  const child = fork(script, {
    serialization: 'advanced',
    execArgv: [
      `--max-old-space-size=${heap}`,
      '--max-semi-space-size=1',
      '--single-threaded-gc',
      '--stack-size=3900',
    ],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  await new Promise<void>((resolve, reject) => {
    child.once('message', () => resolve());
    child.once('error', reject);
    child.once('exit', () => reject(new Error('the process that reads feeds does not start')));
  });
  child.send({ desk } satisfies Heard);
  const resting = (await processStanding(child.pid ?? 0))?.megabytes;
  return { child, heap, resting, longest: 0, read: 0 };
}

/** The reading, or in words why there is none. */
function attend(reader: Reader, given: Given): Promise<SourceReading | string> {
  const { child, resting } = reader;
  reader.longest = Math.max(reader.longest, given.bytes.length);
  return new Promise((resolve) => {
    const [patience, most] = [patienceFor(given.bytes.length), memoryFor(reader)];
    let done = 0;
    let began: number | undefined;
    let last = { done: -1, at: 0 };
    const look = async (): Promise<void> => {
      const standing = await processStanding(child.pid ?? 0);
      if (resting !== undefined && standing === undefined) return;
      // Where the system does not tell, by the clock, which a busy machine makes run ahead.
      const now = standing?.seconds ?? performance.now() / 3000;
      began ??= now;
      if (done !== last.done) last = { done, at: now };
      if (now - last.at > patience || now - began > allowance.source + done * allowance.step)
        settle('takes too long to be read: it is built to hurt, or far too large; split it');
      else if ((standing?.megabytes ?? 0) > most) settle(tooMuch);
    };
    const watch = setInterval(look, glance);
    const drafts: ArticleDraft[] = [];
    const hear = (told: Told): void => {
      if (typeof told === 'number') done = told;
      else if (told === 'ready') return;
      else if ('drafts' in told) drafts.push(...told.drafts);
      else settle(told.reading.ok ? { ...told.reading, drafts } : told.reading);
    };
    const stopped = (_code: number | null, signal: string | null): void =>
      settle(signal === null ? 'cannot be read: its reader stopped' : tooMuch);
    const failed = (error: Error): void => settle(`cannot be read: ${error.message}`);
    const settle = (outcome: SourceReading | string): void => {
      clearInterval(watch);
      child.off('message', hear).off('exit', stopped).off('error', failed);
      resolve(outcome);
    };
    child.on('message', hear).once('exit', stopped).once('error', failed);
    void hand(child, given).then((error) => error && failed(error));
  });
}

const piece = 256 * 1024;

/** In pieces, each after the one before it has gone: a message is held several times over on its way. */
async function hand(child: ChildProcess, { bytes, ...said }: Given): Promise<Error | null> {
  const send = (heard: Heard): Promise<Error | null> =>
    new Promise((resolve) => child.send(heard, (error) => resolve(error)));
  let failed = await send({ ...said, size: bytes.length });
  for (let at = 0; at < bytes.length && failed === null; at += piece)
    failed = await send(bytes.subarray(at, at + piece));
  return failed;
}

const tooMuch = 'takes too much memory to be read: it is built to hurt, or far too large; split it';

function end(child: ChildProcess): Promise<void> {
  // Whatever still comes from a reader that was sent away concerns nobody.
  child.on('error', () => {});
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill('SIGKILL');
  });
}
