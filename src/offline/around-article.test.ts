import { expect, it } from 'vitest';
import type { Card } from '../domain/card.ts';
import { aroundArticle, nearestCards, versionsOnDevice } from './around-article.ts';
import { emptyShelf } from './card-shelf.ts';

const card = (id: string, topics: string[], change: Partial<Card> = {}): Card =>
  ({
    id,
    slug: id,
    topics,
    language: 'fr',
    published: '2026-11-01T08:00:00Z',
    picture: null,
    ...change,
  }) as Card;
const open = card('open', ['eau', 'rogoun']);
const ids = (cards: readonly { readonly id: string }[]): string[] => cards.map(({ id }) => id);

it('a rare topic shared weighs more than a common one', () => {
  const common = ['a', 'b', 'c', 'd'].map((id) => card(id, ['eau']));
  expect(ids(nearestCards(open, [open, ...common, card('rare', ['rogoun'])], 1))).toEqual(['rare']);
});

it('of two equally near the one nearer in time comes first, whatever their order', () => {
  const far = card('far', ['eau'], { published: '2020-01-01T08:00:00Z' });
  const near = card('near', ['eau'], { published: '2026-10-01T08:00:00Z' });
  expect(ids(nearestCards(open, [far, open, near]))).toEqual(['near', 'far']);
});

it('another language and no shared topic are not near', () => {
  expect(nearestCards(open, [open, card('ru', ['eau'], { language: 'ru' }), card('x', ['sport'])])).toEqual(
    [],
  );
});

it('neighbours by date are in the language of the article', () => {
  const cards = [card('new', []), card('ru', [], { language: 'ru' }), open, card('old', [])];
  const shelf = { ...emptyShelf, cards, bySlug: new Map(cards.map((one) => [one.slug, one])) };
  expect(aroundArticle(shelf, 'open', null)).toMatchObject({ newer: { id: 'new' }, older: { id: 'old' } });
  expect(aroundArticle(shelf, 'new', null)).toMatchObject({ newer: null });
  expect(aroundArticle(shelf, 'gone', null)).toBeNull();
});

it('versions bear the same picture', () => {
  const picture = { variants: [{ hash: 'h' }] } as unknown as Card['picture'];
  const fr = { ...open, picture };
  const ru = card('ru', ['eau'], { language: 'ru', picture });
  expect(versionsOnDevice(fr, [fr, ru, card('kk', ['eau'], { language: 'kk' })])).toEqual([
    { slug: 'ru', language: 'ru' },
  ]);
  expect(versionsOnDevice(open, [open, card('en', ['eau'], { language: 'en' })])).toEqual([]);
});
