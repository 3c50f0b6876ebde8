import type { Preferences } from '../domain/mark.ts';
import { place } from './preferences.ts';

/** Kept where the first script finds them before it loads anything; the library keeps them too. */
export function storePreferences(preferences: Preferences): void {
  try {
    localStorage.setItem(place, JSON.stringify(preferences));
  } catch {
    // Private windows may refuse; the choice then lasts as long as the page.
  }
}
