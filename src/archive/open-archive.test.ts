import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ArticleDraft, ArticleId, SafeHtml } from '../domain/article.ts';
import type { Sha256 } from '../domain/edition/digest.ts';
import type { Picture, PictureKey } from '../domain/picture.ts';
import { engines } from '../database/engines.proof.ts';
import type { Database } from '../database/open-database.ts';
import { openArchive, type Archive } from './open-archive.ts';

const today = '2026-11-23T18:00:00Z';
const tomorrow = '2026-11-24T18:00:00Z';
const key = 'aaaaaaaaaaaaaaaa' as PictureKey;

const draft = (change: Partial<ArticleDraft> = {}): ArticleDraft => ({
  key: 'guid-1',
  title: 'Au Kirghizstan, l’eau manque',
  standfirst: 'Une enquête.',
  byline: ['Aïgoul Sadykova'],
  published: '2026-11-20T08:00:00Z',
  language: 'fr',
  topics: ['kirghizstan', 'eau'],
  body: `<p>Texte.</p><img data-picture="${key}" alt="Un lac">` as SafeHtml,
  lead: key,
  pictures: [{ key, address: 'https://example.org/lac.jpg', alt: 'Un lac', caption: '' }],
  partial: false,
  original: 'https://example.org/eau',
  ...change,
});
/** The same article as a magazine has it. */
const other = (change: Partial<ArticleDraft> = {}): ArticleDraft =>
  draft({
    key: 'm-1',
    title: 'Le titre du magazine',
    original: 'http://www.example.org/eau/',
    ...change,
  });
const picture: Picture = {
  width: 1200,
  height: 800,
  variants: [{ hash: 'f'.repeat(64) as Sha256, format: 'webp', width: 1200, height: 800, bytes: 9 }],
};

describe.each(engines)('on $name', ({ open }) => {
  let database: Database;
  let close: () => Promise<void>;
  let archive: Archive;
  beforeEach(async () => {
    ({ database, close } = await open());
    archive = openArchive(database);
  });
  afterEach(() => close());
  const only = async () => {
    const articles = await archive.articles();
    expect(articles).toHaveLength(1);
    return articles[0] as (typeof articles)[0];
  };

  describe('taking in', () => {
    test('a first draft becomes an article at revision 1, with everything that it says', async () => {
      expect(await archive.record('site', [draft()], today)).toEqual({ added: 1, updated: 0, unchanged: 0 });
      const { key: _key, ...said } = draft();
      expect(await only()).toEqual({
        ...said,
        id: expect.stringMatching(/^[0-9a-f]{20}$/) as string,
        slug: 'au-kirghizstan-l-eau-manque',
        updated: '2026-11-20T08:00:00Z',
        revision: 1,
      });
    });

    test('the same draft again writes nothing', async () => {
      await archive.record('site', [draft()], today);
      const before = await only();
      expect(await archive.record('site', [draft()], tomorrow)).toEqual({
        added: 0,
        updated: 0,
        unchanged: 1,
      });
      expect(await only()).toEqual(before);
    });

    test('a correction is a new revision of the same article, at the same slug, beside the old one', async () => {
      await archive.record('site', [draft()], today);
      const { id, slug } = await only();
      const corrected = draft({ title: 'Autre titre', topics: ['eau'] });
      expect(await archive.record('site', [corrected], tomorrow)).toMatchObject({ updated: 1 });
      expect(await only()).toMatchObject({ id, slug, title: 'Autre titre', revision: 2, updated: tomorrow });
      expect(await database.selectFrom('revisions').select('revision').execute()).toHaveLength(2);
      expect(await archive.articles({ topic: 'kirghizstan' })).toEqual([]);
    });

    test('pictures alone do not make a revision', async () => {
      await archive.record('site', [draft()], today);
      expect(await archive.record('site', [draft({ pictures: [] })], tomorrow)).toMatchObject({
        unchanged: 1,
      });
    });

    test('an item without a date takes the time of first sight and keeps it', async () => {
      await archive.record('site', [draft({ published: undefined })], today);
      expect(await archive.record('site', [draft({ published: undefined })], tomorrow)).toMatchObject({
        unchanged: 1,
      });
      expect(await only()).toMatchObject({ published: today, updated: today });
    });

    test('the same key in another source is another article, with a slug of its own', async () => {
      await archive.record('site', [draft()], today);
      await archive.record('autre', [draft()], today);
      const slugs = (await archive.articles()).map(({ slug }) => slug);
      expect(slugs.toSorted()).toEqual(['au-kirghizstan-l-eau-manque', 'au-kirghizstan-l-eau-manque-2']);
    });

    test('a key said twice counts once, however often it is taken in', async () => {
      const twice = [draft(), draft({ title: 'Second' })];
      expect(await archive.record('site', twice, today)).toEqual({ added: 1, updated: 0, unchanged: 1 });
      expect(await archive.record('site', twice, today)).toEqual({ added: 0, updated: 0, unchanged: 2 });
    });

    test('sixty articles of one title all get a slug', async () => {
      const many = Array.from({ length: 60 }, (_, number) => draft({ key: `k${number}` }));
      await archive.record('site', many, today);
      expect(new Set((await archive.articles()).map(({ slug }) => slug)).size).toBe(60);
    });

    test('text that no encoding can hold is mended', async () => {
      await archive.record('site', [draft({ title: 'A\ud800B\0C', key: 'x\ud800' })], today);
      expect(await only()).toMatchObject({ title: 'A\ufffdBC' });
    });

    test('hundreds of pictures and topics fit', async () => {
      const pictures = Array.from({ length: 5000 }, (_, number) => ({
        key: number.toString(16).padStart(16, '0') as PictureKey,
        address: `https://example.org/${number}.jpg`,
        alt: '',
        caption: '',
      }));
      const topics = pictures.map(({ key: name }) => `t${name}`);
      await archive.record('site', [draft({ pictures, topics })], today);
      expect(await archive.queuedPictures(today)).toEqual(pictures);
      expect(await archive.articles({ topic: topics.at(-1) as string })).toHaveLength(1);
    });

    test('a failure in the middle leaves nothing', async () => {
      const broken = draft({ key: 'b', language: null as unknown as string });
      await expect(archive.record('site', [draft(), broken], today)).rejects.toThrow(/not.null/i);
      expect(await archive.articles()).toEqual([]);
    });
  });

  describe('listing', () => {
    test('newest first, by language, by topic', async () => {
      const drafts = [
        draft({ key: 'old', published: '2020-01-01T00:00:00Z', topics: ['eau'] }),
        draft({ key: 'ru', published: '2026-01-01T00:00:00Z', language: 'ru', topics: [] }),
        draft({ key: 'new' }),
      ];
      await archive.record('site', drafts, today);
      const dates = async (filter = {}) =>
        (await archive.articles(filter)).map(({ published }) => published.slice(0, 4));
      const all = (await archive.articles()).map(({ published }) => published);
      expect(all).toEqual(all.toSorted().toReversed());
      expect(await dates({ language: 'ru' })).toEqual(['2026']);
      expect(await dates({ topic: 'eau' })).toEqual(['2026', '2020']);
      expect(await dates({ topic: 'eau', language: 'ru' })).toEqual([]);
    });
  });

  describe('order', () => {
    test('is that of bytes, whatever the language of the server', async () => {
      const sources = ['b', 'B', 'é', 'a-c', 'ab', 'ӯ', 'А', '2', '10'];
      for (const source of sources) await archive.record(source, [draft({ title: source })], today);
      const inOrder = database.selectFrom('articles').select(['source', 'slug']);
      const rows = await inOrder.orderBy('source').execute();
      const bytes = sources.toSorted((one, two) => Buffer.compare(Buffer.from(one), Buffer.from(two)));
      expect(rows.map(({ source }) => source)).toEqual(bytes);
      const ids = (await archive.articles()).map(({ id }) => id);
      expect(ids).toEqual(ids.toSorted());
    });
  });

  describe('removing', () => {
    test('leaves a tombstone, and the source cannot bring the article back', async () => {
      await archive.record('site', [draft()], today);
      const { id, slug } = await only();
      expect(await archive.remove(id, tomorrow)).toBe(true);
      expect(await archive.remove(id, tomorrow)).toBe(false);
      expect(await archive.removed()).toEqual([{ id, slug, removed: tomorrow }]);
      expect(await archive.record('site', [draft({ title: 'Encore' })], tomorrow)).toMatchObject({
        unchanged: 1,
      });
      expect(await archive.articles()).toEqual([]);
    });

    test('an unknown id is false', async () => {
      expect(await archive.remove('0'.repeat(20) as ArticleId, today)).toBe(false);
    });
  });

  describe('pictures', () => {
    beforeEach(() => archive.record('site', [draft()], today));

    test('are queued once, held once stored, and revise nothing', async () => {
      expect(await archive.queuedPictures(today)).toEqual(draft().pictures);
      await archive.storePicture(key, picture);
      expect(await archive.queuedPictures(tomorrow)).toEqual([]);
      expect(await archive.pictures()).toEqual(new Map([[key, picture]]));
      expect(await archive.record('site', [draft()], tomorrow)).toMatchObject({ unchanged: 1 });
    });

    test('that fail come back later, and are given up after a few attempts', async () => {
      const attempts: number[] = [];
      for (let hours = 0; hours < 24 * 30; hours += 1) {
        const now = new Date(Date.parse(today) + hours * 60 * 60 * 1000).toISOString().replace('.000', '');
        for (const waiting of await archive.queuedPictures(now)) {
          attempts.push(hours);
          await archive.failPicture(waiting.key, 'HTTP 500', now);
        }
      }
      expect(attempts).toEqual([0, 1, 3, 27]);
    });

    test('keep the reason of a failure without what no engine holds', async () => {
      await archive.failPicture(key, 'HTTP\0 \ud800', today);
      const [row] = await database.selectFrom('pictures').select('reason').execute();
      expect(row).toEqual({ reason: 'HTTP \ufffd' });
    });

    test('that are held do not fail any more', async () => {
      await archive.storePicture(key, picture);
      await archive.failPicture(key, 'late', today);
      expect((await archive.pictures()).size).toBe(1);
    });
  });

  describe('of sources that are one publication', () => {
    const order = ['site', 'magazine'];
    test('the one that comes first keeps its text; the others add nothing, and are said to yield', async () => {
      await archive.record('site', [draft()], today, order);
      const before = await only();
      expect(await archive.record('magazine', [other()], tomorrow, order)).toEqual({
        added: 0,
        updated: 0,
        unchanged: 0,
        yielded: [{ item: 'Le titre du magazine', teller: 'site' }],
      });
      expect(await only()).toEqual(before);
    });

    test('the one that comes first and arrives later revises the article, which keeps its id and slug', async () => {
      await archive.record('magazine', [other()], today, order);
      const { id, slug } = await only();
      expect(await archive.record('site', [draft()], tomorrow, order)).toMatchObject({
        added: 0,
        updated: 1,
      });
      expect(await only()).toMatchObject({ id, slug, title: draft().title, revision: 2, updated: tomorrow });
      expect(await archive.record('site', [draft()], tomorrow, order)).toMatchObject({ unchanged: 1 });
    });

    test('nothing flips back when the first one loses the article, nor when the other corrects it', async () => {
      await archive.record('magazine', [other()], today, order);
      await archive.record('site', [draft()], tomorrow, order);
      const before = await only();
      await archive.record('site', [], tomorrow, order);
      const again = await archive.record('magazine', [other({ title: 'Corrigé' })], tomorrow, order);
      expect(again.yielded).toEqual([{ item: 'Corrigé', teller: 'site' }]);
      expect(await only()).toEqual(before);
    });

    test('an article stays one when its link changes in one of them, and when they are no longer declared', async () => {
      await archive.record('site', [draft()], today, order);
      await archive.record('magazine', [other()], today, order);
      const moved = other({ original: 'https://example.org/autre' });
      expect((await archive.record('magazine', [moved], tomorrow, order)).yielded).toHaveLength(1);
      expect((await archive.record('magazine', [other()], tomorrow)).yielded).toHaveLength(1);
      await only();
    });

    test('a link that one of them gives several items names none of them', async () => {
      await archive.record('site', [draft()], today, order);
      const two = [other(), other({ key: 'm-2', title: 'Un autre' })];
      expect(await archive.record('magazine', two, tomorrow, order)).toMatchObject({ added: 2 });
    });

    test('a removed article stays removed for all of them', async () => {
      await archive.record('magazine', [other()], today, order);
      await archive.remove((await only()).id, tomorrow);
      expect(await archive.record('site', [draft()], tomorrow, order)).toMatchObject({
        added: 0,
        unchanged: 1,
      });
      expect(await archive.articles()).toEqual([]);
    });

    test.each([
      ['that are not declared', [], 'https://example.org/eau'],
      ['of which only one is declared', ['site', 'courrier'], 'https://example.org/eau'],
      ['whose links differ', ['site', 'magazine'], 'https://example.org/terre'],
      ['whose links are a front page', ['site', 'magazine'], 'https://example.org/'],
      ['without a link', ['site', 'magazine'], undefined],
    ])('sources %s have an article each', async (_, declared, original) => {
      await archive.record('site', [draft({ original })], today, declared);
      const second = original === 'https://example.org/terre' ? 'https://example.org/eau' : original;
      expect(await archive.record('magazine', [other({ original: second })], tomorrow, declared)).toEqual({
        added: 1,
        updated: 0,
        unchanged: 0,
      });
    });
  });

  describe('editions', () => {
    test('the last one is remembered', async () => {
      expect(await archive.lastEdition()).toBeNull();
      const first = { number: 1, indexHash: 'a'.repeat(64) as Sha256, issued: today, serial: 1, articles: 3 };
      await archive.recordEdition(first, [], today);
      await archive.recordEdition({ ...first, number: 2 }, [], today);
      await archive.recordEdition({ ...first, number: 2, articles: 9 }, [], tomorrow);
      expect(await archive.lastEdition()).toEqual({ ...first, number: 2 });
    });

    test('what each changed last is remembered, more of it than fits in one statement', async () => {
      const edition = {
        number: 1,
        indexHash: 'a'.repeat(64) as Sha256,
        issued: today,
        serial: 1,
        articles: 3,
      };
      const changes = Array.from({ length: 1200 }, (_, number) => ({
        id: number.toString(16).padStart(20, '0') as ArticleId,
        edition: 1,
        hash: 'b'.repeat(64) as Sha256,
      }));
      await archive.recordEdition(edition, changes, today);
      const [first] = changes as [(typeof changes)[number]];
      await archive.recordEdition({ ...edition, number: 2 }, [{ ...first, edition: 2, hash: null }], today);
      const ledger = await archive.changes();
      expect(ledger.size).toBe(1200);
      expect(ledger.get(first.id)).toEqual({ id: first.id, edition: 2, hash: null });
      expect(ledger.get(changes[7]?.id ?? first.id)).toEqual(changes[7]);
    });
  });
});
