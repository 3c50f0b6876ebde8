import { interfaceLanguageOf, interfaceLanguages, type Language } from '../domain/language.ts';
import type { Catalogue } from '../messages/catalogue.ts';

type Holder = { readonly [language: string]: Catalogue };

const words = new Map(
  await Promise.all(
    interfaceLanguages.map(async (language) => {
      const holder = (await import(`../messages/${language}.ts`)) as Holder;
      return [language, holder[language] as Catalogue] as const;
    }),
  ),
);

/** For the few words that the publisher itself puts into texts: it runs unbundled, where no bundler lists the catalogues. */
export const interfaceWords = (language: Language): Catalogue =>
  words.get(interfaceLanguageOf(language)) as Catalogue;
