import type { Catalogue, CatalogueLanguage } from './catalogue.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';
import { ru } from './ru.ts';

/** All of them at once: for Node, where a page or a letter of any language may be next. */
export const catalogues: { readonly [language in CatalogueLanguage]: Catalogue } = { fr, en, ru };
