import { interfaceLanguages } from '../domain/language.ts';
import {
  defaultPreferences,
  leadings,
  measures,
  textSizes,
  themes,
  type Preferences,
} from '../domain/mark.ts';

export const place = 'caravane-preferences';

/** What the reader chose, from the device's synchronous storage; anything unknown falls back to the usual. */
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
  const { theme, textSize, measure, leading } = preferences;
  Object.assign(dataset, { theme, size: textSize, measure, leading });
}

export function repaired(value: unknown): Preferences {
  const given = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>;
  const known = <Value>(name: keyof Preferences, values: readonly Value[]): Value =>
    values.find((one) => one === given[name]) ?? (defaultPreferences[name] as Value);
  return {
    theme: known('theme', themes),
    textSize: known('textSize', textSizes),
    measure: known('measure', measures),
    leading: known('leading', leadings),
    language: known('language', interfaceLanguages as readonly Preferences['language'][]),
    shortcuts: given['shortcuts'] !== false,
  };
}
