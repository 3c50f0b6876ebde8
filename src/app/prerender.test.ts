import { describe, expect, it } from 'vitest';
import type { Card } from '../domain/card.ts';
import type { Page } from '../domain/page.ts';
import type { Masthead } from '../domain/publication.ts';
import { render } from './prerender.tsx';

const masthead: Masthead = {
  name: 'Caravane',
  motto: { fr: 'L’Asie centrale' },
  sections: [{ slug: 'eau', kind: 'theme', names: { fr: 'Eau' } }],
  consent: { version: '1', text: { fr: 'J’accepte.' } },
  edition: 3,
  issued: '2026-11-23T18:06:00Z',
  release: 'test',
};
const card = {
  id: 'a1',
  slug: 'l-eau',
  title: 'L’eau & le gaz',
  standfirst: 'Deux partages.',
  byline: ['A. B.'],
  published: '2026-11-23T18:06:00Z',
  updated: '2026-11-23T18:06:00Z',
  language: 'ru',
  topics: ['eau'],
  revision: 2,
  partial: false,
  original: null,
  minutes: 4,
  picture: null,
} as unknown as Card;
const page = {
  screen: 'article',
  card,
  body: '<p>Texte</p>',
  related: [],
  labels: [],
  versions: [],
} as unknown as Page;

describe('prerendering', () => {
  it('writes an article with the hooks of the contract, in the words of its language', async () => {
    const { html, title, description } = await render('/articles/l-eau/', { masthead, page });
    expect(title).toBe('L’eau & le gaz — Caravane');
    expect(description).toBe('Deux partages.');
    expect(html).toMatch(/<main[^>]*><article data-id="a1" data-revision="2" lang="ru" dir="ltr">/);
    expect(html).toContain('<div data-part="body"><p>Texte</p></div>');
    expect(html).toContain('4 минуты чтения');
    expect(html.match(/<h1/g)).toHaveLength(1);
    expect(html).not.toContain(' style=');
  });

  it('ends with what a screen throws', async () => {
    const broken = { ...page, labels: null } as unknown as Page;
    await expect(render('/articles/l-eau/', { masthead, page: broken })).rejects.toThrow(/null/);
  });

  it('gives the same bytes for the same page', async () => {
    const [first, second] = [await render('/', front()), await render('/', front())];
    expect(second).toEqual(first);
  });

  it('marks the shell, which is composed by the app', async () => {
    const { html } = await render('/shell.html', { masthead, page: { screen: 'shell' } });
    expect(html).toContain('data-shell');
  });

  it('answers an address of no screen with what it is given', async () => {
    const { html } = await render('/404.html', { masthead, page: { screen: 'notFound' } });
    expect(html).toContain('Cette page n’existe pas');
  });
});

const front = () => ({
  masthead,
  page: { screen: 'front' as const, cards: [card], total: 1, topics: [] },
});
