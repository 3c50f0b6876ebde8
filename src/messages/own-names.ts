/** What each language calls itself: the same wherever one chooses among them. */
export const ownNames = { fr: 'Français', en: 'English', ru: 'Русский' } as const;

/** Written here, as browsers and Node do not know the same ones. */
const others: { readonly [code: string]: string | undefined } = {
  'fa-AF': 'دری',
  'uz-Cyrl': 'Ўзбекча',
  de: 'Deutsch',
  fa: 'فارسی',
  kk: 'Қазақша',
  ky: 'Кыргызча',
  ps: 'پښتو',
  tg: 'Тоҷикӣ',
  tk: 'Türkmençe',
  tr: 'Türkçe',
  ug: 'ئۇيغۇرچە',
  uz: 'Oʻzbekcha',
  zh: '中文',
  ...ownNames,
};

/** What a language of the content calls itself; its code where we do not know. */
export const ownName = (code: string): string => others[code] ?? code;

/** What a language is called in another; its code where the browser knows no name. */
export const languageName = (code: string, language: string): string =>
  new Intl.DisplayNames(language, { type: 'language' }).of(code) ?? code;
