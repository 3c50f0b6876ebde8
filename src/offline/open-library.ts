import * as Comlink from 'comlink';
import { libraryChannel, type Library, type LibraryChange } from './library.ts';

/** What the worker answers to: see `library.worker.ts`. */
export type LibraryDesk = { readonly open: (key: string) => Promise<Library> };

/**
 * The page's window onto its library. The app makes the worker, under its Trusted Types policy, and reads the root key
 * from `<meta name="caravane-key">`. Refused when the worker's script does not load or start.
 */
export async function openLibrary(worker: Worker, key: string): Promise<Library> {
  const broken = new Promise<never>((_, refuse) => {
    worker.addEventListener('error', () => refuse(new Error('the library worker did not start')), {
      once: true,
    });
  });
  const opening = Comlink.wrap<LibraryDesk>(worker).open(key);
  return (await Promise.race([opening, broken])) as unknown as Library;
}

/** Hears what changes in the library, in whichever tab; returns how to stop. */
export function watchLibrary(listener: (change: LibraryChange) => void): () => void {
  const channel = new BroadcastChannel(libraryChannel);
  channel.addEventListener('message', ({ data }: MessageEvent<LibraryChange>) => listener(data));
  return () => channel.close();
}

/**
 * Asks the browser to wake the service worker when the network is back; to be called after a sign-up was queued.
 * Where there is no Background Sync, the library itself sends at start and on `online`.
 */
export async function askForReplay(registration: ServiceWorkerRegistration): Promise<void> {
  const sync: unknown = 'sync' in registration ? registration.sync : undefined;
  if (!isSyncManager(sync)) return;
  // Refused where the reader forbade it: nothing is lost.
  await sync.register('caravane-outbox').catch(() => undefined);
}

type SyncManager = { readonly register: (tag: string) => Promise<void> };

const isSyncManager = (value: unknown): value is SyncManager =>
  typeof value === 'object' && value !== null && 'register' in value && typeof value.register === 'function';
