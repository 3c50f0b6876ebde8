import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { PictureSource } from '../domain/picture.ts';
import { processStanding } from './process-standing.ts';
import { readPicture, type PictureContext } from './read-picture.ts';
import type { RenderedPicture } from './render-picture.ts';

/** A process apart that decodes strangers' pictures: one that is built to hurt it ends it, and the next has another. */
export type Darkroom = {
  readonly develop: (source: PictureSource, context: PictureContext) => Promise<RenderedPicture>;
  readonly close: () => void;
};

/** What the process says: that a picture is decoded, which is where they hurt; then what became of it. */
export type Developed = 'decoded' | RenderedPicture;

const script = fileURLToPath(new URL('./develop-apart.ts', import.meta.url));
/** Megabytes that the process may hold until then: little pictures can be packed so that they take hundreds. */
const mostMemory = 200;
const glance = 25;
/** Milliseconds to be decoded, and then to be written in all sizes. */
const patience = { decoded: 4000, written: 60_000 };

/** Opens the room; pictures are fetched here and developed there, one at a time. */
export function openDarkroom(): Darkroom {
  let child: ChildProcess | undefined;
  let turn: Promise<unknown> = Promise.resolve();
  const develop = async (source: PictureSource, bytes: Uint8Array): Promise<RenderedPicture> => {
    child ??= await enter();
    const outcome = await attend(child, bytes);
    if (typeof outcome !== 'string') return outcome;
    child.kill('SIGKILL');
    child = undefined;
    return { ok: false, reason: `${source.address} ${outcome}` };
  };
  return {
    develop: async (source, context) => {
      const read = await readPicture(source.address, context);
      if (!read.ok) return read;
      const next = turn.then(() => develop(source, read.bytes));
      turn = next.catch(() => undefined);
      return next;
    },
    close: () => void child?.kill(),
  };
}

/** A process that is ready, so that its start is nobody's delay. */
function enter(): Promise<ChildProcess> {
  const child = fork(script, {
    serialization: 'advanced',
    execArgv: ['--max-old-space-size=96', '--max-semi-space-size=1'],
    // What the threads of libvips give back, the next picture takes again; with a heap for each it only grows.
    env: { ...process.env, MALLOC_ARENA_MAX: '1' },
  });
  return new Promise((resolve, reject) => {
    child.once('message', () => resolve(child));
    child.once('error', reject);
    child.once('exit', () => reject(new Error('the process that develops pictures does not start')));
  });
}

function attend(child: ChildProcess, bytes: Uint8Array): Promise<RenderedPicture | string> {
  return new Promise((resolve) => {
    const hear = (message: unknown): void => {
      if (message !== 'decoded') return end(message as RenderedPicture);
      isDecoded = true;
      clearTimeout(late);
      clearInterval(watch);
      late = setTimeout(() => end('takes too long to be written'), patience.written);
    };
    const stopped = (): void => end('cannot be decoded: it stopped what decodes pictures');
    const end = (outcome: RenderedPicture | string): void => {
      clearTimeout(late);
      clearInterval(watch);
      child.off('message', hear).off('exit', stopped);
      resolve(outcome);
    };
    const look = async (): Promise<void> => {
      const standing = await processStanding(child.pid ?? 0);
      if (standing && standing.megabytes > mostMemory && !isDecoded)
        end('takes too much memory to be decoded');
    };
    const watch = setInterval(look, glance);
    let isDecoded = false;
    let late = setTimeout(() => end('takes too long to be decoded'), patience.decoded);
    child.on('message', hear).once('exit', stopped);
    child.send(bytes);
  });
}
