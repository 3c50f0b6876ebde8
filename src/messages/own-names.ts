/** Those of the content, written here, as browsers and Node do not know the same ones. */
const ownNames: { readonly [code: string]: string | undefined } = {
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
};

/** What a language calls itself: the same wherever one chooses among them. */
export function ownName(code: string): string {
  const name = ownNames[code] ?? languageName(code, code);
  return name.charAt(0).toLocaleUpperCase(code) + name.slice(1);
}

/** What a language is called in another; its code where the browser knows no name. */
export const languageName = (code: string, language: string): string =>
  new Intl.DisplayNames(language, { type: 'language' }).of(code) ?? code;
