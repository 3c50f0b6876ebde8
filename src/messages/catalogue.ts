/// <reference types="vite/types/importMeta.d.ts" />
import type { Catalogue } from './fr.ts';

export type { Catalogue } from './fr.ts';

/** One file a language, named by its code and holding its words under it: the folder itself is the list. */
type Holder = { readonly [language: string]: Catalogue };
const files = import.meta.glob<Holder>('./??.ts');

/** Brings one language to the page and no other. */
export async function loadCatalogue(language: string): Promise<Catalogue> {
  const words = (await files[`./${language}.ts`]?.())?.[language];
  if (!words) throw new Error(`there is no catalogue src/messages/${language}.ts`);
  return words;
}
