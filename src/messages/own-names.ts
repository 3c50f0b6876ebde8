/** What each language calls itself: the same wherever one chooses among them. */
export const ownNames = { fr: 'Français', en: 'English', ru: 'Русский' } as const;

/** What a language is called in another; its code where the browser knows no name. */
export const languageName = (code: string, language: string): string =>
  new Intl.DisplayNames(language, { type: 'language' }).of(code) ?? code;
