/// <reference types="vite/types/importMeta.d.ts" />
import type { Catalogue } from './catalogue.ts';

type Holder = { readonly [language: string]: Catalogue };
const files = import.meta.glob<Holder>('./??.ts', { eager: true });

/** All of them at once: for Node, where a page of any language may be next. */
export const catalogues: { readonly [language: string]: Catalogue } = Object.fromEntries(
  Object.entries(files).flatMap(([file, holder]) => {
    const language = file.slice(2, 4);
    const words = holder[language];
    return words ? [[language, words]] : [];
  }),
);
