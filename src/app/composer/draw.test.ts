import { beforeAll, describe, expect, test, vi } from 'vitest';
import type { Card } from '../../domain/card.ts';
import type { ArticlePage } from '../../domain/page.ts';
import type { Masthead } from '../../domain/publication.ts';
import type { Render } from '../../publish/client.ts';
import type { composeArticle } from './compose-article.tsx';

/** With React, as the publisher draws. */
let render: Render;
/** With what stands in for it, as the service worker does. */
let compose: typeof composeArticle;

beforeAll(async () => {
  ({ render } = await import('../prerender.tsx'));
  vi.resetModules();
  const runtime = await import('./jsx-runtime.ts');
  vi.doMock('react', () => import('./react.ts'));
  vi.doMock('react-router', () => import('./react-router.ts'));
  for (const name of ['react/jsx-runtime', 'react/jsx-dev-runtime'])
    vi.doMock(name, () => ({ ...runtime, jsxDEV: runtime.jsx }));
  ({ composeArticle: compose } = await import('./compose-article.tsx'));
});

const masthead: Masthead = {
  name: 'Caravane & fils',
  motto: { fr: 'L’Asie centrale', en: 'Central Asia', ru: 'Центральная Азия' },
  sections: [{ slug: 'eau', kind: 'theme', names: { fr: 'Eau' } }],
  consent: { version: '1', text: { fr: 'J’accepte "tout".' } },
  edition: 3,
  issued: '2026-11-23T18:06:00Z',
  release: 'test',
};
const picture = {
  width: 1600,
  height: 1000,
  alt: 'Une "carte" & un lac',
  caption: 'Le lac <vu> du nord',
  variants: (['avif', 'webp', 'jpeg'] as const).flatMap((format) =>
    [480, 960].map((width) => ({ hash: 'a'.repeat(64), format, width, height: 300, bytes: 5 })),
  ),
};
const card = (change: object = {}): Card =>
  ({
    id: 'a1',
    slug: 'l-eau',
    title: 'L’eau & le "gaz" d\'ici <sic>',
    standfirst: 'Deux partages.',
    byline: ['A. B.', 'C. D.'],
    published: '2026-11-23T18:06:00Z',
    updated: '2026-11-25T18:06:00Z',
    language: 'fr',
    topics: ['eau', 'inconnu'],
    revision: 2,
    partial: true,
    original: 'https://exemple.org/?a=1&b=2',
    minutes: 4,
    picture,
    body: { hash: 'b', bytes: 10 },
    ...change,
  }) as unknown as Card;
const page = (change: object = {}, related: readonly Card[] = []): ArticlePage =>
  ({
    screen: 'article',
    card: card(change),
    body: '<p>Texte<br>entier</p>',
    related,
    labels: masthead.sections,
    versions: [{ slug: 'voda', language: 'ru' }],
  }) as unknown as ArticlePage;

const pages: readonly (readonly [string, ArticlePage])[] = [
  [
    'in French, with all that an article can have',
    page({}, [card({ id: 'a2', picture: null }), card({ id: 'a3' })]),
  ],
  [
    'with little',
    page({ standfirst: '', byline: [], topics: [], picture: null, original: null, partial: false }),
  ],
  ['in Russian', page({ language: 'ru', minutes: 21 }, [card({ id: 'a4', language: 'ru' })])],
  ['in English', page({ language: 'en' })],
  ['in Dari, in French words, from right to left', page({ language: 'fa', title: 'آب' })],
];

/** Tags and texts in order; the order of a tag's attributes says nothing. */
const partsOf = (html: string): string[] =>
  html
    .split(/(?=<)|(?<=>)/)
    .map((part) =>
      part.startsWith('<') ? [...part.matchAll(/<!.*|[^\s<>=]+(?:="[^"]*")?/g)].toSorted().join(' ') : part,
    );

describe('a page that the service worker draws is what React would draw, and so hydrates', () => {
  test.each(pages)('%s', async (_, each) => {
    const url = new URL('https://caravane.example/articles/l-eau/');
    const [published, composed] = [
      await render(url.pathname, { masthead, page: each }),
      compose(masthead, each, url),
    ];
    expect(partsOf(composed.html)).toEqual(partsOf(published.html));
    expect({ title: composed.title, description: composed.description }).toEqual({
      title: published.title,
      description: published.description,
    });
  });
});
