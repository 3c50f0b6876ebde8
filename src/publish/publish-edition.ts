import { addresses, pageFile } from '../domain/addresses.ts';
import type { Change } from '../domain/edition/change.ts';
import type { Head, UnsignedHead } from '../domain/edition/head.ts';
import { labelOf } from '../domain/topic.ts';
import { blockWriter, type BlockWriter } from './block-writer.ts';
import type { Client } from './client.ts';
import type { EditionRecord } from './edition-record.ts';
import { headersFile, headersPath } from './headers-file.ts';
import { issueHead, issuedOf, nextEdition, numberOf, writeHead, type LastEdition } from './issue-head.ts';
import { openLedger, type Ledger } from './ledger.ts';
import { webManifest } from './manifest.ts';
import { planArchives } from './plan-archives.ts';
import { planIssues, standIssues } from './plan-issues.ts';
import { articlesByTopic, planLists } from './plan-pages.ts';
import type { LaterPage, PlannedPage } from './planned-page.ts';
import { contentPolicy } from './policy.ts';
import { redirectsFile, redirectsPath } from './redirects-file.ts';
import { removeStale } from './remove-stale.ts';
import { relate } from './related.ts';
import { robots } from './robots.ts';
import type { PublicKeys, SigningKeys } from './signing-keys.ts';
import { newsSitemap, sitemap } from './sitemap.ts';
import { bodyText, standArticles, type StandingArticle } from './standing-article.ts';
import type { Tree } from './tree.ts';
import { workerFile } from './worker-file.ts';
import { writeBlocks, type EditionParts, type WrittenBlocks } from './write-blocks.ts';
import { writeFeeds } from './write-feeds.ts';
import { writeIssueFeeds } from './write-issue-feeds.ts';
import { writeArticles, writeLists, type Press } from './write-pages.ts';

export type PublishOptions = {
  /** The head that readers hold now, as `readHead` gives it. */
  readonly previous: Head | null;
  /** The last edition that the record remembers, for a new folder or a lost head. */
  readonly last?: LastEdition | null;
  /** Publishes the worker that ends the one that readers have. */
  readonly killSwitch?: boolean;
};
export type Published = {
  readonly edition: number;
  readonly articles: number;
  readonly pagesWritten: number;
  readonly blocksWritten: number;
  readonly bytes: number;
  readonly ms: number;
  /** Without a signature where the key is not here. */
  readonly head: Head | UnsignedHead;
  /** What the record has to remember of it. */
  readonly changes: readonly Change[];
  /** Slugs of articles left out, because no device would take a text that long. */
  readonly tooLong: readonly string[];
};

/**
 * The record as a static tree. The same record gives the same bytes, whatever the day; what did not change is not
 * written. The head comes last: until then readers have the edition before.
 */
export async function publishEdition(
  record: EditionRecord,
  client: Client,
  keys: PublicKeys | SigningKeys,
  tree: Tree,
  { previous, last = null, killSwitch = false }: PublishOptions,
): Promise<Published> {
  const started = performance.now();
  const bytesBefore = tree.written();
  const { publication } = record;
  const topics = new Map(record.topics.map((topic) => [topic.slug, topic]));

  // Of tens of thousands of files: they are told aside while the ledger is read.
  const [blockFiles, pageFolders] = [tree.list('edition'), tree.list('articles')];
  const ledger = await openLedger(tree);
  const standing = await standArticles(record, ledger, tree, blockFiles);
  const articles = relate(
    standing.articles.filter(({ tooLong }) => !tooLong),
    standing.changed,
    ledger,
  );
  const writer = blockWriter(tree);
  const parts = editionParts(tree, ledger, standing.there, record, articles);
  const blocks = await writeNumbered(writer, parts, previous, last);
  const head = await issueHead(blocks.index, blocks.edition, record, keys, previous);

  for (const [path, bytes] of client.files) {
    await (path.startsWith('assets/') ? tree.keep(path, bytes) : tree.write(path, bytes));
  }
  const policy = contentPolicy(Object.values(client.styles), publication.mirrors);
  await tree.write(headersPath, headersFile(policy));

  const issues = standIssues(record.issues, articles);
  const masthead = {
    name: publication.name,
    motto: publication.motto,
    sections: publication.sections.flatMap((slug) => topics.get(slug) ?? []).map(labelOf),
    consent: publication.consent,
    edition: head.edition,
    issued: record.outline.length + record.removed.length === 0 ? null : head.issued,
    release: client.release,
    ...(issues.length > 0 && { hasIssues: true as const }),
  };
  const press: Press = {
    tree,
    ledger,
    masthead,
    frame: { publication, client, policy, root: keys.root, topics: record.topics.map(labelOf) },
    render: client.render,
    folders: new Set(await pageFolders),
    made: new Map(),
  };
  const byTopic = articlesByTopic(articles);
  const labels = new Map(record.topics.map((topic) => [topic.slug, labelOf(topic)]));
  const lists = [
    ...planLists(publication, record.topics, articles, byTopic),
    ...planArchives(articles, labels),
    ...planIssues(issues, labels),
  ];
  // A map of the whole is long to compress: that is done aside while pages are drawn.
  const [pagesWritten] = await Promise.all([
    writeArticles(press, articles, labels).then(async (some) => some + (await writeLists(press, lists))),
    writeSitemaps(tree, record, articles, lists),
  ]);
  await Promise.all([
    writeFeeds(press, record, articles, byTopic),
    writeIssueFeeds(press, issues),
    writeSiteFiles(tree, record, client, killSwitch),
    writeGone(press, record),
  ]);
  const blocksWritten = standing.written + (await writer.written());
  await removeStale(tree, press.made.keys());
  await ledger.save(
    [...articles, ...standing.articles.filter(({ tooLong }) => tooLong)],
    press.made,
    blocks.packs,
  );
  await writeHead(tree, head);
  return {
    edition: head.edition,
    articles: articles.length,
    pagesWritten,
    blocksWritten,
    bytes: tree.written() - bytesBefore,
    ms: Math.round(performance.now() - started),
    head,
    changes: blocks.changes,
    tooLong: standing.articles.filter(({ tooLong }) => tooLong).map(({ slug }) => slug),
  };
}

type Parts = Omit<EditionParts<StandingArticle>, 'edition'>;

const editionParts = (
  tree: Tree,
  { packs }: Ledger,
  there: ReadonlySet<string>,
  { topics, removed, ledger }: EditionRecord,
  articles: readonly StandingArticle[],
): Parts => ({
  articles,
  bodyText: (article) => bodyText(article, tree),
  topics,
  removed,
  ledger,
  packs: new Map([...packs].filter(([, { hash }]) => there.has(`${hash}.json`))),
});

/** What changed belongs to the next edition; where readers hold later ones than the record remembers, to one after those. */
async function writeNumbered(
  { keep }: BlockWriter,
  parts: Parts,
  previous: Head | null,
  last: LastEdition | null,
): Promise<WrittenBlocks & { readonly edition: number }> {
  const next = nextEdition(last);
  const blocks = await writeBlocks(keep, { ...parts, edition: next });
  const edition = numberOf(blocks.index, next, blocks.changes.length, previous, last);
  if (edition <= next || blocks.changes.length === 0) return { ...blocks, edition };
  return { ...(await writeBlocks(keep, { ...parts, edition })), edition };
}

/** Where an article was taken back: a page that says so to whoever comes, and to machines that it is gone. */
async function writeGone({ tree, made }: Press, { publication, removed }: EditionRecord): Promise<void> {
  const nothing = await tree.read(addresses.notFound);
  if (!nothing) throw new Error('the tree lost its page of what is not found while it was being written');
  for (const path of [...removed.map(({ slug }) => slug), ...Object.keys(publication.redirects)].map(
    addresses.article,
  )) {
    if (made.has(path)) continue;
    await tree.write(pageFile(path), nothing);
    made.set(path, 'gone');
  }
  await tree.write(redirectsPath, redirectsFile(publication.redirects, removed));
}

/** What crawlers, installers and the worker ask for. */
async function writeSiteFiles(
  tree: Tree,
  record: EditionRecord,
  client: Client,
  killSwitch: boolean,
): Promise<void> {
  const { publication } = record;
  const manifest = webManifest(publication);
  const shell = await tree.read(addresses.shell);
  if (!shell) throw new Error('the tree lost its shell while it was being written');
  await tree.write(addresses.robots.slice(1), robots(publication.origin));
  await tree.write(addresses.manifest.slice(1), manifest);
  const worker = killSwitch ? client.farewell : workerFile(client, shell, manifest);
  await tree.write(addresses.worker.slice(1), worker);
  await tree.write(addresses.release.slice(1), JSON.stringify({ release: client.release }));
}

async function writeSitemaps(
  tree: Tree,
  record: EditionRecord,
  articles: readonly StandingArticle[],
  pages: readonly (PlannedPage | LaterPage)[],
): Promise<void> {
  const { publication } = record;
  await tree.write(
    addresses.sitemap.slice(1),
    sitemap(publication.origin, [
      ...pages.filter(({ indexed }) => indexed),
      ...articles.map(({ slug, updated }) => ({ path: addresses.article(slug), changed: updated })),
    ]),
    { compress: 'fast' },
  );
  await tree.write(addresses.newsSitemap.slice(1), newsSitemap(publication, articles, issuedOf(record)), {
    compress: 'fast',
  });
}
