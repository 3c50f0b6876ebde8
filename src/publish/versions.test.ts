import { expect, test } from 'vitest';
import type { ArticleId } from '../domain/article.ts';
import type { PictureKey } from '../domain/picture.ts';
import type { StandingArticle } from './standing-article.ts';
import { versionsOf } from './versions.ts';

const article = (name: string, change: Partial<StandingArticle> = {}): StandingArticle =>
  ({
    id: name as ArticleId,
    language: name.slice(0, 2),
    lead: 'a' as PictureKey,
    topics: ['eau'],
    published: '2026-11-20T08:00:00Z',
    ...change,
  }) as StandingArticle;
const linked = (...articles: StandingArticle[]): object =>
  Object.fromEntries([...versionsOf(articles)].map(([id, others]) => [id, others.map((other) => other.id)]));

test('versions of one story bear one picture, in different languages, near each other', () => {
  expect(linked(article('fr'), article('ru', { published: '2026-11-25T08:00:00Z' }), article('en'))).toEqual({
    fr: ['en', 'ru'],
    ru: ['en', 'fr'],
    en: ['fr', 'ru'],
  });
});

test.each([
  ['another picture', { lead: 'b' as PictureKey }],
  ['no picture', { lead: null }],
  ['another time', { published: '2025-11-20T08:00:00Z' }],
  ['other topics', { topics: ['sport'] }],
  ['the same language', { language: 'fr' }],
])('an article of %s is no version', (_, change) =>
  expect(linked(article('fr'), article('ru', change))).toEqual({}),
);

test('of two in one language the nearer is the version, and the other has none', () => {
  const late = article('ru-late', { published: '2026-12-10T08:00:00Z' });
  expect(linked(article('fr'), article('ru'), late)).toEqual({ fr: ['ru'], ru: ['fr'] });
});
