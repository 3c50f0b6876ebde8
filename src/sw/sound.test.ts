import { beforeAll, describe, expect, test } from 'vitest';
import { isLeft } from './left.ts';
import { isOurPage, isSound } from './sound.ts';

beforeAll(() => {
  Object.assign(globalThis, { location: new URL('https://caravane.example/sw.js') });
});

const left = (path: string, method = 'GET'): boolean => {
  const url = new URL(path, 'https://caravane.example');
  return isLeft({ method, url: url.href }, url);
};

describe('the service worker leaves to the network', () => {
  test.each([
    '/api/subscriptions',
    '/dev/mail',
    '/lettre/confirmer?t=abc',
    '/lettre/?t=abc',
    '/edition/head.json',
    '/feed.xml',
    '/themes/eau/atom.xml',
    '/sitemap.xml',
    '/sw.js',
    '/version.json',
    '/healthz',
    'https://elsewhere.example/',
  ])('%s', (path) => {
    expect(left(path)).toBe(true);
  });

  test('whatever is posted', () => {
    expect(left('/lettre/', 'POST')).toBe(true);
  });

  test.each(['/', '/articles/x/', '/lettre/', '/images/a.webp', '/assets/a.js'])('but not %s', (path) => {
    expect(left(path)).toBe(false);
  });
});

const response = (type: string, status = 200): Response =>
  new Response('x', { status, headers: { 'content-type': type } });

describe('what may be stored', () => {
  test('is a file at a file’s address and a page at a page’s', () => {
    expect(isSound(response('text/javascript'), '/assets/a.js')).toBe(true);
    expect(isSound(response('text/html; charset=utf-8'), '/a-propos/')).toBe(true);
    expect(isSound(response('text/html'), '/assets/a.js')).toBe(false);
    expect(isSound(response('application/json'), '/a-propos/')).toBe(false);
  });

  test('is no failure, and no page of a stranger', async () => {
    expect(isSound(response('text/javascript', 404), '/assets/a.js')).toBe(false);
    const portal = new Response('<title>Wi-Fi</title>', { headers: { 'content-type': 'text/html' } });
    expect(await isOurPage(portal)).toBe(false);
  });
});
