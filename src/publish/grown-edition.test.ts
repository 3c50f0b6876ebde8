import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Article, ArticleId, Instant, SafeHtml, Tombstone } from '../domain/article.ts';
import type { Change } from '../domain/edition/change.ts';
import { instantOf, yearsBetween } from '../domain/instant.ts';
import type { PictureKey } from '../domain/picture.ts';
import type { Publication } from '../domain/publication.ts';
import type { Topic } from '../domain/topic.ts';
import type { Client } from './client.ts';
import type { EditionRecord } from './edition-record.ts';
import { readHead, type LastEdition } from './issue-head.ts';
import { publishEdition } from './publish-edition.ts';
import { sha256 } from './sha256.ts';
import { openSigningKeys, type SigningKeys } from './signing-keys.ts';
import { openTree } from './tree.ts';

// Each step publishes twice; a busy machine takes its time.
vi.setConfig({ testTimeout: 120_000 });

const day = 86_400_000;
const start = Date.parse('2026-11-01T08:00:00Z');
const publication: Publication = {
  name: 'La Gazette',
  motto: { fr: 'Nouvelles' },
  origin: 'https://gazette.example',
  withdrawn: [],
  redirects: {},
  languages: ['fr', 'ru'],
  sources: [],
  categories: {},
  sections: ['eau'],
  mirrors: [],
  contact: 'redaction@gazette.example',
  from: 'lettre@gazette.example',
  pages: { about: { fr: [] }, privacy: { fr: [] }, legal: { fr: [] } },
  consent: { version: '1', text: { fr: 'Oui' } },
};
const slugs = ['eau', 'kazakhstan', 'culture'];
const topicsOf = (renamed: number): Topic[] =>
  slugs.map((slug) => ({ slug, kind: 'theme', names: { fr: `${slug} ${renamed}` }, variants: [] }));
const image = new TextEncoder().encode('bytes of a picture');
const picture = {
  width: 800,
  height: 400,
  variants: [{ hash: sha256(image), format: 'jpeg' as const, width: 800, height: 400, bytes: image.length }],
};
const keyOf = (number: number): PictureKey => `abcdef012345678${number % 4}` as PictureKey;

/** What the newsroom knows, as it changes. */
type Paper = {
  articles: Article[];
  removed: Tombstone[];
  held: PictureKey[];
  renamed: number;
  now: number;
};

const article = (number: number, published: Instant): Article => ({
  id: sha256(`article ${number}`).slice(0, 20) as ArticleId,
  slug: `article-${number}`,
  title: `Titre ${number}`,
  standfirst: 'Un chapeau.',
  byline: [`Auteur ${number % 3}`],
  published,
  updated: published,
  language: number % 5 === 0 ? 'ru' : 'fr',
  topics: [slugs[number % 3] ?? 'eau', slugs[(number + 1) % 2] ?? 'eau'],
  body: `<p>${`Le texte ${number}. `.repeat(100)}</p><img data-picture="${keyOf(number)}" alt="Un lac">` as SafeHtml,
  lead: keyOf(number),
  pictures: [{ key: keyOf(number), address: 'https://x.example/lac.jpg', alt: 'Un lac', caption: '' }],
  partial: false,
  original: undefined,
  revision: 1,
});

/** Nine days apart: two and a half years of them. */
const hundred = (): Paper => ({
  articles: Array.from({ length: 100 }, (_, number) => article(number, instantOf(start - number * 9 * day))),
  removed: [],
  held: [keyOf(0), keyOf(1)],
  renamed: 0,
  now: start,
});

/** What happens to a paper, at a place that a number decides. */
const happenings: { readonly [name: string]: (paper: Paper, place: number) => void } = {
  added: (paper, place) => {
    const number = 100 + paper.articles.length + paper.removed.length;
    paper.articles.push(article(number, instantOf(start - (place % 900) * day)));
  },
  corrected: (paper, place) => correct(paper, place, ({ title }) => ({ title: `${title} !` })),
  rewritten: (paper, place) =>
    correct(paper, place, ({ body }) => ({ body: `${body}<p>Plus.</p>` as SafeHtml })),
  signed: (paper, place) => correct(paper, place, () => ({ byline: [`Auteur ${place % 7}`] })),
  moved: (paper, place) =>
    correct(paper, place, () => ({ published: instantOf(start - (place % 900) * day) })),
  classified: (paper, place) => correct(paper, place, () => ({ topics: slugs.slice(place % 3) })),
  withdrawn: (paper, place) => {
    const [gone] = paper.articles.splice(place % paper.articles.length, 1);
    if (gone) paper.removed.push({ id: gone.id, slug: gone.slug, removed: instantOf(paper.now) });
  },
  pictured: (paper) => void paper.held.push(keyOf(paper.held.length)),
  renamed: (paper) => void (paper.renamed += 1),
  nothing: () => {},
};

function correct(paper: Paper, place: number, change: (article: Article) => Partial<Article>): void {
  const at = place % paper.articles.length;
  const old = paper.articles[at];
  if (!old) return;
  const revised = { revision: old.revision + 1, updated: instantOf(paper.now) };
  paper.articles[at] = { ...old, ...change(old), ...revised };
}

let home: string;
let keys: SigningKeys;
let client: Client;
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'caravane-grown-'));
  keys = await openSigningKeys(join(home, 'keys'));
  client = {
    release: 'r1',
    // Says of the masthead what the app's pages do, so that a page which should have been written again is told.
    render: async (path, { masthead, page }) => ({
      html:
        page.screen === 'article'
          ? `<p>${Math.min(1, yearsBetween(page.card.published, masthead.issued ?? ''))}</p>${page.body}`
          : `<p>${path}</p>`,
      title: path,
      description: path,
    }),
    template: await readFile(new URL('../../index.html', import.meta.url), 'utf8'),
    styles: { first: '', screens: '', letters: '' },
    start: '/assets/start-1.js',
    worker: 'precache(self.__WB_MANIFEST);bring(self.__CARAVANE_REST)',
    farewell: 'unregister()',
    files: new Map(),
    precached: [],
    rest: [],
  };
});
afterEach(() => rm(home, { recursive: true, force: true }));

type Memory = { readonly ledger: ReadonlyMap<ArticleId, Change>; readonly last: LastEdition | null };

async function publish(paper: Paper, folder: string, memory: Memory): Promise<Memory> {
  const tree = await openTree(folder);
  const record: EditionRecord = {
    publication,
    topics: topicsOf(paper.renamed),
    outline: paper.articles.map((each) => ({ ...each, fingerprint: sha256(JSON.stringify(each)) })),
    articles: async (ids) => paper.articles.filter(({ id }) => ids.includes(id)),
    pictures: new Map(paper.held.map((key) => [key, picture])),
    removed: paper.removed,
    ledger: memory.ledger,
    issues: [],
    pictureFile: async () => image,
  };
  const previous = await readHead(tree, keys.root);
  const { head, changes } = await publishEdition(record, client, keys, tree, { previous, last: memory.last });
  return {
    ledger: new Map([...memory.ledger, ...changes.map((change) => [change.id, change] as const)]),
    last: { number: head.edition, indexHash: head.index.hash },
  };
}

/**
 * Every file of a tree. Pages say which edition changed them last (decision 8) and heads are signed anew: those two
 * things are left out; of compressed pages there is only said that they are there.
 */
async function filesOf(folder: string): Promise<Map<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const contents = await Promise.all(
    files.map(async (file): Promise<[string, string]> => {
      const path = file.slice(folder.length + 1);
      if (/\.html\.(br|gz)$/.test(path)) return [path, ''];
      return [path, unnumbered(path, await readFile(file, path.endsWith('.html') ? 'utf8' : 'latin1'))];
    }),
  );
  return new Map(contents);
}

const unnumbered = (path: string, text: string): string =>
  path === 'edition/head.json'
    ? text.replace(/"signature":"[^"]*"\}$/, '')
    : path.endsWith('.html') && path !== 'index.html'
      ? text
          .replace(/data-edition="\d+"/, 'data-edition=""')
          .replace(/"edition":\d+,"issued":"[^"]*"/, '"edition":0')
      : text;

const isBlock = (path: string): boolean => path.startsWith('edition/') && path !== 'edition/head.json';

test('an edition that grew by small changes is, byte for byte, the one that is written into an empty folder', () =>
  fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.array(fc.tuple(fc.constantFrom(...Object.keys(happenings)), fc.nat(10_000)), { maxLength: 3 }),
        { minLength: 2, maxLength: 4 },
      ),
      async (days) => {
        const folder = await mkdtemp(join(home, 'site-'));
        const paper = hundred();
        let memory = await publish(paper, join(folder, 'grown'), { ledger: new Map(), last: null });
        for (const [place, today] of days.entries()) {
          paper.now += 40 * day;
          for (const [name, where] of today) happenings[name]?.(paper, where);
          memory = await publish(paper, join(folder, 'grown'), memory);
          const anew = join(folder, `anew-${place}`);
          await publish(paper, anew, memory);
          const [grown, fresh] = [await filesOf(join(folder, 'grown')), await filesOf(anew)];
          // Blocks of earlier editions stay, for devices that are there still.
          for (const path of grown.keys()) if (isBlock(path) && !fresh.has(path)) grown.delete(path);
          expect([...grown.keys()].toSorted()).toEqual([...fresh.keys()].toSorted());
          for (const [path, text] of fresh) expect([path, grown.get(path)]).toEqual([path, text]);
        }
        await rm(folder, { recursive: true, force: true });
      },
    ),
    { numRuns: 6 },
  ));
