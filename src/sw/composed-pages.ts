import { composedCache } from '../offline/composed-pages.ts';
import { heldEdition } from '../offline/database.ts';
import { slugIn } from './can-answer.ts';
import { composedPage, type Composed } from './compose-page.ts';
import { library } from './library.ts';
import { inTwoParts } from './two-parts.ts';

const most = 60;

/** The page of an article of the library: as it was drawn before, else drawn now and kept. */
export async function answerComposed(
  url: URL,
  client: string,
  later: (work: Promise<void>) => void,
): Promise<Response | undefined> {
  const slug = slugIn(url.pathname, 'articles');
  if (slug === undefined) return undefined;
  try {
    const kept = await (await caches.open(composedCache)).match(url.pathname);
    if (kept) return pageOf(inTwoParts(await kept.text(), client));
    const composed = await composedPage(slug, url);
    if (composed) later(keep(url.pathname, composed));
    return composed && pageOf(inTwoParts(composed.html, client));
  } catch {
    // A library that cannot be read answers nothing.
    return undefined;
  }
}

/** Draws a page while nobody waits for it: the next visit finds it. */
export async function composeAhead(path: string): Promise<void> {
  let keeping: Promise<void> | undefined;
  await answerComposed(new URL(path, location.origin), '', (work) => (keeping = work));
  await keeping;
}

const pageOf = (html: BodyInit): Response =>
  new Response(html, { headers: { 'content-type': 'text/html; charset=utf-8' } });

/** An edition that turned meanwhile has forgotten all such pages: this one must not come after. */
async function keep(path: string, composed: Composed): Promise<void> {
  try {
    const cache = await caches.open(composedCache);
    await cache.put(path, pageOf(composed.html));
    const held = await library.run(heldEdition);
    if (held?.head.index.hash !== composed.edition) await cache.delete(path);
    const keys = await cache.keys();
    for (const old of keys.slice(0, Math.max(0, keys.length - most))) await cache.delete(old);
  } catch {
    // Not kept: it is drawn again.
  }
}
