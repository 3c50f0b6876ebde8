import pLimit from 'p-limit';
import { addresses, pageFile } from '../domain/addresses.ts';
import type { ArticleId } from '../domain/article.ts';
import type { Body } from '../domain/edition/block.ts';
import { yearBefore } from '../domain/instant.ts';
import type { PageDocument } from '../domain/page.ts';
import type { Masthead } from '../domain/publication.ts';
import type { labelsOf } from '../domain/selection.ts';
import type { Render } from './client.ts';
import { fillPage, type PageFrame } from './fill-page.ts';
import type { Ledger } from './ledger.ts';
import { planArticle } from './plan-pages.ts';
import type { LaterPage, PlannedPage } from './planned-page.ts';
import { sha256 } from './sha256.ts';
import { bodyText, type StandingArticle } from './standing-article.ts';
import type { Tree } from './tree.ts';
import { versionsOf } from './versions.ts';

/** Pages rendered at a time while others are being compressed. */
const parallel = 4;

/** What pages are made with, whatever they show. */
export type Press = {
  readonly tree: Tree;
  readonly ledger: Ledger;
  readonly frame: PageFrame;
  readonly masthead: Masthead;
  readonly render: Render;
  /** Those of articles' pages that stood before. */
  readonly folders: ReadonlySet<string>;
  /** What each page is made from now; filled as they are written. */
  readonly made: Map<string, string>;
};

/**
 * Renders and writes the pages of the articles that changed, or beside which something is shown that did, and tells how
 * many. A page carries the number of the edition that changed it last.
 */
export async function writeArticles(
  press: Press,
  articles: readonly StandingArticle[],
  labels: Parameters<typeof labelsOf>[1],
): Promise<number> {
  const { ledger, tree, masthead, folders, made: pages } = press;
  const frame = sha256(bareFrame(press)).slice(0, 16);
  const byId = new Map(articles.map((article) => [article.id, article]));
  const relatedOf = ({ related }: StandingArticle): StandingArticle[] =>
    related.flatMap((id: ArticleId) => byId.get(id) ?? []);
  const versions = versionsOf(articles);
  // The page says whether its article is older than a year.
  const old = masthead.issued === null ? '' : yearBefore(masthead.issued);
  const changed = articles.filter((article) => {
    const path = addresses.article(article.slug);
    let key = `${frame} ${article.made} ${article.published <= old ? 1 : 0}`;
    for (const id of article.related) key += ` ${byId.get(id)?.beside ?? ''}`;
    for (const { slug } of versions.get(article.id) ?? []) key += ` ${slug}`;
    pages.set(path, key);
    return ledger.made(path) !== key || !folders.has(article.slug);
  });
  await ledger.begin(changed.map(({ slug }) => addresses.article(slug)));
  let written = 0;
  await pLimit(parallel).map(changed, async (article) => {
    const near = { related: relatedOf(article), versions: versions.get(article.id) ?? [] };
    const planned = planArticle(article, near, await textOf(article, tree), labels);
    if (await writePage(press, planned)) written += 1;
  });
  return written;
}

/** Its text as the edition has it. */
const textOf = async (article: StandingArticle, tree: Tree): Promise<Body['html']> =>
  (JSON.parse(await bodyText(article, tree)) as Body).html;

/**
 * The same for the other pages. The front page always carries the newest edition; the shell none, so that an edition is
 * no update of the app.
 */
export async function writeLists(press: Press, pages: readonly (PlannedPage | LaterPage)[]): Promise<number> {
  const { ledger, tree, made } = press;
  const frame = sha256(bareFrame(press));
  const changed: (PlannedPage | LaterPage)[] = [];
  for (const planned of pages) {
    const key = 'plan' in planned ? laterKey(press, frame, planned) : keyOf(press, planned);
    made.set(planned.path, key);
    if (ledger.made(planned.path) !== key || (await tree.size(pageFile(planned.path))) === undefined)
      changed.push(planned);
  }
  await ledger.begin(changed.map(({ path }) => path));
  let written = 0;
  await pLimit(parallel).map(changed, async (planned) => {
    if (await writePage(press, 'plan' in planned ? planned.plan() : planned)) written += 1;
  });
  return written;
}

async function writePage({ tree, frame, masthead, render }: Press, planned: PlannedPage): Promise<boolean> {
  const document = documentOf(planned, planned.path === addresses.shell ? undated(masthead) : masthead);
  const html = fillPage(frame, planned, document, await render(planned.path, withText(document, planned)));
  return tree.write(pageFile(planned.path), html);
}

function laterKey({ masthead }: Press, frame: string, { path, madeFrom }: LaterPage): string {
  const date = path === addresses.front ? `${masthead.edition} ${masthead.issued}\n` : '';
  return sha256(`${frame}\n${date}${madeFrom}`).slice(0, 32);
}

/** All that a page is made from but the rendering, which follows from it and the release. */
function keyOf({ frame, masthead }: Press, planned: PlannedPage): string {
  const document = documentOf(planned, undated(masthead));
  // The policy names the styles' hashes already.
  const bare = { ...frame, client: { ...frame.client, styles: { first: '', screens: '', letters: '' } } };
  return sha256(fillPage(bare, planned, document, { html: '', title: '', description: '' })).slice(0, 32);
}

/** What the pages of articles and archives have in common: the publication, the app, the names of topics. */
const bareFrame = ({ frame, masthead }: Press): string =>
  JSON.stringify([
    frame.policy,
    frame.root,
    frame.client.template,
    frame.client.start,
    frame.publication.origin,
    frame.publication.languages,
    undated(masthead),
    frame.topics,
  ]);

const documentOf = ({ page }: PlannedPage, masthead: Masthead): PageDocument => ({ masthead, page });

const undated = (masthead: Masthead): Masthead => ({ ...masthead, edition: 0, issued: null });

const withText = (document: PageDocument, { page, text }: PlannedPage): PageDocument =>
  page.screen === 'article' && text !== null ? { ...document, page: { ...page, body: text } } : document;
