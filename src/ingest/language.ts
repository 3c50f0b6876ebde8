import type { Language } from '../domain/language.ts';
import { detectLanguage, scriptOf, type Script } from './detect-language.ts';

/**
 * The language of an item: what it says, what its feed says, what its letters say, what the publication speaks. A
 * feed that claims a language of another script is not believed: sites change theirs and forget the setting.
 */
export function languageOf(
  declared: readonly (string | undefined)[],
  text: string,
  publication: Language,
): Language {
  const script = scriptOf(text);
  const credible = declared
    .map((tag) => (tag === undefined ? undefined : normalise(tag)))
    .find((tag) => tag !== undefined && (script === undefined || writtenIn(tag, script)));
  return credible ?? detectLanguage(text) ?? publication;
}

/** `fr-FR` is `fr`, `rus` is `ru`; a script stays where a language is written in several. */
export function normalise(tag: string): Language | undefined {
  try {
    const [canonical] = Intl.getCanonicalLocales(tag.trim().replaceAll('_', '-'));
    if (canonical === undefined) return undefined;
    const { language, script, region } = new Intl.Locale(canonical);
    if (`${language}-${region}` === dari) return dari;
    if (language === 'und' || language.length > 3) return undefined;
    return script !== undefined && unusual.has(`${language}-${script}`) ? `${language}-${script}` : language;
  } catch {
    return undefined;
  }
}

/** Where the country makes another language of it: `prs` in ISO 639-3, `fa-AF` in CLDR. */
const dari = 'fa-AF';

const unusual = new Set([
  'uz-Cyrl',
  'uz-Arab',
  'kk-Latn',
  'kk-Arab',
  'ky-Arab',
  'tk-Cyrl',
  'az-Cyrl',
  'sr-Latn',
  'zh-Hans',
  'zh-Hant',
]);

/** Languages of several scripts may be written in any. */
const manyScripts = new Set('uz kk ky tk tg az sr mn tt ug ku bs'.split(' '));

const writtenIn = (tag: Language, script: Script): boolean =>
  manyScripts.has(tag.split('-')[0] ?? tag) || new Intl.Locale(tag).maximize().script === script;
