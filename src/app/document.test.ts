import { describe, expect, it } from 'vitest';
import type { Page } from '../domain/page.ts';
import { fitsAddress } from './document.ts';

const article = { screen: 'article', card: { slug: 'l-eau' } } as unknown as Page;

describe('a document fits', () => {
  it.each<[Page, string]>([
    [{ screen: 'saved' }, '/enregistres/'],
    [{ screen: 'saved' }, '/enregistres'],
    [{ screen: 'written', page: 'about', passages: { fr: [] } }, '/a-propos/'],
    [article, '/articles/l-eau/'],
    [{ screen: 'notFound' }, '/articles/gone/'],
  ])('%o at %s', (page, path) => expect(fitsAddress(page, path)).toBe(true));
});

describe('a document does not fit', () => {
  it.each<[Page, string]>([
    [{ screen: 'shell' }, '/'],
    [{ screen: 'saved' }, '/'],
    [article, '/articles/le-gaz/'],
    [article, '/articles/%E0%A4%A/'],
  ])('%o at %s', (page, path) => expect(fitsAddress(page, path)).toBe(false));
});
