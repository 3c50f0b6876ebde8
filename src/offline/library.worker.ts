import * as Comlink from 'comlink';
import * as z from 'zod/mini';
import type { PublicKey } from '../domain/edition/signature.ts';
import { libraryChannel, type Library } from './library.ts';
import { localLibrary } from './local-library.ts';
import type { LibraryDesk } from './open-library.ts';

// The page's policy admits no code made from strings, which zod would try.
z.config({ jitless: true });

const channel = new BroadcastChannel(libraryChannel);
let library: Library | undefined;

/** The worker's one entrance: a second opening, as after a hot reload of the page, finds the same library. */
const desk: LibraryDesk = {
  open: async (key) => {
    library ??= localLibrary({
      key: key as PublicKey,
      clock: { wait, random: Math.random },
      now: Date.now,
      tell: (change) => channel.postMessage(change),
    });
    return Comlink.proxy(library);
  },
};

const wait = (milliseconds: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    const end = (): void => {
      clearTimeout(timer);
      resolve();
    };
    if (signal.aborted) end();
    else signal.addEventListener('abort', end, { once: true });
  });

Comlink.expose(desk);
