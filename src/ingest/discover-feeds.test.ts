import { expect, it } from 'vitest';
import { discoverFeeds } from './discover-feeds.ts';

const at = 'https://news.example/';

it.each([
  ['<link rel="alternate" type="application/rss+xml" href="/feed/">', ['https://news.example/feed/']],
  [
    `<link href='/comments/feed/' rel='alternate' type='application/rss+xml' title='Comments'><link rel=alternate type=application/atom+xml href=atom.xml?a=1&amp;b=2>`,
    ['https://news.example/atom.xml?a=1&b=2', 'https://news.example/comments/feed/'],
  ],
  [
    '<link rel="https://api.w.org/" href="https://news.example/wp-json/">',
    ['https://news.example/wp-json/wp/v2/posts'],
  ],
  [
    '<link rel="https://api.w.org/" href="/?rest_route=/">',
    ['https://news.example/?rest_route=%2Fwp%2Fv2%2Fposts'],
  ],
  [
    '<link rel="alternate" type="application/rss+xml" href="javascript:alert(1)"><link rel="alternate" hreflang="en" href="/en/">',
    usualPlaces(),
  ],
])('of %s', (page, feeds) => expect(discoverFeeds(page, at)).toEqual(feeds));

function usualPlaces(): string[] {
  return ['feed/', 'feed.xml', 'rss.xml', 'atom.xml'].map((path) => at + path);
}
