import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { pageFile } from '../domain/addresses.ts';
import type { Article, ArticleId, SafeHtml } from '../domain/article.ts';
import { blockLimit, readBlock, type BlockReference } from '../domain/edition/block.ts';
import type { Change } from '../domain/edition/change.ts';
import type { Sha256 } from '../domain/edition/digest.ts';
import { headLimit, isNewer, verifyHead } from '../domain/edition/head.ts';
import type { PublishedIssue } from '../domain/issue.ts';
import type { PageDocument } from '../domain/page.ts';
import type { PictureKey } from '../domain/picture.ts';
import type { Publication } from '../domain/publication.ts';
import type { Topic } from '../domain/topic.ts';
import type { Client } from './client.ts';
import type { EditionRecord } from './edition-record.ts';
import { readHead, signHead, unsignedPath, type LastEdition } from './issue-head.ts';
import { publishEdition, type Published, type PublishOptions } from './publish-edition.ts';
import { sha256 } from './sha256.ts';
import {
  copyPublicKeys,
  openPublicKeys,
  openSigningKeys,
  type PublicKeys,
  type SigningKeys,
} from './signing-keys.ts';
import { openTree } from './tree.ts';

// Each test publishes whole editions; a busy machine takes its time.
vi.setConfig({ testTimeout: 60_000 });

const publication: Publication = {
  name: 'La Gazette <des> steppes & "cols"',
  motto: { fr: 'Nouvelles d’Asie centrale' },
  origin: 'https://gazette.example',
  withdrawn: [],
  redirects: { ancien: 'article-1' },
  languages: ['fr', 'ru'],
  sources: [],
  categories: {},
  sections: ['kazakhstan', 'eau'],
  mirrors: ['https://miroir.example'],
  contact: 'redaction@gazette.example',
  from: 'lettre@gazette.example',
  pages: { about: { fr: [{ text: 'Nous.' }] }, privacy: { fr: [] }, legal: { fr: [] } },
  consent: { version: '1', text: { fr: 'Oui' } },
};
const topics: Topic[] = [
  { slug: 'kazakhstan', kind: 'country', names: { fr: 'Kazakhstan' }, variants: [] },
  {
    slug: 'eau',
    kind: 'theme',
    names: { fr: 'Eau' },
    context: { fr: 'L’eau & les fleuves' },
    variants: ['rivière'],
  },
  { slug: 'inutile', kind: 'theme', names: { fr: 'Inutile' }, variants: [] },
];
const image = new TextEncoder().encode('bytes of a picture');
const key = 'abcdef0123456789' as PictureKey;
const picture = {
  width: 800,
  height: 400,
  variants: [{ hash: sha256(image), format: 'jpeg' as const, width: 800, height: 400, bytes: image.length }],
};
const article = (number: number, change: Partial<Article> = {}): Article => {
  const published = `2026-11-${String(number + 1).padStart(2, '0')}T08:00:00Z`;
  return {
    id: sha256(`article ${number}`).slice(0, 20) as ArticleId,
    slug: `article-${number}`,
    title: `Titre ${number} : <b>l’eau</b> & “le reste” ]]>`,
    standfirst: 'Un chapeau </script><script>alert(1)</script>.',
    byline: ['Aïgoul Sadykova'],
    published,
    updated: published,
    language: 'fr',
    topics: number % 2 === 0 ? ['eau'] : ['eau', 'kazakhstan'],
    body: `<p>${'Le texte. '.repeat(150)}</p><img data-picture="${key}" alt="Un lac">` as SafeHtml,
    lead: key,
    pictures: [{ key, address: 'https://x.example/lac.jpg', alt: 'Un lac', caption: 'Photo' }],
    partial: false,
    original: 'https://x.example/a',
    revision: 1,
    ...change,
  };
};
const eight = Array.from({ length: 8 }, (_, number) => article(number));
type Differing = Partial<Omit<EditionRecord, 'articles'>> & { readonly articles?: readonly Article[] };
const record = ({ articles = eight, ...change }: Differing = {}): EditionRecord => ({
  publication,
  topics,
  outline: articles.map((each) => ({ ...each, fingerprint: sha256(JSON.stringify(each)) })),
  articles: async (ids) => articles.filter(({ id }) => ids.includes(id)),
  pictures: new Map([[key, picture]]),
  removed: [],
  ledger: new Map(),
  issues: [],
  pictureFile: async () => image,
  ...change,
});
const withThird = (change: Partial<Article>): EditionRecord =>
  record({ articles: eight.map((each) => (each.slug === 'article-3' ? { ...each, ...change } : each)) });

let rendered: string[];
let memory: Map<string, { ledger: Map<ArticleId, Change>; last: LastEdition | null }>;
const client = (change: Partial<Client> = {}): Client => ({
  release: 'r1',
  render: async (path, { page }) => {
    rendered.push(path);
    const body = page.screen === 'article' ? page.body : '';
    return {
      html: `<main>${page.screen} $& ${body}</main>`,
      title: `Titre de ${path}`,
      description: 'Une "page"',
    };
  },
  template: '',
  styles: { first: 'body{color:#123}', screens: '.map{color:#456}', letters: '@font-face{}' },
  start: '/assets/start-1.js',
  worker: 'precache(self.__WB_MANIFEST);bring(self.__CARAVANE_REST)',
  farewell: 'unregister()',
  files: new Map([
    ['assets/start-1.js', new TextEncoder().encode('start()')],
    ['icon.svg', new TextEncoder().encode('<svg/>')],
  ]),
  precached: ['assets/start-1.js'],
  rest: ['assets/en-1.js'],
  ...change,
});

let home: string;
let site: string;
let keys: SigningKeys;
let template: string;
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'caravane-publish-'));
  site = join(home, 'site');
  keys = await openSigningKeys(join(home, 'keys'));
  template = await readFile(new URL('../../index.html', import.meta.url), 'utf8');
  rendered = [];
  memory = new Map();
});
afterEach(() => rm(home, { recursive: true, force: true }));

/** Publishes with what the record remembers of that folder's editions. */
const publish = async (
  given = record(),
  app = client({}),
  folder = site,
  more: Partial<PublishOptions> & { readonly signer?: PublicKeys } = {},
): Promise<Published> => {
  const tree = await openTree(folder);
  const previous = await readHead(tree, keys.root);
  const remembered = memory.get(folder) ?? { ledger: new Map<ArticleId, Change>(), last: null };
  const { ledger, last } = remembered;
  const { signer = keys, ...rest } = more;
  const options = { previous, last, ...rest };
  const published = await publishEdition({ ...given, ledger }, { ...app, template }, signer, tree, options);
  const { edition, head, changes } = published;
  memory.set(folder, {
    ledger: new Map([...ledger, ...changes.map((change) => [change.id, change] as const)]),
    last: { number: edition, indexHash: head.index.hash },
  });
  return published;
};
const text = (path: string): Promise<string> => readFile(join(site, path), 'utf8');
const documentIn = async (path: string): Promise<PageDocument> => {
  const json = /<script type="application\/json" id="document">(.*?)<\/script>/s.exec(await text(path))?.[1];
  return JSON.parse(json ?? '') as PageDocument;
};
const everyFile = async (folder = site): Promise<Map<string, string>> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return new Map(
    await Promise.all(
      files.map(
        async (file) => [file.slice(folder.length + 1), await readFile(file, 'base64')] as [string, string],
      ),
    ),
  );
};
const block = async ({ hash, bytes }: BlockReference): Promise<[Uint8Array<ArrayBuffer>, Sha256]> => {
  const content = new Uint8Array(await readFile(join(site, `edition/${hash}.json`)));
  expect(content.length).toBe(bytes);
  expect(bytes).toBeLessThanOrEqual(blockLimit);
  return [content, hash];
};

const issue = (number: number, ids: readonly Article[]): PublishedIssue => ({
  language: 'ru',
  frequency: 'weekly',
  number,
  until: `2026-11-1${number}T06:00:00Z`,
  introduction: [
    { kind: 'paragraph', runs: [{ text: 'Слово <редакции>' }, { text: 'ici', href: '/a-propos/' }] },
  ],
  articles: ids.map(({ id }) => id),
});

describe('an edition', () => {
  test('is signed, and each of its blocks reads from the head down', async () => {
    await publish();
    const head = await text('edition/head.json');
    expect(head.length).toBeLessThanOrEqual(headLimit);
    const verdict = await verifyHead(head, keys.root);
    if (!verdict.ok) throw new Error(verdict.problem);
    expect(verdict.head).toMatchObject({
      edition: 1,
      issued: '2026-11-08T08:00:00Z',
      mirrors: publication.mirrors,
    });

    const index = await readBlock('index', ...(await block(verdict.head.index)));
    expect((await readBlock('topics', ...(await block(index.topics)))).topics).toEqual(topics);
    const cards = [];
    for (const reference of index.cards) {
      const pack = await readBlock('cards', ...(await block(reference)));
      expect(pack.entries).toHaveLength(reference.count);
      cards.push(...pack.entries.map(({ card }) => card));
    }
    expect(cards).toHaveLength(8);
    const bodies = new Map<string, string>();
    for (const reference of index.bodies) {
      const pack = await readBlock('bodies', ...(await block(reference)));
      for (const { hash, body } of pack.entries) bodies.set(hash, body.html);
    }
    for (const card of cards) {
      const alone = await readBlock('body', ...(await block(card.body)));
      expect(bodies.get(card.body.hash)).toBe(alone.html);
      expect(alone.html).toContain(`<img src="/images/${sha256(image)}.jpeg" alt="Un lac"`);
      expect(card).toMatchObject({ minutes: 1, picture: { alt: 'Un lac', caption: 'Photo' } });
    }
    expect(await readFile(join(site, `images/${sha256(image)}.jpeg`))).toEqual(Buffer.from(image));
  });

  test('published again leaves every byte, and writes nothing', async () => {
    const first = await publish();
    const before = await everyFile();
    rendered = [];
    const second = await publish();
    expect(second).toMatchObject({ edition: 1, articles: 8, pagesWritten: 0, blocksWritten: 0, bytes: 0 });
    expect(await everyFile()).toEqual(before);
    expect(rendered).toEqual([]);
    expect(first.pagesWritten).toBe(8 + 2 + 13 + 3);
  });

  test('has the same bytes in another folder but for the signature, whatever the order of the record', async () => {
    await publish();
    const shuffled = record({ articles: eight.toReversed() });
    await publish(shuffled, client(), join(home, 'other'));
    const [one, other] = [await everyFile(), await everyFile(join(home, 'other'))];
    one.delete('edition/head.json');
    other.delete('edition/head.json');
    expect(other).toEqual(one);
  });

  test('after one correction is the next, and costs few writes', async () => {
    const first = await publish();
    const corrected = record({
      articles: eight.map((each) =>
        each.slug === 'article-7'
          ? { ...each, title: 'Corrigé', revision: 2, updated: '2026-11-20T08:00:00Z' }
          : each,
      ),
    });
    rendered = [];
    const second = await publish(corrected);
    expect(second).toMatchObject({ edition: 2, head: { issued: '2026-11-20T08:00:00Z' } });
    expect(isNewer(second.head, first.head)).toBe(true);
    expect(rendered.toSorted()).toEqual([
      '/',
      '/archives/2026/11/',
      '/articles/article-7/',
      '/auteurs/aigoul-sadykova/',
      '/themes/eau/',
      '/themes/kazakhstan/',
    ]);
    expect(second.pagesWritten).toBe(6);
    // Its body alone, the packs of what changed and of what did not, the index.
    expect(second.blocksWritten).toBe(6);
    expect(await text('articles/article-7/index.html')).toContain('data-edition="2"');
    expect(await text('articles/article-1/index.html')).toContain('data-edition="1"');
  });

  test('draws the pages anew beside which a corrected title stands, and none beside which a corrected text does', async () => {
    await publish();
    const pages = () => rendered.filter((path) => /^\/(articles|archives)\/./.test(path));
    rendered = [];
    const said = `${article(3).body}<p>Un mot de plus.</p>` as SafeHtml;
    const longer = { revision: 2, updated: '2026-11-20T08:00:00Z', body: said };
    await publish(withThird(longer));
    expect(pages()).toEqual(['/articles/article-3/']);
    rendered = [];
    await publish(withThird({ ...longer, revision: 3, title: 'Corrigé' }));
    expect(pages().length).toBeGreaterThan(2);
    expect(pages()).toContain('/archives/2026/11/');
    for (const path of pages()) expect(await text(pageFile(path))).toContain('Corrigé');
  });

  test('that came step by step is the same as one from what the record remembers', async () => {
    await publish();
    await publish(record({ articles: [...eight, article(20)] }));
    const corrected = record({ articles: [article(1, { revision: 2, title: 'Corrigé' }), article(20)] });
    const third = await publish(corrected);
    const { ledger, last } = memory.get(site) ?? { ledger: new Map(), last: null };
    const tree = await openTree(join(home, 'other'));
    const anew = await publishEdition({ ...corrected, ledger }, { ...client(), template }, keys, tree, {
      previous: null,
      last,
    });
    expect(anew).toMatchObject({ edition: third.edition, head: { index: third.head.index }, changes: [] });
  });

  test('with a new article leaves the pages of the others', async () => {
    await publish();
    rendered = [];
    await publish(record({ articles: [...eight, article(20)] }));
    expect(rendered.toSorted()).toEqual([
      '/',
      '/archives/',
      '/archives/2026/11/',
      '/articles/article-20/',
      '/auteurs/aigoul-sadykova/',
      '/themes/eau/',
    ]);
  });

  test('after a deploy of the app rewrites pages, but no block, and stays the same edition', async () => {
    await publish();
    const second = await publish(record(), client({ release: 'r2', start: '/assets/start-2.js' }));
    expect(second).toMatchObject({ edition: 1, blocksWritten: 0, pagesWritten: 26 });
    expect(await text('version.json')).toBe('{"release":"r2"}');
    expect(await text('assets/start-1.js')).toBe('start()');
  });

  test('forgets a removed article but for its tombstone', async () => {
    await publish();
    const [first, ...others] = eight as unknown as [Article, ...Article[]];
    const removed = [{ id: first.id, slug: first.slug, removed: '2026-11-23T08:00:00Z' }];
    const second = await publish(record({ articles: others, removed }));
    expect(second).toMatchObject({ edition: 2, articles: 7, head: { issued: '2026-11-23T08:00:00Z' } });
    const stub = await text('articles/article-0/index.html');
    expect(stub).toContain('<meta name="robots" content="noindex">');
    expect(stub).not.toContain('Le texte.');
    expect(JSON.parse(await text('redirects.json'))).toEqual({
      redirects: [{ from: '/articles/ancien/', to: '/articles/article-1/', status: 301 }],
      gone: ['/articles/article-0/'],
    });
    const index = await readBlock('index', ...(await block(second.head.index)));
    const [newest] = index.cards;
    if (!newest) throw new Error('no cards');
    const pack = await readBlock('cards', ...(await block(newest)));
    expect(pack).toMatchObject({ entries: [], removed: [{ ...removed[0], edition: 2 }] });
    expect(await text('sitemap.xml')).not.toContain('article-0');
  });

  test('has a page for every issue of the letter, and feeds, until the articles are taken back', async () => {
    await publish();
    const bare = await everyFile();
    expect([...bare.keys()].filter((path) => path.startsWith('lettre/numeros'))).toEqual([]);
    const [first, second, ...others] = eight as unknown as [Article, Article, ...Article[]];
    const issues = [issue(2, others.toReversed()), issue(1, [second, first])];
    await publish(record({ issues }));
    rendered = [];
    expect(await publish(record({ issues }))).toMatchObject({ pagesWritten: 0, bytes: 0 });
    expect(rendered).toEqual([]);
    const own = '/lettre/numeros/ru-weekly-2/';
    expect(await documentIn('lettre/numeros/index.html')).toMatchObject({
      masthead: { hasIssues: true },
      page: { screen: 'issues', issues: [{ slug: 'ru-weekly-2' }, { slug: 'ru-weekly-1' }] },
    });
    const { page } = await documentIn(`${own.slice(1)}index.html`);
    expect(page).toMatchObject({
      title: 'Выпуск недели',
      leads: [7, 6, 5].map((number) => ({ slug: `article-${number}` })),
      sections: [
        { name: 'Kazakhstan', cards: [{ slug: 'article-3' }] },
        { name: 'Eau', cards: [4, 2].map(() => ({})) },
      ],
      earlier: 'ru-weekly-1',
      later: null,
    });
    expect(await text(`${own.slice(1)}index.html`)).toContain('<html lang="ru"');
    expect(await text('sitemap.xml')).toContain(own);
    const feeds = [
      parseRssFeed(await text('lettre/numeros/feed.xml')),
      parseAtomFeed(await text('lettre/numeros/atom.xml')),
      parseJsonFeed(await text('lettre/numeros/feed.json')),
    ].map((feed) => JSON.stringify(feed));
    for (const feed of feeds) {
      expect(feed).toContain(`https://gazette.example${own}`);
      expect(feed).toContain('Слово &lt;редакции&gt;');
      expect(feed).toContain('https://gazette.example/a-propos/');
    }
    await publish(record({ issues, articles: others }));
    expect(await text('lettre/numeros/index.html')).not.toContain('ru-weekly-1');
    expect((await everyFile()).has('lettre/numeros/ru-weekly-1/index.html')).toBe(false);
    await publish(record());
    expect([...(await everyFile()).keys()].filter((path) => path.includes('numeros'))).toEqual([]);
  });

  test('forgets the page of a topic that has no article left', async () => {
    await publish();
    await publish(record({ articles: eight.map((each) => ({ ...each, topics: ['eau'] })) }));
    expect(await readdir(join(site, 'themes'))).toEqual(['eau']);
  });

  test('names every article in its month and under who signs it, and forgets months and authors that end', async () => {
    const old = article(30, {
      published: '2024-02-29T08:00:00Z',
      updated: '2024-02-29T08:00:00Z',
      byline: ['Timour Aliev'],
    });
    await publish(record({ articles: [...eight, old] }));
    expect((await documentIn('archives/2024/02/index.html')).page).toMatchObject({
      screen: 'month',
      lines: [{ slug: old.slug, byline: ['Timour Aliev'] }],
      earlier: null,
      later: '2026-11',
    });
    expect(await documentIn('auteurs/timour-aliev/index.html')).toMatchObject({ page: { total: 1 } });
    expect(await text('sitemap.xml')).toContain('/archives/2024/02/');

    await publish();
    expect(await readdir(join(site, 'archives/2024'))).toEqual([]);
    expect(await readdir(join(site, 'auteurs'))).toEqual(['aigoul-sadykova']);
    expect((await documentIn('archives/2026/11/index.html')).page).toMatchObject({ earlier: null });
  });

  test('of an empty record is an edition too', async () => {
    const given = record({ articles: [] });
    expect(await publish(given)).toMatchObject({ edition: 1, articles: 0 });
    expect(await publish(given)).toMatchObject({ edition: 1, pagesWritten: 0, bytes: 0 });
    expect((await verifyHead(await text('edition/head.json'), keys.root)).ok).toBe(true);
    expect(await text('index.html')).toContain('"issued":null');
  });

  test('goes on from the number that the record remembers when the head was lost', async () => {
    const last = { number: 41, indexHash: sha256('another index') };
    const options = { previous: null, last };
    const first = await publishEdition(
      record(),
      { ...client(), template },
      keys,
      await openTree(site),
      options,
    );
    expect(first.edition).toBe(42);
  });

  test('that the record published before keeps its number in another folder', async () => {
    const { head, changes } = await publish();
    const options = { previous: null, last: { number: 9, indexHash: head.index.hash } };
    const tree = await openTree(join(home, 'other'));
    const ledger = new Map(changes.map((change) => [change.id, change]));
    expect(
      await publishEdition(record({ ledger }), { ...client(), template }, keys, tree, options),
    ).toMatchObject({
      edition: 9,
    });
  });

  test('leaves out a text that no device would take, and says so', async () => {
    const long = article(9, { body: `<p>${'x'.repeat(blockLimit)}</p>` as SafeHtml });
    expect(await publish(record({ articles: [article(1), long] }))).toMatchObject({
      articles: 1,
      tooLong: ['article-9'],
    });
  });

  test('shows words where a picture was lost', async () => {
    await publish(record({ pictureFile: async () => null }));
    expect(await text('articles/article-1/index.html')).toContain(
      'class="picture-missing" role="img" aria-label="Un lac"',
    );
    expect(await readdir(site)).not.toContain('images');
  });

  test('of a copied tree is mended where files were lost', async () => {
    await publish();
    const before = await everyFile();
    await cp(site, join(home, 'copy'), { recursive: true });
    for (const lost of [
      'articles/article-1/index.html',
      '_ledger.ndjson',
      'edition/head.json',
      'feed.xml',
      'sw.js',
    ]) {
      await rm(join(home, 'copy', lost));
    }
    const tree = await openTree(join(home, 'copy'));
    const previous = await readHead(await openTree(site), keys.root);
    await publishEdition(record(), { ...client(), template }, keys, tree, { previous });
    expect(await everyFile(join(home, 'copy'))).toEqual(before);
  });
});

describe('a page', () => {
  beforeEach(() => publish());

  test('carries the policy before anything else, the key, and the style of what it shows alone', async () => {
    const html = await text('articles/article-1/index.html');
    expect(html).toMatch(
      /^<!doctype html>\s*<html lang="fr" dir="ltr" data-library="empty" data-edition="1">/,
    );
    expect(html).toMatch(/<head>\s*<meta charset="utf-8" \/>\s*<meta http-equiv="Content-Security-Policy"/);
    expect(html).toContain(`<meta name="caravane-key" content="${keys.root}" />`);
    expect(html.match(/<style.*<\/style>/g)).toEqual(['<style>body{color:#123}</style>']);
    const screens = '<style data-for="screens">.map{color:#456}</style>';
    const letters = '<style data-for="letters">@font-face{}</style>';
    expect(await text('index.html')).toContain(screens);
    expect(await text('index.html')).not.toContain(letters);
    expect(await text('shell.html')).toMatch(new RegExp(`</style>\\s*${screens}\\s*${letters}`));
    expect(html).toContain('<div id="root"><main>article $& <p>Le texte.');
    expect(html).not.toMatch(/\{\{|<script>|style="/);
  });

  test('asks ahead for the paper’s faces where it is the shell, whose faces lie on the device', async () => {
    const first = '@font-face{src:url(/assets/one-latin-400-normal-a1.woff2)}';
    await publish(record(), client({ styles: { first, screens: '', letters: '' } }));
    const ahead =
      '<link rel="preload" as="font" type="font/woff2" href="/assets/one-latin-400-normal-a1.woff2" crossorigin>';
    expect(await text('shell.html')).toContain(ahead);
    expect(await text('index.html')).not.toContain('as="font"');
  });

  test('holds its document once, without the text, and nothing in it ends the element', async () => {
    const html = await text('articles/article-1/index.html');
    const json = /<script type="application\/json" id="document">(.*?)<\/script>/s.exec(html)?.[1] ?? '';
    const document = JSON.parse(json) as {
      page: { body: string; card: { standfirst: string }; related: unknown[] };
    };
    expect(document.page.body).toBe('');
    expect(document.page.card.standfirst).toBe(article(1).standfirst);
    expect(document.page.related.length).toBe(1);
    expect(html.match(/Le texte\./g)).toHaveLength(150);
  });

  test('of an article tells machines what it is', async () => {
    const html = await text('articles/article-1/index.html');
    const facts = JSON.parse(
      /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)?.[1] ?? '',
    ) as object;
    expect(facts).toMatchObject({
      '@type': 'NewsArticle',
      headline: article(1).title,
      mainEntityOfPage: 'https://gazette.example/articles/article-1/',
      image: [`https://gazette.example/images/${sha256(image)}.jpeg`],
    });
    expect(html).toContain('<link rel="canonical" href="https://gazette.example/articles/article-1/">');
  });

  test('of a story in several languages names the others', async () => {
    await publish(record({ articles: [article(1), article(2, { language: 'ru' })] }));
    const html = await text('articles/article-1/index.html');
    for (const [language, slug] of [
      ['fr', 'article-1'],
      ['ru', 'article-2'],
    ])
      expect(html).toContain(
        `<link rel="alternate" hreflang="${language}" href="https://gazette.example/articles/${slug}/">`,
      );
    expect(await text('index.html')).not.toContain('hreflang');
  });

  test('that is nobody else’s to list says so; the shell belongs to no edition', async () => {
    for (const path of ['shell.html', '404.html', 'recherche/index.html', 'enregistres/index.html']) {
      expect(await text(path)).toContain('<meta name="robots" content="noindex">');
    }
    expect(await text('shell.html')).toContain('data-edition="0"');
    expect(await text('index.html')).not.toContain('noindex');
  });

  test('in Russian has the Russian interface', async () => {
    await publish(record({ articles: [article(1, { language: 'ru' })] }));
    expect(await text('articles/article-1/index.html')).toContain('<html lang="ru" dir="ltr"');
  });
});

describe('the files around', () => {
  beforeEach(() => publish());

  test('feeds are well-formed, full and absolute, whole and per topic', async () => {
    const rss = parseRssFeed(await text('feed.xml'));
    const atom = parseAtomFeed(await text('atom.xml'));
    const json = parseJsonFeed(await text('feed.json'));
    expect(rss.title).toBe(publication.name);
    expect(rss.items).toHaveLength(8);
    expect(rss.items?.[0]).toMatchObject({
      title: article(7).title,
      guid: { value: `urn:caravane:${article(7).id}`, isPermaLink: false },
      pubDate: 'Sun, 08 Nov 2026 08:00:00 GMT',
      categories: [{ name: 'Eau' }, { name: 'Kazakhstan' }],
    });
    expect(rss.items?.[0]?.content?.encoded).toContain('src="https://gazette.example/images/');
    expect(atom.entries?.[0]).toMatchObject({
      id: `urn:caravane:${article(7).id}`,
      updated: '2026-11-08T08:00:00Z',
    });
    expect(json.items?.[0]).toMatchObject({
      language: 'fr',
      url: 'https://gazette.example/articles/article-7/',
    });
    const topical = parseRssFeed(await text('themes/kazakhstan/feed.xml'));
    expect(topical.items).toHaveLength(4);
    expect(topical.link).toBe('https://gazette.example/themes/kazakhstan/');
  });

  test('sitemaps name what may be listed, news those of two days', async () => {
    const map = await text('sitemap.xml');
    expect(map).toContain('<loc>https://gazette.example/articles/article-3/</loc>');
    expect(map).not.toMatch(/recherche|shell|404/);
    expect((await text('news-sitemap.xml')).match(/<url>/g)).toHaveLength(3);
    expect(await text('robots.txt')).toContain('Sitemap: https://gazette.example/sitemap.xml');
  });

  test('the worker knows the shell by its content, and the scripts by their names', async () => {
    const list = JSON.parse(/precache\((.*)\);/.exec(await text('sw.js'))?.[1] ?? '') as object[];
    expect(list).toContainEqual({ url: '/shell.html', revision: sha256(await text('shell.html')) });
    expect(list).toContainEqual({ url: '/assets/start-1.js', revision: null });
    expect(list).toContainEqual({ url: '/icon.svg', revision: sha256('<svg/>') });
    const worker = await text('sw.js');
    expect(worker).toContain('bring(["/assets/en-1.js"])');
    await publish(record({ articles: [article(1)] }));
    expect(await text('sw.js')).toBe(worker);
  });

  test('the manifest is one that a device installs', async () => {
    const manifest = JSON.parse(await text('manifest.webmanifest')) as { icons: { purpose?: string }[] };
    expect(manifest).toMatchObject({ start_url: '/', scope: '/', display: 'standalone', lang: 'fr' });
    expect(manifest.icons.some(({ purpose }) => purpose === 'maskable')).toBe(true);
  });
});

describe('an edition that is made on one machine and signed on another', () => {
  test('waits for its signature, and is then the one that readers take', async () => {
    const apart = join(home, 'public');
    await copyPublicKeys(join(home, 'keys'), apart);
    const signer = await openPublicKeys(apart);
    await expect(openSigningKeys(apart)).rejects.toThrow(/--unsigned/);
    const { head } = await publish(record(), client(), site, { signer });
    expect('signature' in head).toBe(false);
    const tree = await openTree(site);
    expect(await readHead(tree, keys.root)).toBeNull();

    const signed = await signHead(tree, keys);
    expect(signed).toMatchObject({ edition: 1, index: head.index });
    expect(await readHead(tree, keys.root)).toEqual(signed);
    expect(await tree.size(unsignedPath)).toBeUndefined();
    expect(await signHead(tree, keys)).toEqual(signed);
  });

  test('is not signed when readers hold a later one, when its index is not there, or for another key', async () => {
    const signer = await openPublicKeys(join(home, 'keys'));
    const { root, certificate } = signer;
    const { head } = await publish(record(), client(), site, { signer: { root, certificate } });
    const tree = await openTree(site);
    const waits = (change: object): Promise<boolean> =>
      tree.write(unsignedPath, JSON.stringify({ ...head, ...change }));
    await waits({ index: { ...head.index, hash: 'a'.repeat(64) } });
    await expect(signHead(tree, keys)).rejects.toThrow(/not in the tree/);
    await waits({ certificate: { ...certificate, serial: 2 } });
    await expect(signHead(tree, keys)).rejects.toThrow(/another signing key/);
    await tree.write(unsignedPath, '{"format":1}');
    await expect(signHead(tree, keys)).rejects.toThrow(/no head/);
    await waits({});
    await signHead(tree, keys);
    await waits({ edition: 0 });
    await expect(signHead(tree, keys)).rejects.toThrow(/readers hold edition 1/);
    expect((await readHead(tree, keys.root))?.edition).toBe(1);
  });
});

test('a kill switch takes the worker’s place, and the next publication brings it back', async () => {
  await publish(record(), client(), site, { killSwitch: true });
  expect(await text('sw.js')).toBe('unregister()');
  await publish();
  expect(await text('sw.js')).toContain('precache(');
});
