import { describe, expect, it } from 'vitest';
import type { Card } from '../domain/card.ts';
import type { CountedTopic } from '../domain/topic.ts';
import { selectionOf } from './filtering.ts';
import { noFilter } from '../domain/filter.ts';
import type { Selected } from '../offline/library.ts';
import type { FrontPage } from './shown.ts';

const topic = (slug: string, kind: CountedTopic['kind']): CountedTopic => ({
  slug,
  kind,
  names: { fr: slug },
  count: 1,
});
const card = (id: string, ...topics: string[]): Card =>
  ({ id, topics, language: 'fr', published: '2026-01-01T00:00:00Z' }) as unknown as Card;
const water = { ...noFilter, topics: ['eau'] };
const page: FrontPage = {
  screen: 'front',
  cards: [card('a', 'kazakhstan', 'eau'), card('b', 'ouzbekistan', 'eau'), card('c', 'kazakhstan')],
  total: 3,
  topics: [topic('kazakhstan', 'country'), topic('ouzbekistan', 'country'), topic('eau', 'theme')],
};

describe('the filter', () => {
  it('sorts the cards of the page while the library is not there', () => {
    const { cards, total, topics } = selectionOf(page, water);
    expect(cards.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(total).toBe(2);
    expect(topics.find(({ slug }) => slug === 'kazakhstan')?.count).toBe(1);
  });

  it('takes the answer of the library when it is about the same filter', () => {
    const selection: Selected = { ...selectionOf(page, water), total: 90 };
    expect(selectionOf({ ...page, selection }, water).total).toBe(90);
    expect(selectionOf({ ...page, selection }, { ...water, without: ['kazakhstan'] }).total).toBe(1);
  });

  it('names what nobody knows', () => {
    const filter = { ...noFilter, topics: ['atlantide', 'eau'], languages: ['xx'] };
    const { unknown, total } = selectionOf(page, filter);
    expect([unknown, total]).toEqual([['atlantide', 'xx'], 2]);
  });
});
