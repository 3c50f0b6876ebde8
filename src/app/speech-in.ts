import type { InterfaceLanguage } from '../domain/language.ts';
import { loadCatalogue } from '../messages/catalogue.ts';
import type { Speech } from '../ui/words.tsx';

/** One value for one language: what is drawn with it is not drawn again when the next page speaks it too. */
const known = new Map<InterfaceLanguage, Speech>();

/** The words of a language; where they have not come to this device yet, those that come with the app itself. */
export const speechIn = async (language: InterfaceLanguage): Promise<Speech> => {
  try {
    const speech = known.get(language) ?? { language, words: await loadCatalogue(language) };
    known.set(language, speech);
    return speech;
  } catch (problem) {
    if (language === 'fr') throw problem;
    return speechIn('fr');
  }
};
