import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, expect, it } from 'vitest';
import { createGuardedFetch } from '../network/guarded-fetch.ts';
import { openReadingRoom } from './reading-room.ts';
import { newMemory, type SourceMemory } from './source-memory.ts';
import { visitSource, type Visit } from './visit-source.ts';

const room = openReadingRoom({ categories: {}, topics: [], language: 'fr' });
afterAll(() => room.close());
const fetch = createGuardedFetch({ version: '1', origin: 'https://news.example', allowLoopback: true });
const visitor = { room, fetch, now: '2026-11-23T12:00:00Z', desk: 'd' };

const closing: (() => void)[] = [];
afterEach(() => closing.splice(0).forEach((close) => close()));

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  closing.push(
    () => server.closeAllConnections(),
    () => server.close(),
  );
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function visit(memory: SourceMemory, change: Partial<typeof visitor> = {}): Promise<Visit[]> {
  const visits: Visit[] = [];
  for await (const one of visitSource(memory, { ...visitor, ...change })) visits.push(one);
  return visits;
}
const titles = (visits: readonly Visit[]): string[] =>
  visits.flatMap(({ reading }) =>
    reading !== 'unchanged' && reading.ok ? reading.drafts.map(({ title }) => title) : [],
  );
const feed = (title: string): string =>
  `<rss version="2.0"><channel><title>F</title><item><title>${title}</title></item></channel></rss>`;

it('asks again only for what changed, unless it would now be read otherwise', async () => {
  const address = await serve((request, response) =>
    request.headers['if-none-match'] === '"1"'
      ? response.writeHead(304).end()
      : response.writeHead(200, { etag: '"1"' }).end(feed('A')),
  );
  const [first] = await visit(newMemory(address));
  expect(first && titles([first])).toEqual(['A']);
  const memory = first?.memory as SourceMemory;
  expect((await visit(memory))[0]).toMatchObject({
    reading: 'unchanged',
    memory: { failures: 0, format: 'rss' },
  });
  expect(titles(await visit(memory, { desk: 'other' }))).toEqual(['A']);
});

it('remembers where a feed moved for good', async () => {
  const asked: string[] = [];
  const origin = await serve((request, response) => {
    asked.push(request.url ?? '');
    if (request.url === '/old') response.writeHead(301, { location: '/new' }).end();
    else response.end(feed('A'));
  });
  const [first] = await visit(newMemory(`${origin}/old`));
  await visit(first?.memory as SourceMemory);
  expect(asked).toEqual(['/old', '/new', '/new']);
});

it('gives time to a source that asks for it', async () => {
  const address = await serve((_, response) => response.writeHead(503, { 'retry-after': '7200' }).end());
  expect((await visit(newMemory(address)))[0]).toMatchObject({
    reading: { ok: false, error: expect.stringContaining('503') },
    memory: { failures: 1, notBefore: '2026-11-23T14:00:00Z' },
  });
});

it('finds the feed of a site', async () => {
  const origin = await serve((request, response) =>
    request.url === '/feed.xml'
      ? response.end(feed('Found'))
      : response
          .writeHead(200, { 'content-type': 'text/html' })
          .end('<!doctype html><link rel=alternate type="application/rss+xml" href="/feed.xml">'),
  );
  const visits = await visit(newMemory(`${origin}/`));
  expect(titles(visits)).toEqual(['Found']);
  expect(visits[0]?.memory.address).toBe(`${origin}/feed.xml`);
});

const post = (number: number): object => ({
  title: { rendered: `Post ${number}` },
  content: { rendered: '<p>Text.</p>' },
  guid: { rendered: `https://news.example/?p=${number}` },
});

it('reads the archive of a WordPress site page by page, and goes on where it stopped', async () => {
  let posts = 25;
  const pages: number[] = [];
  const origin = await serve((request, response) => {
    const url = new URL(request.url ?? '', 'http://x');
    const page = Number(url.searchParams.get('page'));
    const last = Math.ceil(posts / 10);
    if (url.searchParams.get('orderby') === 'date') pages.push(page);
    if (page > last) return response.writeHead(400).end('{}');
    const shown = Array.from({ length: posts }, (_, n) => post(n + 1)).slice((page - 1) * 10, page * 10);
    return response.writeHead(200, { 'x-wp-totalpages': String(last) }).end(JSON.stringify(shown));
  });
  const address = `${origin}/wp-json/wp/v2/posts?per_page=10`;
  const first = await visit(newMemory(address));
  expect(titles(first)).toHaveLength(25);
  expect(first.map(({ memory }) => memory.page)).toEqual([1, 2, 3]);
  posts = 31;
  pages.length = 0;
  const resumed = await visit(first[1]?.memory as SourceMemory);
  expect(pages).toEqual([2, 3, 4]);
  expect(titles(resumed)).toContain('Post 31');
});
