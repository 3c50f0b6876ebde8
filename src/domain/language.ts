/** A language of the content or the interface, as a BCP 47 tag reduced to language and, where it matters, script. */
export type Language = string;

/** Languages that have an interface catalogue, the publication's first language first. */
export const interfaceLanguages = ['fr', 'en', 'ru'] as const;
export type InterfaceLanguage = (typeof interfaceLanguages)[number];

const rightToLeft = new Set(['ar', 'ckb', 'fa', 'he', 'ps', 'prs', 'ug', 'ur', 'yi']);

export const directionOf = (language: Language): 'ltr' | 'rtl' =>
  rightToLeft.has(language.toLowerCase().split('-')[0] ?? '') ? 'rtl' : 'ltr';

/** The language of the interface around a text: the text's own where we have its catalogue, else French. */
export const interfaceLanguageOf = (language: Language): InterfaceLanguage =>
  interfaceLanguages.find((known) => known === language.toLowerCase().split('-')[0]) ?? 'fr';

/** One wording per language; French is always there. */
export type Translations = { readonly fr: string } & { readonly [language: Language]: string | undefined };

export const wordingIn = (translations: Translations, language: Language): string =>
  translations[language] ?? translations[language.split('-')[0] ?? ''] ?? translations.fr;
