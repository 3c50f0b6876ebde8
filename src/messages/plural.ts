/** Wordings by CLDR category, `#` standing for the number; `zero` is said of none, whatever the language's categories. */
export type Forms = Partial<Record<'zero' | 'one' | 'two' | 'few' | 'many', string>> & {
  readonly other: string;
};

/** Counts as a language does: French says «0 article», Russian has three forms. */
export const pluralIn = (language: string) => {
  const rules = new Intl.PluralRules(language);
  const numbers = new Intl.NumberFormat(language);
  return (forms: Forms) =>
    (count: number): string => {
      const form = (count === 0 ? forms.zero : undefined) ?? forms[rules.select(count)] ?? forms.other;
      return form.replace('#', () => numbers.format(count));
    };
};
