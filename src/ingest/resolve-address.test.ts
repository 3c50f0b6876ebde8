import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { resolverFor } from './resolve-address.ts';

const none = { link: undefined, base: undefined };
const web = { kind: 'web', url: 'https://news.example/feed/' } as const;

const link = (item: object, feed: object) =>
  resolverFor({ ...none, ...item }, { ...none, ...feed }, web).link('x');

describe('an address', () => {
  it('is read against xml:base, else its own page, the site, the feed', () => {
    expect(link({}, {})).toBe('https://news.example/feed/x');
    expect(link({}, { link: 'https://site.example/' })).toBe('https://site.example/x');
    expect(link({ link: 'https://site.example/a/' }, {})).toBe('https://site.example/a/x');
    expect(link({ link: 'https://site.example/a/', base: '/b/' }, { base: 'https://base.example/' })).toBe(
      'https://base.example/b/x',
    );
    expect(link({ link: 'http://feeds.feedburner.com/~r/a/' }, { link: 'https://site.example/' })).toBe(
      'https://site.example/x',
    );
  });

  it('loses its trackers and nothing else', () => {
    const resolver = resolverFor(none, none, web);
    expect(resolver.link('https://x.example/?utm_source=a&q=a%20b+c&fbclid=1#top')).toBe(
      'https://x.example/?q=a%20b+c#top',
    );
    expect(resolver.link('https://x.example/?utm_source=a#xtor=RSS-1')).toBe('https://x.example/');
    expect(resolver.link('javascript:alert(1)')).toBeUndefined();
    expect(resolver.link('https://user:pass@x.example/')).toBeUndefined();
  });
});

describe('a picture of a local feed', () => {
  const root = mkdtempSync(join(tmpdir(), 'caravane-'));
  const folder = join(root, 'feed');
  mkdirSync(join(folder, 'images'), { recursive: true });
  writeFileSync(join(root, 'secret.jpg'), 'x');
  writeFileSync(join(folder, 'images', 'a b.jpg'), 'x');
  symlinkSync(join(root, 'secret.jpg'), join(folder, 'link.jpg'));
  const { picture } = resolverFor({ link: 'https://news.example/a', base: undefined }, none, {
    kind: 'file',
    path: join(folder, 'feed.xml'),
  });

  it('may lie beneath its folder', () => {
    expect(picture('images/a%20b.jpg?x')).toBe(pathToFileURL(join(folder, 'images', 'a b.jpg')).href);
    expect(picture('https://x.example/a.jpg')).toBe('https://x.example/a.jpg');
    expect(picture('//x.example/a.jpg')).toBe('https://x.example/a.jpg');
  });

  it.each([
    '../secret.jpg',
    'images/../../secret.jpg',
    '%2e%2e/secret.jpg',
    '..\\secret.jpg',
    'link.jpg',
    join(root, 'secret.jpg'),
    pathToFileURL(join(folder, 'images', 'a b.jpg')).href,
    'images',
    'gone.jpg',
    'a.svg',
    '',
  ])('may not be %s', (address) => expect(picture(address)).toBeUndefined());
});
