import { addresses } from '../domain/addresses.ts';
import type { SafeHtml } from '../domain/article.ts';
import type { PageDocument } from '../domain/page.ts';

/**
 * The page that the publisher wrote into the document. Its text stands in the HTML once, so an article's is read from
 * there, before hydration.
 */
export function readDocument(document: Document): PageDocument | null {
  const text = document.getElementById('document')?.textContent;
  if (!text) return null;
  const given: unknown = JSON.parse(text);
  if (!isPageDocument(given)) return null;
  if (given.page.screen !== 'article') return given;
  const body = (document.querySelector('[data-part="body"]')?.innerHTML ?? '') as SafeHtml;
  return { ...given, page: { ...given.page, body } };
}

/** Light, because the document is as trusted as this script: both came from the origin together. */
const isPageDocument = (value: unknown): value is PageDocument =>
  typeof value === 'object' &&
  value !== null &&
  'masthead' in value &&
  'page' in value &&
  typeof (value.page as { screen?: unknown }).screen === 'string';

const fixed: { readonly [screen: string]: string } = {
  front: addresses.front,
  search: addresses.search(''),
  archives: addresses.archives,
  saved: addresses.saved,
  history: addresses.history,
  catchUp: addresses.catchUp,
  library: addresses.library,
  newsletter: addresses.newsletter,
  issues: addresses.issues,
  settings: addresses.settings,
};

/** False for a shell, and for a page that a worker or a proxy gave for another address. */
export function fitsAddress(page: PageDocument['page'], path: string): boolean {
  switch (page.screen) {
    case 'shell':
      return false;
    case 'notFound':
      return true;
    case 'article':
      return samePath(addresses.article(page.card.slug), path);
    case 'topic':
      return samePath(addresses.topic(page.topic.slug), path);
    case 'month':
      return samePath(addresses.month(page.month), path);
    case 'author':
      return samePath(addresses.author(page.author.slug), path);
    case 'issue':
      return samePath(addresses.issue(page.slug), path);
    case 'written':
      return samePath(addresses[page.page], path);
    default:
      return samePath(fixed[page.screen] ?? '', path);
  }
}

const samePath = (a: string, b: string): boolean => plain(a) === plain(b);

function plain(path: string): string {
  try {
    return decodeURIComponent(path).replace(/\/$/, '');
  } catch {
    return path;
  }
}
