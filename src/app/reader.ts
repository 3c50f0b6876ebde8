import { createContext, useContext, useEffect, useState, useSyncExternalStore } from 'react';
import type { Masthead } from '../domain/publication.ts';
import type { Library, LibraryChange, LibraryState } from '../offline/library.ts';
import type { Speech } from '../ui/words.tsx';
import { storeOf, type Store } from './store.ts';

/** The page's one window onto the library of this device. */
export type Device = {
  /** Opens it on the first call. Rejects where the browser refuses storage. */
  readonly library: () => Promise<Library>;
  readonly state: Store<LibraryState | null>;
  readonly watch: (listener: (change: LibraryChange) => void) => () => void;
  /** Asks the browser to send what waits once the network is back, even with no page open. */
  readonly sendLater: () => Promise<void>;
};

/** What every screen may need beside its page. In Node there is no device and nothing ever changes. */
export type Reader = {
  readonly masthead: Masthead;
  /** Of the document, for where no page has loaded. */
  readonly speech: Speech;
  readonly device: Device | null;
  /** Takes the waiting release, once there is one. */
  readonly update: Store<(() => void) | null>;
  /** Lets the next load replace the text that is open. */
  readonly renew: () => void;
};

/** Where a page is drawn once, for nobody in particular. */
export const stillReader = (masthead: Masthead, speech: Speech): Reader => ({
  masthead,
  speech,
  device: null,
  update: storeOf<(() => void) | null>(null),
  renew: () => undefined,
});

export const ReaderContext = createContext<Reader | null>(null);

export function useReader(): Reader {
  const reader = useContext(ReaderContext);
  if (!reader) throw new Error('a screen stands outside the reader');
  return reader;
}

export const useStore = <Value>(store: Store<Value>, before: Value): Value =>
  useSyncExternalStore(store.subscribe, store.get, () => before);

const nothing: Store<LibraryState | null> = storeOf<LibraryState | null>(null);

/** `null` in Node, while hydrating, and until the library is open. */
export const useLibraryState = (): LibraryState | null =>
  useStore(useReader().device?.state ?? nothing, null);

/** One fact of the library's state: what watches it is not drawn anew at every article that arrives. */
export function useLibraryFact<Fact extends string | number | boolean>(
  read: (state: LibraryState | null) => Fact,
): Fact {
  const { subscribe, get } = useReader().device?.state ?? nothing;
  return useSyncExternalStore(
    subscribe,
    () => read(get()),
    () => read(null),
  );
}

/** Whether the library holds an edition, whole or not yet. */
export const useHoldsEdition = (): boolean => useLibraryFact((state) => (state?.edition ?? 0) > 0);

/** False in Node and while hydrating: what is only for scripts comes a moment later, in the same place. */
export const useScripted = (): boolean =>
  useSyncExternalStore(
    () => () => undefined,
    () => true,
    () => false,
  );

/**
 * The library's answer, asked again whenever one of `kinds` changes. `undefined` until it has answered, `null` when
 * it cannot.
 */
export function useAnswer<Answer>(
  ask: (library: Library) => Promise<Answer>,
  key: string,
  kinds: readonly LibraryChange['changed'][],
): Answer | null | undefined {
  const { device } = useReader();
  const [answered, setAnswered] = useState<{ key: string; answer: Answer | null }>();
  useEffect(() => {
    if (!device) return;
    let current = true;
    const renew = () =>
      device
        .library()
        .then(ask)
        .catch(() => null)
        .then((answer) => current && setAnswered({ key, answer }));
    void renew();
    const stop = device.watch(({ changed }) => kinds.includes(changed) && void renew());
    return () => {
      current = false;
      stop();
    };
    // `key` stands for everything that `ask` closes over; `kinds` is written where it is called.
    // oxlint-disable-next-line react-hooks/exhaustive-deps react/exhaustive-effect-dependencies
  }, [device, key]);
  return answered?.key === key ? answered.answer : undefined;
}
