import type { Catalogue } from './fr.ts';

export type { Catalogue } from './fr.ts';

/** Kept beside `interfaceLanguages` of the domain, which this folder does not import. */
export type CatalogueLanguage = 'fr' | 'en' | 'ru';

/** Brings one language to the page and no other. */
export async function loadCatalogue(language: CatalogueLanguage): Promise<Catalogue> {
  switch (language) {
    case 'en':
      return (await import('./en.ts')).en;
    case 'ru':
      return (await import('./ru.ts')).ru;
    case 'fr':
      return (await import('./fr.ts')).fr;
  }
}
