import { addresses } from '../domain/addresses.ts';
import type { Instant } from '../domain/article.ts';
import type { Card } from '../domain/card.ts';
import type { Publication } from '../domain/publication.ts';
import { element, xmlDocument, type Element } from './xml.ts';

/** What the protocol allows in one file (https://www.sitemaps.org/protocol.html). */
const most = 50_000;
const mostNews = 1000;
const newsWindow = 2 * 24 * 60 * 60 * 1000;
const schema = 'http://www.sitemaps.org/schemas/sitemap/0.9';

/** Pages that search engines may list, with the date of their newest change where they have one. */
export const sitemap = (
  origin: string,
  pages: readonly { path: string; changed: Instant | null }[],
): string =>
  urlset(
    {},
    pages
      .slice(0, most)
      .map(({ path, changed }) =>
        element('url', [
          element('loc', origin + path),
          changed === null ? null : element('lastmod', changed),
        ]),
      ),
  );

/** The articles of the two days up to the newest change: the record's clock, not the machine's. */
export const newsSitemap = (
  { name, origin }: Publication,
  articles: readonly (Pick<Card, 'published' | 'slug' | 'language'> & {
    readonly cardText: { readonly read: () => Card };
  })[],
  issued: Instant,
): string =>
  urlset(
    { 'xmlns:news': 'http://www.google.com/schemas/sitemap-news/0.9' },
    articles
      .filter(({ published }) => Date.parse(published) >= Date.parse(issued) - newsWindow)
      .slice(0, mostNews)
      .map((card) =>
        element('url', [
          element('loc', origin + addresses.article(card.slug)),
          element('news:news', [
            element('news:publication', [
              element('news:name', name),
              element('news:language', card.language.split('-')[0] ?? card.language),
            ]),
            element('news:publication_date', card.published),
            element('news:title', card.cardText.read().title),
          ]),
        ]),
      ),
  );

const urlset = (namespaces: { readonly [name: string]: string }, urls: readonly Element[]): string =>
  xmlDocument(element('urlset', urls, { xmlns: schema, ...namespaces }));
