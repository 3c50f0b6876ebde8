import { expect, test } from '@playwright/test';
import { verifyHead } from '../src/domain/edition/head.ts';
import { readBlock } from '../src/domain/edition/block.ts';
import type { PublicKey } from '../src/domain/edition/signature.ts';

test('the head verifies against the key in the page, and leads to every article', async ({ request }) => {
  const page = await (await request.get('/')).text();
  const key = /<meta name="caravane-key" content="([^"]+)"/.exec(page)?.[1] as PublicKey;
  const answer = await request.get('/edition/head.json');
  expect(answer.headers()['cache-control']).toBe('no-cache');
  expect(answer.headers()['etag']).toBeTruthy();
  const verdict = await verifyHead(await answer.text(), key);
  if (!verdict.ok) throw new Error(verdict.problem);

  const block = async (hash: string): Promise<Uint8Array<ArrayBuffer>> =>
    new Uint8Array(await (await request.get(`/edition/${hash}.json`)).body());
  const index = await readBlock('index', await block(verdict.head.index.hash), verdict.head.index.hash);
  for (const { hash, count } of index.cards) {
    const pack = await readBlock('cards', await block(hash), hash);
    expect(pack.entries).toHaveLength(count);
    for (const { card } of pack.entries) {
      const body = await readBlock('body', await block(card.body.hash), card.body.hash);
      expect(body.id).toBe(card.id);
      expect((await request.get(`/articles/${card.slug}/`)).status()).toBe(200);
    }
  }
});

test('an unknown page is a designed 404, a missing hashed file a plain one', async ({ request }) => {
  const page = await request.get('/nulle-part/');
  expect(page.status()).toBe(404);
  expect(page.headers()['content-type']).toContain('text/html');
  expect(await page.text()).toContain('<h1');
  for (const path of ['/assets/rien-12345678.js', '/edition/0.json', '/images/rien.webp']) {
    const file = await request.get(path);
    expect(file.status()).toBe(404);
    expect(file.headers()['content-type']).toContain('text/plain');
  }
});

test('an article that was taken back is gone, and nobody is to list it', async ({ request }) => {
  const page = await request.get('/articles/mer-d-aral-anatomie-d-un-retrait-doublon/');
  expect(page.status()).toBe(410);
  expect(await page.text()).toContain('<meta name="robots" content="noindex">');
});

test('nothing outside the tree is served', async ({ request }) => {
  for (const path of [
    '/..%2fkeys/root.json',
    '/%2e%2e/keys/',
    '/_headers',
    '/index.html.br',
    '/.%2e/caravane.sqlite',
  ]) {
    expect((await request.get(path)).status()).toBe(404);
  }
});

test('health, release, feeds, sitemap and manifest answer', async ({ request }) => {
  expect((await request.get('/healthz')).status()).toBe(200);
  expect(await (await request.get('/readyz')).json()).toMatchObject({ database: 'ok', mail: 'set' });
  expect(await (await request.get('/version.json')).json()).toHaveProperty('release');
  for (const path of [
    '/feed.xml',
    '/atom.xml',
    '/sitemap.xml',
    '/news-sitemap.xml',
    '/themes/eau/feed.xml',
  ]) {
    const answer = await request.get(path);
    expect(answer.status()).toBe(200);
    expect(await answer.text()).toMatch(/^<\?xml/);
  }
  expect(await (await request.get('/manifest.webmanifest')).json()).toMatchObject({ display: 'standalone' });
});

test('an address without its slash leads to the page', async ({ request }) => {
  const answer = await request.get('/themes/eau', { maxRedirects: 0 });
  expect(answer.status()).toBe(308);
  expect(answer.headers()['location']).toBe('/themes/eau/');
});

test('a sign-up that is wrong is refused without keeping anything', async ({ request }) => {
  const json = await request.post('/api/subscriptions', { data: { email: 'a@exemple.org' } });
  expect(json.status()).toBe(422);
  expect(json.headers()['content-type']).toContain('application/problem+json');
  const form = await request.post('/lettre/', { form: { email: 'a@exemple.org' } });
  expect(form.status()).toBe(422);
  expect(await form.text()).toContain('<h1');
  const link = await request.get('/lettre/confirmer?t=forged');
  expect(link.status()).toBe(404);
  expect(link.headers()['cache-control']).toBe('no-store');
});
