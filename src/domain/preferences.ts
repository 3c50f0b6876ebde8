import { interfaceLanguages } from './language.ts';
import { defaultPreferences, leadings, measures, textSizes, themes, type Preferences } from './mark.ts';

/** What a reader chose, as some storage has it; anything unknown falls back to the usual. */
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

/** The `data-` attributes of a page that the style sheet reads. */
export const choicesShown = ({ theme, textSize, measure, leading }: Preferences) => ({
  theme,
  size: String(textSize),
  measure,
  leading,
});
