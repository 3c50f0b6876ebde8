import { describe, expect, it } from 'vitest';
import type { Card } from '../domain/card.ts';
import type { CountedTopic } from '../domain/topic.ts';
import { selectionOf, toggled } from './filtering.ts';
import type { FrontPage, Selection } from './shown.ts';

const topic = (slug: string, kind: CountedTopic['kind']): CountedTopic => ({
  slug,
  kind,
  names: { fr: slug },
  count: 1,
});
const card = (id: string, ...topics: string[]): Card => ({ id, topics }) as unknown as Card;
const eau = topic('eau', 'theme');
const page: FrontPage = {
  screen: 'front',
  cards: [card('a', 'kazakhstan', 'eau'), card('b', 'ouzbekistan', 'eau'), card('c', 'kazakhstan')],
  total: 3,
  topics: [topic('kazakhstan', 'country'), topic('ouzbekistan', 'country'), eau],
};

describe('the filter', () => {
  it('adds a topic and takes it back', () => {
    expect(toggled(['eau'], 'kazakhstan')).toEqual(['eau', 'kazakhstan']);
    expect(toggled(['eau', 'kazakhstan'], 'eau')).toEqual(['kazakhstan']);
  });

  it('sorts the cards of the page while the library is not there', () => {
    const { cards, total, topics } = selectionOf(page, [eau]);
    expect(cards.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(total).toBe(2);
    expect(topics.find(({ slug }) => slug === 'kazakhstan')?.count).toBe(1);
  });

  it('takes the answer of the library when it is about the same topics', () => {
    const selection: Selection = { slugs: ['eau'], cards: [], total: 90, topics: [], labels: [] };
    expect(selectionOf({ ...page, selection }, [eau]).total).toBe(90);
    expect(selectionOf({ ...page, selection }, [topic('kazakhstan', 'country')]).total).toBe(2);
  });
});
