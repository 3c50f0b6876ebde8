import { filterQuery, type Filter } from './filter.ts';
import type { Month } from './month.ts';
import type { PictureVariant } from './picture.ts';
import type { TopicSlug } from './topic.ts';

/** Every path of the contract. Pages end in a slash; each takes values that are not encoded yet. */
export const addresses = {
  front: '/',
  article: (slug: string) => `/articles/${encodeURIComponent(slug)}/`,
  topic: (slug: TopicSlug) => `/themes/${encodeURIComponent(slug)}/`,
  filter: (filter: Partial<Filter>) => {
    const query = filterQuery(filter);
    return query === '' ? '/' : `/?${query}`;
  },
  search: (query: string) => (query === '' ? '/recherche/' : `/recherche/?q=${encodeURIComponent(query)}`),
  archives: '/archives/',
  /** `2026-11` is `/archives/2026/11/`. */
  month: (month: Month) => `/archives/${month.replace('-', '/')}/`,
  author: (slug: string) => `/auteurs/${encodeURIComponent(slug)}/`,
  saved: '/enregistres/',
  history: '/historique/',
  catchUp: '/rattrapage/',
  library: '/bibliotheque/',
  newsletter: '/lettre/',
  /** The issues of the letter; `slug` as `issueSlug` gives it. */
  issues: '/lettre/numeros/',
  issue: (slug: string) => `/lettre/numeros/${slug}/`,
  settings: '/reglages/',
  about: '/a-propos/',
  privacy: '/confidentialite/',
  legal: '/mentions-legales/',
  notFound: '/404.html',
  /** The page that the service worker answers with when it composes from the library. */
  shell: '/shell.html',

  head: '/edition/head.json',
  block: (hash: string) => `/edition/${hash}.json`,
  picture: ({ hash, format }: Pick<PictureVariant, 'hash' | 'format'>) => `/images/${hash}.${format}`,

  feeds: { rss: '/feed.xml', atom: '/atom.xml', json: '/feed.json' },
  topicFeeds: (slug: TopicSlug) => {
    const folder = addresses.topic(slug);
    return { rss: `${folder}feed.xml`, atom: `${folder}atom.xml`, json: `${folder}feed.json` };
  },
  issueFeeds: {
    rss: '/lettre/numeros/feed.xml',
    atom: '/lettre/numeros/atom.xml',
    json: '/lettre/numeros/feed.json',
  },
  sitemap: '/sitemap.xml',
  newsSitemap: '/news-sitemap.xml',
  robots: '/robots.txt',
  manifest: '/manifest.webmanifest',
  worker: '/sw.js',
  release: '/version.json',

  subscriptions: '/api/subscriptions',
  /** What links in letters lead to, each with its token as `?t=`. */
  mailed: {
    confirm: '/lettre/confirmer',
    unsubscribe: '/lettre/desabonner',
    preferences: '/lettre/preferences',
  },
  mailbox: '/dev/mail',
  nextIssues: '/dev/digest',
  /** How everything looks, while developing. */
  style: '/dev/style/',
  live: '/healthz',
  ready: '/readyz',
} as const;

/** The same origin's file of a page address: `/articles/x/` is `articles/x/index.html`. */
export const pageFile = (path: string): string =>
  decodeURIComponent(path.endsWith('/') ? `${path}index.html` : path).slice(1);

/** Addresses that the service worker neither answers nor stores. */
export const isLive = (url: URL): boolean =>
  url.pathname.startsWith('/api/') ||
  url.pathname.startsWith('/dev/') ||
  (url.pathname.startsWith('/lettre/') && url.searchParams.has('t'));

/** The last part of an address in a folder, decoded. */
export function slugIn(pathname: string, folder: 'articles' | 'auteurs' | 'themes'): string | undefined {
  const [, slug] = new RegExp(`^/${folder}/([^/]+)/$`).exec(pathname) ?? [];
  try {
    return slug && decodeURIComponent(slug);
  } catch {
    return undefined;
  }
}
