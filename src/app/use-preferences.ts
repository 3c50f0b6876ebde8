import { useSyncExternalStore } from 'react';
import { defaultPreferences, type Preferences } from '../domain/mark.ts';
import { applyPreferences, storedPreferences } from './preferences.ts';
import { useReader } from './reader.ts';
import { storeOf, type Store } from './store.ts';
import { storePreferences } from './store-preferences.ts';

let chosen: Store<Preferences> | undefined;

/** The reader's choices, and how to change one: shown at once, kept on this device. `null` in Node and while hydrating. */
export function usePreferences(): [Preferences | null, (change: Partial<Preferences>) => void] {
  const { device } = useReader();
  const preferences = useSyncExternalStore(
    (listener) => inBrowser().subscribe(listener),
    (): Preferences | null => inBrowser().get(),
    () => null,
  );
  return [preferences, prefer];

  function prefer(change: Partial<Preferences>): void {
    adoptPreferences({ ...inBrowser().get(), ...change });
    device
      ?.library()
      .then((library) => library.prefer(change))
      .catch(() => undefined);
  }
}

/** Wears them from now on, and from the first moment of the next page. */
export function adoptPreferences(preferences: Preferences): void {
  storePreferences(preferences);
  applyPreferences(preferences, document.documentElement);
  inBrowser().set(preferences);
}

const inBrowser = (): Store<Preferences> => (chosen ??= storeOf(storedPreferences() ?? defaultPreferences));
