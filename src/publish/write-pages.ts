import pLimit from 'p-limit';
import { addresses, pageFile } from '../domain/addresses.ts';
import type { PageDocument } from '../domain/page.ts';
import type { Masthead } from '../domain/publication.ts';
import type { Render } from './client.ts';
import { fillPage, type PageFrame } from './fill-page.ts';
import { openPageLedger } from './page-ledger.ts';
import type { PlannedPage } from './plan-pages.ts';
import { sha256 } from './sha256.ts';
import type { Tree } from './tree.ts';

/** Pages rendered at a time while others are being compressed. */
const parallel = 4;

/**
 * Renders and writes the pages whose content changed, and tells how many. A page carries the number of the edition
 * that changed it last; the front page always that of the newest, the shell none, so that an edition is no update of
 * the app.
 */
export async function writePages(
  tree: Tree,
  frame: PageFrame,
  pages: readonly PlannedPage[],
  masthead: Masthead,
  render: Render,
): Promise<number> {
  const ledger = await openPageLedger(tree);
  const limit = pLimit(parallel);
  let written = 0;
  await limit.map(pages, async (planned) => {
    const key = keyOf(frame, planned, masthead);
    if (await ledger.holds(planned.path, key)) return;
    const document = documentOf(planned, planned.path === addresses.shell ? undated(masthead) : masthead);
    const html = fillPage(frame, planned, document, await render(planned.path, withText(document, planned)));
    ledger.note(planned.path, key, Buffer.byteLength(html));
    if (await tree.write(pageFile(planned.path), html)) written += 1;
  });
  await ledger.save();
  return written;
}

/** All that a page is made from but the rendering, which follows from it and the release. */
function keyOf(frame: PageFrame, planned: PlannedPage, masthead: Masthead): string {
  const document = documentOf(planned, planned.path === addresses.front ? masthead : undated(masthead));
  // The policy names the style's hash already.
  const bare = { ...frame, client: { ...frame.client, style: '' } };
  return sha256(fillPage(bare, planned, document, { html: '', title: '', description: '' })).slice(0, 32);
}

const documentOf = ({ page }: PlannedPage, masthead: Masthead): PageDocument => ({ masthead, page });

const undated = (masthead: Masthead): Masthead => ({ ...masthead, edition: 0, issued: null });

const withText = (document: PageDocument, { page, text }: PlannedPage): PageDocument =>
  page.screen === 'article' && text !== null ? { ...document, page: { ...page, body: text } } : document;
