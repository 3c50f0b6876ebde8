import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { ArticleDraft } from '../domain/article.ts';
import { ingestSource, type IngestContext } from './ingest-source.ts';

const context: IngestContext = {
  fetch: async () => ({ ok: false, reason: 'there is no network here' }),
  categories: { Steppe: ['kazakhstan'] },
  topics: [
    {
      slug: 'kazakhstan',
      kind: 'country',
      names: { fr: 'Kazakhstan' },
      variants: [],
      weak: [],
      caseSensitive: [],
    },
  ],
  language: 'fr',
};
const folder = mkdtempSync(join(tmpdir(), 'caravane-'));
const ingest = (address: string) => ingestSource({ id: 'test', address }, context);

async function take(text: string | Uint8Array) {
  const path = join(folder, 'feed');
  writeFileSync(path, text);
  const reading = await ingest(path);
  if (!reading.ok) throw new Error(reading.error);
  return reading;
}
const rss = (items: string): string =>
  `<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>T</title><link>https://news.example/</link><language>fr-FR</language>${items}</channel></rss>`;

describe('an item', () => {
  it('becomes a draft of an article', async () => {
    const { drafts } = await take(
      rss(
        '<item><title>L&#8217;eau &amp;amp; le sable</title><link>https://news.example/a/?utm_source=rss</link>' +
          '<guid isPermaLink="false">https://news.example/?p=1</guid><pubDate>Mon, 23 Nov 2026 18:06:00 +0500</pubDate>' +
          '<dc:creator>Aïda</dc:creator><category>steppe</category><description>Le chapô.</description>' +
          '<content:encoded><![CDATA[<h3>Un</h3><p>Texte <img src="https://news.example/b.jpg" alt="B">.</p>]]></content:encoded></item>',
      ),
    );
    expect(drafts).toEqual([
      {
        key: 'guid:https://news.example/?p=1',
        title: 'L’eau & le sable',
        standfirst: 'Le chapô.',
        byline: ['Aïda'],
        published: '2026-11-23T13:06:00Z',
        language: 'fr',
        topics: ['kazakhstan'],
        body: expect.stringMatching(/^<h2>Un<\/h2><p>Texte <img data-picture="[0-9a-f]{16}" alt="B">.<\/p>$/),
        lead: undefined,
        pictures: [expect.objectContaining({ address: 'https://news.example/b.jpg', alt: 'B' })],
        partial: false,
        original: 'https://news.example/a/',
      } satisfies Record<keyof ArticleDraft, unknown>,
    ]);
  });

  it('that has only a summary is partial, and its text is the summary', async () => {
    const { drafts } = await take(rss('<item><title>A</title><description>Short.</description></item>'));
    expect(drafts[0]).toMatchObject({
      body: '<p>Short.</p>',
      standfirst: '',
      partial: true,
      published: undefined,
    });
  });

  it('is known by its guid, else by a link that no other has, else by its text', async () => {
    const { drafts } = await take(
      rss(
        '<item><title>A</title><guid>1</guid></item><item><title>B</title><link>https://x.example/b</link></item>' +
          '<item><title>C</title><link>https://x.example/</link></item><item><title>D</title><link>https://x.example/</link></item>',
      ),
    );
    expect(drafts.map(({ key }) => key.replace(/[0-9a-f]{64}/, '#'))).toEqual([
      'guid:1',
      'link:https://x.example/b',
      'hash:#',
      'hash:#',
    ]);
  });

  it('that comes twice, or says nothing, is listed with its reason', async () => {
    const { items, drafts, skipped } = await take(
      rss(
        '<item><title>A</title><guid>1</guid></item><item><title>A again</title><guid>1</guid></item><item><guid>2</guid></item>',
      ),
    );
    expect({ items, drafts: drafts.length }).toEqual({ items: 3, drafts: 1 });
    expect(skipped).toEqual([
      { item: 'A again', reason: 'an earlier item of this feed has the same identity' },
      { item: '2', reason: 'it has neither a title nor a text' },
    ]);
  });

  it('without a title is named after its text', async () => {
    const { drafts } = await take(rss('<item><description>One two three.</description></item>'));
    expect(drafts[0]?.title).toBe('One two three.');
  });
});

describe('a source', () => {
  it('that cannot be taken in says what, where and what to do', async () => {
    const path = join(folder, 'page.html');
    writeFileSync(path, '<!doctype html><html></html>');
    expect(await ingest(path)).toEqual({
      ok: false,
      format: null,
      error: `${path} is a web page, not a feed; give the address of an RSS, Atom or JSON feed`,
    });
    expect(await ingest(join(folder, 'gone.xml'))).toMatchObject({
      ok: false,
      error: expect.stringContaining('does not exist'),
    });
    expect(await ingest(folder)).toMatchObject({ ok: false, error: expect.stringContaining('is a folder') });
    expect(await ingest('https://x.example/feed')).toMatchObject({
      ok: false,
      error: 'there is no network here',
    });
  });
});

const shared = fileURLToPath(new URL('../../../shared/data/', import.meta.url));
const filesOf = (name: string): string[] =>
  existsSync(join(shared, name))
    ? readdirSync(join(shared, name)).map((file) => join(shared, name, file))
    : [];
const notFeeds = /FeedNotFound|FeedKit__Sample|FirstEntry(?:Content|Description)?\.xml|notafeed|unrecognized/;

/** Every feed for `PROOF_SCALE`, one in four for `npm test`; `npm run prove -- feeds` takes them all in, and mutants. */
const thinning = process.env['PROOF_SCALE'] === undefined ? 4 : 1;

describe('the real feeds of ../shared/data', () => {
  const feeds = [...filesOf('feeds'), ...filesOf('feeds-encodings')].filter(
    (_feed, index) => index % thinning === 0,
  );

  it.skipIf(feeds.length === 0)(
    'are all taken in, whatever is wrong with them, and twice the same',
    async () => {
      expect(await Promise.all(feeds.map(disappointment))).toEqual(feeds.map(() => undefined));
    },
  );

  it.skipIf(filesOf('wordpress-rest').length === 0)(
    'give posts of WordPress, and refuse what is not posts',
    async () => {
      const files = filesOf('wordpress-rest');
      const readings = await Promise.all(files.map(ingest));
      const holdPosts = files.map(
        (path) => /"content"\s*:\s*\{\s*"rendered"/.test(readFileSync(path, 'utf8')) && !/comment/.test(path),
      );
      expect(readings.map(({ format, ok }) => ok && format)).toEqual(
        holdPosts.map((holds) => holds && 'wordpress'),
      );
      expect(readings.every((reading) => !reading.ok || reading.drafts.length === reading.items)).toBe(true);
    },
  );
});

/** What is wrong with how a file was taken in. */
async function disappointment(path: string): Promise<string | undefined> {
  const reading = await ingest(path);
  if (!reading.ok) return notFeeds.test(path) ? undefined : reading.error;
  if (notFeeds.test(path)) return `${path} was taken for a feed`;
  const { drafts, skipped, items } = reading;
  if (drafts.length + skipped.length !== items) return `${path}: an item is neither drafted nor skipped`;
  if (new Set(drafts.map(({ key }) => key)).size !== drafts.length) return `${path}: a key comes twice`;
  const again = JSON.stringify(await ingest(path)) === JSON.stringify(reading);
  return again ? undefined : `${path}: the second time is not the first`;
}

describe('hostile fragments in every field', () => {
  const path = join(shared, 'hostile/html-fragments.json');
  const fragments: { html: string }[] = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : [];

  it.skipIf(fragments.length === 0)('give plain text and safe addresses', async () => {
    const items = fragments.map(({ html }, index) => ({
      id: `${index} ${html}`,
      url: html,
      title: html,
      content_html: html,
      summary: html,
      image: html,
      tags: [html],
      authors: [{ name: html }],
      language: html,
      date_published: html,
    }));
    const feed = {
      version: 'https://jsonfeed.org/version/1.1',
      title: 'T',
      home_page_url: 'https://news.example/',
      items,
    };
    const { drafts, skipped } = await take(JSON.stringify(feed));
    expect(drafts.length + skipped.length).toBe(fragments.length);
    expect(drafts.length).toBeGreaterThan(fragments.length * 0.9);
    for (const draft of drafts) {
      for (const address of [
        draft.original ?? 'https://none.example/',
        ...draft.pictures.map((picture) => picture.address),
      ]) {
        expect(address).toMatch(/^https?:\/\//);
      }
      expect(draft.title.length).toBeLessThanOrEqual(300);
      expect(`${draft.title}${draft.byline.join('')}`).not.toMatch(/\p{Cc}|[\u202a-\u202e]/u);
      expect(draft.body.isWellFormed() && draft.title.isWellFormed()).toBe(true);
    }
  });
});
