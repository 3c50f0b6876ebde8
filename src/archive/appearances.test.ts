import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { engines } from '../database/engines.proof.ts';
import { makeAppearances } from '../database/migrations/0008-appearances.ts';
import type { Database } from '../database/open-database.ts';
import type { ArticleDraft, SafeHtml } from '../domain/article.ts';
import { canonicalLink, mayRewrite } from './appearances.ts';
import { openArchive } from './open-archive.ts';

const draft = (key: string, original: string | undefined): ArticleDraft => ({
  key,
  title: `Titre ${key}`,
  standfirst: '',
  byline: [],
  published: '2026-11-20T08:00:00Z',
  language: 'fr',
  topics: [],
  body: '<p>Texte.</p>' as SafeHtml,
  lead: undefined,
  pictures: [],
  partial: false,
  original,
});

test.each([
  ['https://www.example.org/eau/', 'example.org/eau'],
  ['http://example.org/eau', 'example.org/eau'],
  ['http://example.org/eau#suite', 'example.org/eau'],
  ['https://example.org/?p=7', 'example.org?p=7'],
  ['https://example.org:8443/eau', 'example.org:8443/eau'],
  ['https://example.org/', null],
  [`https://example.org/${'x'.repeat(1000)}`, null],
  ['mailto:a@example.org', null],
  ['nonsense', null],
  [undefined, null],
])('%s is called %s', (original, link) => expect(canonicalLink(original)).toBe(link));

test('a source writes its own, and what one tells that comes after it', () => {
  expect(mayRewrite('a', 'a', [])).toBe(true);
  expect(mayRewrite('a', 'b', ['a', 'b'])).toBe(true);
  expect(mayRewrite('b', 'a', ['a', 'b'])).toBe(false);
  expect(mayRewrite('a', 'c', ['a', 'b'])).toBe(false);
  expect(mayRewrite('c', 'a', ['a', 'b'])).toBe(false);
});

describe.each(engines)('a record from before, on $name', ({ open }) => {
  let database: Database;
  let close: () => Promise<void>;
  beforeEach(async () => {
    ({ database, close } = await open());
  });
  afterEach(() => close());

  test('has its links read out of it, so that what it holds merges too', async () => {
    const archive = openArchive(database);
    const today = '2026-11-23T18:00:00Z';
    const many = Array.from({ length: 450 }, (_, number) =>
      draft(`k${number}`, number === 0 ? undefined : `https://example.org/${number}`),
    );
    await archive.record('magazine', many, today);
    const { schema } = database;
    await schema.dropTable('appearances').execute();
    await schema.dropIndex('articles_by_link').execute();
    await schema.alterTable('articles').dropColumn('link').execute();
    await schema.alterTable('articles').dropColumn('teller').execute();
    await database.transaction().execute(makeAppearances);
    const order = ['magazine', 'site'];
    const again = many.map(({ key, original }) => draft(`s${key}`, original));
    const { yielded, ...counts } = await archive.record('site', again, today, order);
    expect(yielded).toHaveLength(449);
    expect(counts).toEqual({ added: 1, updated: 0, unchanged: 0 });
  });
});
