import { en } from './en.ts';
import { fr, type LetterCatalogue } from './fr.ts';
import { ru } from './ru.ts';

export type { LetterCatalogue } from './fr.ts';

/** For Node alone, where a letter of any language may be next. */
export const letterCatalogues: { readonly [language in 'fr' | 'en' | 'ru']: LetterCatalogue } = {
  fr,
  en,
  ru,
};
