import { describe, expect, test } from 'vitest';
import { hasPhrase } from './highlight.ts';
import { parseQuery } from './query.ts';

const asked = (text: string): string[] => parseQuery(text).words.map(({ text: word }) => word);

describe('a question', () => {
  test('is its words, the last perhaps unfinished', () => {
    expect(asked("L'eau d’Asie")).toEqual(['eau', 'Asie']);
    expect(parseQuery('eau gaz').typing).toBe(true);
    expect(parseQuery('eau gaz ').typing).toBe(false);
    expect(parseQuery('eau "gaz"').typing).toBe(false);
  });

  test('may have phrases, in the quotes of several countries', () => {
    for (const text of ['"mer d\'Aral"', '« mer d’Aral »', '“mer d’Aral”']) {
      expect(parseQuery(text).phrases.map((phrase) => phrase.map(({ text: word }) => word))).toEqual([
        ['mer', 'Aral'],
      ]);
    }
  });

  test('may leave out', () => {
    const query = parseQuery('eau -gaz -"mer Noire" Issyk-Koul');
    expect(query.without.map(({ text }) => text)).toEqual(['gaz']);
    expect(query.phrasesWithout.map((phrase) => phrase.map(({ text }) => text))).toEqual([['mer', 'Noire']]);
    expect(query.words.map(({ text }) => text)).toEqual(['eau', 'Issyk', 'Koul']);
  });

  test('may narrow by topic, author, language and date, in three languages', () => {
    const query = parseQuery('thème:eau auteur:"Anne Dupont" langue : ru avant:2025 après:05/03/2024');
    expect(query).toMatchObject({
      topics: ['eau'],
      authors: ['Anne Dupont'],
      languages: ['ru'],
      before: '2025-01-01',
      after: '2024-03-05',
      words: [],
      hints: [],
    });
    expect(parseQuery('topic:water author:x language:en before:2025-02').before).toBe('2025-02-01');
    expect(parseQuery('тема:вода автор:я язык:ru после:1.2.2024').after).toBe('2024-02-01');
  });

  test('may leave out a topic, an author, a language and a time', () => {
    const query = parseQuery('eau -thème:gaz −auteur:"Anne Dupont" -langue:ru -avant:2024 -après:2025');
    expect(query).toMatchObject({
      topics: [],
      authors: [],
      languages: [],
      barred: { topics: ['gaz'], authors: ['Anne Dupont'], languages: ['ru'] },
      after: '2024-01-01',
      before: '2025-01-01',
      hints: [],
    });
    expect(parseQuery('-thème:gaz').hints).toEqual([]);
    expect(parseQuery('-thème:').hints).toContain('operator');
  });

  test('is read alike however keyboards of other countries compose it', () => {
    expect(parseQuery('the\u0300me:eau').topics).toEqual(['eau']);
    expect(parseQuery('apre\u0300s:2024').after).toBe('2024-01-01');
    expect(parseQuery('thème：eau').topics).toEqual(['eau']);
    expect(parseQuery('eau -\u200Fgaz').without.map(({ text }) => text)).toEqual(['gaz']);
    expect(parseQuery('\u202B-توقایف\u202C').without.map(({ text }) => text)).toEqual(['توقایف']);
  });

  test('leaves out a name of two words only as a whole', () => {
    const query = parseQuery('lac -Issyk-Koul');
    expect(query.without).toEqual([]);
    expect(query.phrasesWithout.map((phrase) => phrase.map(({ text }) => text))).toEqual([['Issyk', 'Koul']]);
  });

  test.each(['2024-03-05', '2024/3/5', '5/3/2024', '05.03.2024', '5-3-2024'])('takes %s as a day', (day) => {
    expect(parseQuery(`après:${day}`).after).toBe('2024-03-05');
  });

  test.each([
    ['"eau', 'quote'],
    ['thème:', 'operator'],
    ['avant:hier', 'date'],
    ['avant:2024-13', 'date'],
    ['- - "', 'quote'],
    ['😀 !!!', 'empty'],
    ['le la les', 'empty'],
    ['a '.repeat(5000), 'long'],
  ] as const)('%s is answered with a hint', (text, hint) => {
    expect(parseQuery(text).hints).toContain(hint);
  });
});

test('a phrase is verified word after word, whatever the spelling', () => {
  const [phrase = []] = parseQuery('"président Tokaïev"').phrases;
  expect(hasPhrase('Le président Tokayev est là', phrase, 'fr')).toBe(true);
  expect(hasPhrase('Президент Токаев', phrase, 'ru')).toBe(false);
  expect(hasPhrase('Tokaïev, le président', phrase, 'fr')).toBe(false);
  expect(hasPhrase('Les présidents Tokaïev et Rahmon', phrase, 'fr')).toBe(true);
});
