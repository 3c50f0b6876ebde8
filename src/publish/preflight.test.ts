import { expect, test } from 'vitest';
import type { Article, ArticleId, SafeHtml } from '../domain/article.ts';
import type { PictureKey } from '../domain/picture.ts';
import { preflight } from './preflight.ts';

const key = 'abcdef0123456789' as PictureKey;
const sound: Article = {
  id: '0'.repeat(20) as ArticleId,
  slug: 'a',
  title: 'Titre',
  standfirst: 'Chapeau.',
  byline: [],
  published: '2026-11-23T08:00:00Z',
  updated: '2026-11-23T08:00:00Z',
  revision: 1,
  language: 'fr',
  topics: ['eau'],
  body: '<p>Texte.</p>' as SafeHtml,
  lead: undefined,
  pictures: [],
  partial: false,
  original: undefined,
};
const problems = (change: Partial<Article>, ear?: () => string): string[] =>
  preflight({ ...sound, ...change }, new Map(), ear).map(({ problem }) => problem);

test('a sound article has nothing to mend', () => expect(problems({}, () => 'fr')).toEqual([]));

test.each<[string, Partial<Article>]>([
  ['heavy', { body: `<p>${'x'.repeat(1_100_000)}</p>` as SafeHtml }],
  ['embed', { body: '<p class="embed"><a href="https://v.example/1">v.example</a></p>' as SafeHtml }],
  ['partial', { partial: true }],
  ['no-topics', { topics: [] }],
  ['no-standfirst', { standfirst: '' }],
])('says what will disappoint: %s', (problem, change) => expect(problems(change)).toEqual([problem]));

test('says where a picture has no words, or is not there', () => {
  const pictures = [{ key, address: 'https://x.example/a.jpg', alt: ' ', caption: '' }];
  expect(problems({ pictures })).toEqual(['no-alternative-text', 'missing-picture']);
});

test('says where a text is in another language than it says', () => {
  expect(problems({ language: 'ru' }, () => 'fr')).toEqual(['wrong-language']);
  expect(problems({ language: 'uz-Cyrl' }, () => 'uz')).toEqual([]);
});
