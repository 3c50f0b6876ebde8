import { Worker } from 'node:worker_threads';
import type { Reading, SourceReading } from './ingest-source.ts';
import { decompress, readSource, type Fetch, type ReadSource } from './read-source.ts';

/** A place apart where strangers' bytes are parsed: what is built to hurt ends there, and the next source is read. */
export type ReadingRoom = {
  /** What was fetched or read already. */
  readonly read: (given: Given) => Promise<SourceReading>;
  readonly ingest: (address: string, fetch: Fetch) => Promise<SourceReading>;
  readonly close: () => Promise<void>;
};

/** What the reader is told for each source. */
export type Given = Pick<ReadSource & { ok: true }, 'bytes' | 'charset' | 'place'> & {
  readonly address: string;
};
/** What it is told once; `steps` counts the pieces of work that it has done. */
export type Desk = Reading & { readonly steps: SharedArrayBuffer };

/** Processor seconds that one piece of work may take: a parse, or an item. A sound one takes milliseconds. */
const patience = 3;
/** For all of a source: so long, and so much more for each piece of work. */
const allowance = { source: 10, step: 0.05 };
const glance = 200;
const megabyte = 1024 * 1024;

/** Opens the room; the reader comes when there is something to read, and another when one had to be sent away. */
export function openReadingRoom(reading: Reading): ReadingRoom {
  let reader: Reader | undefined;
  let turn: Promise<unknown> = Promise.resolve();
  const read = async (given: Given): Promise<SourceReading> => {
    const megabytes = heapFor(given.bytes.length);
    if (reader && reader.megabytes < megabytes) await dismiss();
    reader ??= callReader(reading, megabytes);
    const outcome = await attend(reader, given);
    if (typeof outcome !== 'string') return outcome;
    await dismiss();
    return { ok: false, format: null, error: `${given.address} ${outcome}` };
  };
  const dismiss = async (): Promise<void> => {
    const gone = reader;
    reader = undefined;
    await gone?.worker.terminate();
  };
  const queue = (given: Given): Promise<SourceReading> => {
    const next = turn.then(() => read(given));
    turn = next.catch(() => undefined);
    return next;
  };
  return {
    read: async (given) => {
      const found = await decompress({ ok: true, ...given }, given.address);
      return found.ok
        ? queue({ ...given, bytes: found.bytes })
        : { ok: false, format: null, error: found.error };
    },
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

type Reader = { readonly worker: Worker; readonly steps: Int32Array; readonly megabytes: number };

/** Objects take several times the room of their text; a small source that wants much is no feed. */
const heapFor = (bytes: number): number => 64 + Math.ceil((bytes / megabyte) * 8);

function callReader(reading: Reading, megabytes: number): Reader {
  const steps = new SharedArrayBuffer(4);
  const worker = new Worker(new URL('./read-apart.ts', import.meta.url), {
    workerData: { ...reading, steps } satisfies Desk,
    resourceLimits: { maxOldGenerationSizeMb: megabytes, stackSizeMb: 4 },
  });
  // Whatever still comes from a reader that was sent away concerns nobody.
  worker.on('error', () => {});
  return { worker, steps: new Int32Array(steps), megabytes };
}

/** The reading, or in words why there is none. */
function attend({ worker, steps }: Reader, given: Given): Promise<SourceReading | string> {
  return new Promise((resolve) => {
    const spent = async (): Promise<number> => {
      const { user, system } = await worker.cpuUsage();
      return (user + system) / 1e6;
    };
    let began: number | undefined;
    let last = { step: -1, at: 0 };
    const first = Atomics.load(steps, 0);
    const watch = setInterval(async () => {
      const now = await spent().catch(() => undefined);
      if (now === undefined) return;
      began ??= now;
      const step = Atomics.load(steps, 0);
      if (step !== last.step) last = { step, at: now };
      const done = step - first;
      if (now - last.at > patience || now - began > allowance.source + done * allowance.step)
        end(`takes too long to be read: it is built to hurt, or far too large; split it`);
    }, glance);
    const failed = (error: NodeJS.ErrnoException): void =>
      end(
        error.code === 'ERR_WORKER_OUT_OF_MEMORY'
          ? 'takes too much memory to be read: it is built to hurt, or far too large; split it'
          : `cannot be read: ${error.message}`,
      );
    const stopped = (): void => end('cannot be read: its reader stopped');
    const end = (outcome: SourceReading | string): void => {
      clearInterval(watch);
      worker.off('message', end).off('error', failed).off('exit', stopped);
      resolve(outcome);
    };
    worker.once('message', end).once('error', failed).once('exit', stopped);
    worker.postMessage(given);
  });
}
