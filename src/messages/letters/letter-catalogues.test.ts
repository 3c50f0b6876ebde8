import { describe, expect, it } from 'vitest';
import { fr } from './fr.ts';
import { letterCatalogues } from './letter-catalogues.ts';

type Message = readonly [path: string, text: string];

describe('catalogues of letters', () => {
  it.each(['en', 'ru'] as const)('%s has the messages of French, and leaves none empty', (language) => {
    expect(pathsOf(letterCatalogues[language])).toEqual(pathsOf(fr));
    expect(messagesOf(letterCatalogues[language]).filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  it('French has typographic apostrophes and no-break spaces before high punctuation', () => {
    const wrong = messagesOf(fr).filter(
      ([, text]) =>
        text.includes("'") ||
        /[^\u202f\u00a0][;:!?»]/.test(text) ||
        /«[^\u00a0]/.test(text) ||
        /\u00a0[;!?]/.test(text),
    );
    expect(wrong).toEqual([]);
  });

  it('counts what a digest holds beside its first article', () => {
    const subjects = (['fr', 'en', 'ru'] as const).map((language) =>
      [0, 1, 5].map((others) => letterCatalogues[language].digest.subject(others, 'Aral')),
    );
    expect(subjects).toEqual([
      ['Aral', 'Aral, et 1 autre article', 'Aral, et 5 autres articles'],
      ['Aral', 'Aral, and 1 more article', 'Aral, and 5 more articles'],
      ['Aral', 'Aral и ещё 1 статья', 'Aral и ещё 5 статей'],
    ]);
  });
});

const pathsOf = (catalogue: unknown): string[] => [
  ...new Set(messagesOf(catalogue).map(([path]) => path.replace(/\(\d\)$/, '()'))),
];

/** Every text, those with values said of a few. */
function messagesOf(value: unknown, path = ''): Message[] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function')
    return [0, 1, 2, 5].map((count) => [`${path}(${count})`, String(value(count, 'mot'))] as const);
  return Object.entries(value as object).flatMap(([name, member]) => messagesOf(member, `${path}.${name}`));
}
