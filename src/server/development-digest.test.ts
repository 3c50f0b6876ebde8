import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { serve, type ServerType } from '@hono/node-server';
import { Hono } from 'hono';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { engines } from '../database/engines.proof.ts';
import type { Database } from '../database/open-database.ts';
import type { ArticleId } from '../domain/article.ts';
import { openNewsletter } from '../newsletter/open-newsletter.ts';
import { askLocally } from './ask-locally.proof.ts';
import { digestRoutes } from './development-digest.ts';
import { housePages } from './house-page.ts';

const house = {
  name: 'Caravane',
  origin: 'https://caravane.example',
  from: { name: 'Caravane', address: 'lettre@caravane.example', domain: 'caravane.example' },
  topics: [],
};
const notice = (language: string, title: string) => ({
  id: title.padEnd(20, '0') as ArticleId,
  slug: title.toLowerCase(),
  title,
  standfirst: 'Une <b>enquête</b>.',
  byline: [],
  published: '2026-11-23T05:00:00Z',
  language,
  topics: [],
  picture: undefined,
});
const said = { articles: [notice('fr', 'Eau'), notice('ru', 'Вода')] };

const clock = (): number => Date.parse('2026-11-23T06:00:00Z');

describe.each(engines)('the next issue, on $name', ({ open }) => {
  let database: Database;
  let close: () => Promise<void>;
  let server: ServerType;
  let port: number;
  let app: Hono;
  beforeEach(async () => {
    ({ database, close } = await open());
    const newsletter = openNewsletter(database, house);
    app = new Hono();
    app.route(
      '/',
      digestRoutes((moment) => newsletter.drafts(said, moment), housePages('/nowhere'), clock),
    );
    server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' });
    await once(server, 'listening');
    ({ port } = server.address() as AddressInfo);
  });
  afterEach(async () => {
    await new Promise((resolve) => server.close(resolve));
    await close();
  });

  const ask = (path: string, headers?: Record<string, string>) => askLocally(port, path, headers);

  test('is shown in each language as a mail client would, and as text, and nothing is queued', async () => {
    const list = JSON.parse((await ask('/dev/digest', { accept: 'application/json' })).text) as {
      language: string;
      frequency: string;
      subject: string;
    }[];
    expect([...new Set(list.map(({ language }) => language))].toSorted()).toEqual(['fr', 'ru']);
    expect((await ask('/dev/digest')).text).toContain('href="/dev/digest/ru/daily"');
    const page = await ask('/dev/digest/ru/daily');
    expect(page.text).toContain('Вода');
    expect(page.text).not.toContain('Eau');
    expect(page.policy).toContain('sandbox');
    expect(page.policy).not.toContain('script');
    expect((await ask('/dev/digest/fr/daily/text')).text).toContain('https://caravane.example/articles/eau/');
    expect(await database.selectFrom('letters').selectAll().execute()).toEqual([]);
    expect(await database.selectFrom('issues').selectAll().execute()).toEqual([]);
  });

  test('is that of another day where one is asked for; where there is nothing to say, it says so', async () => {
    const later = await ask('/dev/digest?date=2027-03-01');
    expect(later.text).toContain('Rien à dire');
    expect(later.text).toContain('value="2027-03-01"');
    expect((await ask('/dev/digest/fr/daily?date=2027-03-01')).status).toBe(404);
    expect((await ask('/dev/digest/fr/daily?date=%22%3E')).status).toBe(200);
    expect((await ask('/dev/digest/de/daily')).status).toBe(404);
  });

  test('is not there for another name, nor for whoever has no socket on this machine', async () => {
    for (const path of ['/dev/digest', '/dev/digest/fr/daily', '/dev/digest/fr/daily/text']) {
      expect((await ask(path, { host: 'rebound.example' })).status).toBe(404);
      expect((await app.request(`http://localhost${path}`)).status).toBe(404);
    }
  });
});
