import { describe, expect, it } from 'vitest';
import { interfaceLanguages } from '../domain/language.ts';
import { catalogues } from './catalogues.ts';
import { fr } from './fr.ts';
import { pluralIn } from './plural.ts';

type Message = readonly [path: string, text: string];

describe('catalogues', () => {
  it('are those of the languages that the interface offers', () => {
    expect(Object.keys(catalogues).toSorted()).toEqual([...interfaceLanguages].toSorted());
  });

  it.each(['en', 'ru'] as const)('%s has the messages of French, each of the same kind', (language) => {
    expect(shapeOf(catalogues[language])).toEqual(shapeOf(fr));
  });

  it.each(['fr', 'en', 'ru'] as const)('%s leaves no message empty', (language) => {
    expect(messagesOf(catalogues[language]).filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  it('French has typographic apostrophes and no-break spaces before high punctuation', () => {
    const wrong = messagesOf(fr).filter(
      ([, text]) => text.includes("'") || /[^\u202f\u00a0][;:!?»]/.test(text) || /«[^\u00a0]/.test(text),
    );
    expect(wrong).toEqual([]);
  });

  it('French keeps U+202F for ; ! ? and U+00A0 for the colon', () => {
    const wrong = messagesOf(fr).filter(([, text]) => /\u00a0[;!?]/.test(text));
    expect(wrong).toEqual([]);
  });

  it('Russian counts in three forms', () => {
    const articles = pluralIn('ru')({
      one: '# статья',
      few: '# статьи',
      many: '# статей',
      other: '# статьи',
    });
    expect([1, 3, 5, 21, 112].map(articles)).toEqual([
      '1 статья',
      '3 статьи',
      '5 статей',
      '21 статья',
      '112 статей',
    ]);
  });
});

function shapeOf(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return typeof value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, shapeOf(member)]));
}

/** Every text, those with values said of a few. */
function messagesOf(value: unknown, path = ''): Message[] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') {
    return [0, 1, 2, 5].map((count) => [`${path}(${count})`, String(value(count, 'mot', 'mot'))] as const);
  }
  return Object.entries(value as object).flatMap(([name, member]) => messagesOf(member, `${path}.${name}`));
}
