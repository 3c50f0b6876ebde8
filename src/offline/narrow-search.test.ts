import { describe, expect, test } from 'vitest';
import type { Card } from '../domain/card.ts';
import type { Topic } from '../domain/topic.ts';
import { parseQuery } from '../search/query.ts';
import { emptyShelf } from './card-shelf.ts';
import { narrowing } from './narrow-search.ts';

const card = (title: string, topics: readonly string[], language: string, author: string) =>
  ({ title, topics, language, byline: [author], published: '2025-06-01T00:00:00Z' }) as unknown as Card;
const shelf = {
  ...emptyShelf,
  cards: [
    card('Aral', ['eau'], 'fr', 'Élise Martin'),
    card('Арал', ['eau', 'gaz'], 'ru', 'Иван Петров'),
    card('Gas', ['gaz'], 'en', 'Ann Lee'),
  ],
  topics: [
    { slug: 'eau', kind: 'theme', names: { fr: 'Eau', en: 'Water' }, variants: [] },
    { slug: 'gaz', kind: 'theme', names: { fr: 'Gaz' }, variants: ['gazoduc'] },
  ] as unknown as Topic[],
};
const left = (asked: string): string[] => {
  const { allows } = narrowing(parseQuery(asked), shelf);
  return shelf.cards.filter((each) => allows?.(each) ?? true).map(({ title }) => title);
};

describe('operators of a question', () => {
  test.each([
    ['thème:eau', ['Aral', 'Арал']],
    ['thème:Water thème:gazoduc', ['Арал']],
    ['-thème:eau', ['Gas']],
    ['thème:eau -thème:gaz', ['Aral']],
    ['auteur:martin', ['Aral']],
    ['-auteur:"Elise Martin"', ['Арал', 'Gas']],
    ['langue:russe langue:en', ['Арал', 'Gas']],
    ['-langue:ru', ['Aral', 'Gas']],
    ['-langue:ru -langue:en', ['Aral']],
    ['-avant:2026', []],
    ['-après:2026', ['Aral', 'Арал', 'Gas']],
  ])('%s leaves %j', (asked, titles) => {
    expect(left(asked)).toEqual(titles);
  });

  test('that nobody knows are named and left aside, asked or barred', () => {
    expect(narrowing(parseQuery('thème:atlantide -thème:lémurie langue:xx -langue:yy'), shelf)).toEqual({
      allows: null,
      unknown: ['atlantide', 'lémurie', 'xx', 'yy'],
    });
  });
});
