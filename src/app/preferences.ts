import { interfaceLanguages } from '../domain/language.ts';
import { defaultPreferences, textSizes, themes, type Preferences } from '../domain/mark.ts';

const place = 'caravane-preferences';

/** What the reader chose, from the device's synchronous storage; anything unknown falls back to the usual. */
export function storedPreferences(): Preferences | null {
  try {
    const text = localStorage.getItem(place);
    return text === null ? null : repaired(JSON.parse(text));
  } catch {
    return null;
  }
}

/** Kept here so that the first script can apply them before it loads anything; the library keeps them too. */
export function storePreferences(preferences: Preferences): void {
  try {
    localStorage.setItem(place, JSON.stringify(preferences));
  } catch {
    // Private windows may refuse; the choice then lasts as long as the page.
  }
}

/** Shows them, by attributes that the style sheet reads. */
export function applyPreferences({ theme, textSize }: Preferences, root: HTMLElement): void {
  root.dataset['theme'] = theme;
  root.dataset['size'] = String(textSize);
}

export function repaired(value: unknown): Preferences {
  const given = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>;
  return {
    theme: themes.find((theme) => theme === given['theme']) ?? defaultPreferences.theme,
    textSize: textSizes.find((size) => size === given['textSize']) ?? defaultPreferences.textSize,
    language: interfaceLanguages.find((language) => language === given['language']) ?? null,
    shortcuts: given['shortcuts'] !== false,
  };
}
