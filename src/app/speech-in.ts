import type { InterfaceLanguage } from '../domain/language.ts';
import { loadCatalogue } from '../messages/catalogue.ts';
import type { Speech } from '../ui/words.tsx';

/** The words of a language; where they have not come to this device yet, those that come with the app itself. */
export const speechIn = async (language: InterfaceLanguage): Promise<Speech> => {
  try {
    return { language, words: await loadCatalogue(language) };
  } catch (problem) {
    if (language === 'fr') throw problem;
    return speechIn('fr');
  }
};
