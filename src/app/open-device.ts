import type { Library, LibraryChange, LibraryState } from '../offline/library.ts';
import workerAddress from '../offline/library.worker.ts?worker&url';
import type { Device } from './reader.ts';
import { storeOf } from './store.ts';
import { trustedScript } from './trusted-types.ts';

/** Opens the library when first asked, and keeps `html[data-library]` and `html[data-edition]` true. */
export function openDevice(): Device {
  const state = storeOf<LibraryState | null>(null);
  const listeners = new Set<(change: LibraryChange) => void>();
  let opening: Promise<Library> | undefined;

  return {
    library: () => (opening ??= open().catch(giveUp)),
    state,
    watch: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    sendLater: async () => {
      const { askForReplay } = await import('../offline/open-library.ts');
      const registration = await navigator.serviceWorker?.getRegistration();
      if (registration) await askForReplay(registration);
    },
  };

  async function open(): Promise<Library> {
    const { openLibrary, watchLibrary } = await import('../offline/open-library.ts');
    const key = document.querySelector<HTMLMetaElement>('meta[name="caravane-key"]')?.content ?? '';
    const library = await openLibrary(new Worker(trustedScript(workerAddress), { type: 'module' }), key);
    watchLibrary((change) => {
      if (change.state) show(change.state);
      for (const listener of listeners) listener(change);
    });
    show(await library.state());
    // A connection held in the background is lost, or blocks other tabs.
    for (const leaving of ['freeze', 'pagehide'])
      addEventListener(leaving, () => void library.rest(), { capture: true });
    return library;
  }

  function show(now: LibraryState): void {
    const { dataset } = document.documentElement;
    dataset['library'] = now.phase;
    dataset['edition'] = String(now.edition);
    state.set(now);
  }

  /** Reading what the network gives goes on without a library; the next question tries again. */
  function giveUp(problem: unknown): never {
    opening = undefined;
    document.documentElement.dataset['library'] = 'error';
    state.set({ ...nothingHeld, phase: 'error', problem: 'storage-failed' });
    throw problem;
  }
}

const nothingHeld = {
  edition: 0,
  issued: null,
  wanted: 0,
  readable: 0,
  bytes: 0,
  synced: null,
  late: false,
  erased: false,
};
