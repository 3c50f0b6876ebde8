import { parentPort, workerData } from 'node:worker_threads';
import { readDrafts } from './ingest-source.ts';
import type { Desk, Given } from './reading-room.ts';

/** The reader in the reading room: bytes in, drafts out, a step counted for each piece of work. */
const { steps, ...reading } = workerData as Desk;
const count = new Int32Array(steps);

parentPort?.on('message', ({ address, ...read }: Given) => {
  parentPort?.postMessage(readDrafts(read, address, reading, () => void Atomics.add(count, 0, 1)));
});
