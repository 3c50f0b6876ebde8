import type { Preferences } from '../domain/mark.ts';
import { choicesShown, repaired } from '../domain/preferences.ts';

export const place = 'caravane-preferences';

/** What the reader chose, from the device's synchronous storage. */
export function storedPreferences(): Preferences | null {
  try {
    const text = localStorage.getItem(place);
    return text === null ? null : repaired(JSON.parse(text));
  } catch {
    return null;
  }
}

/** Shows them, by attributes that the style sheet reads. */
export function applyPreferences(preferences: Preferences, { dataset }: HTMLElement): void {
  Object.assign(dataset, choicesShown(preferences));
}
