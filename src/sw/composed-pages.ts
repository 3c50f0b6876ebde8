import { slugIn } from '../domain/addresses.ts';
import { composedCache } from '../offline/composed-pages.ts';
import { heldEdition } from '../offline/database.ts';
import { composedPage, type Composed } from './compose-page.ts';
import { keepNewest } from './keep-newest.ts';
import { library } from './library.ts';
import { matchIn } from './match-in.ts';
import { inTwoParts } from './two-parts.ts';

const most = 60;

/** The page of an article of the library, its first screen first. */
export async function answerComposed(event: FetchEvent, url: URL): Promise<Response | undefined> {
  const html = await composed(url, (work) => event.waitUntil(work));
  return html === undefined ? undefined : pageOf(inTwoParts(html, event.resultingClientId));
}

/** Draws a page while nobody waits for it: the next visit finds it. */
export async function composeAhead(path: string): Promise<void> {
  let keeping: Promise<void> | undefined;
  await composed(new URL(path, location.origin), (work) => (keeping = work));
  await keeping;
}

/** As it was drawn before, else drawn now and kept. */
async function composed(url: URL, later: (work: Promise<void>) => void): Promise<string | undefined> {
  const slug = slugIn(url.pathname, 'articles');
  if (slug === undefined) return undefined;
  try {
    const kept = await matchIn(composedCache, url.pathname);
    if (kept) return await kept.text();
    const page = await composedPage(slug, url);
    if (page) later(keep(url.pathname, page));
    return page?.html;
  } catch {
    // A library that cannot be read answers nothing.
    return undefined;
  }
}

const pageOf = (html: BodyInit): Response =>
  new Response(html, { headers: { 'content-type': 'text/html; charset=utf-8' } });

/** An edition that turned meanwhile has forgotten all such pages: this one must not come after. */
async function keep(path: string, { html, edition }: Composed): Promise<void> {
  try {
    const cache = await caches.open(composedCache);
    await cache.put(path, pageOf(html));
    const held = await library.run(heldEdition);
    if (held?.head.index.hash !== edition) await cache.delete(path);
    await keepNewest(cache, most);
  } catch {
    // Not kept: it is drawn again.
  }
}
