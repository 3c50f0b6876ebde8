import { matchRoutes, type DataRouter, type RouteObject } from 'react-router';
import { isLive } from '../domain/addresses.ts';

/**
 * Every plain link to a screen of ours is followed without leaving the page, also those within an article's text. So
 * the components need no router, and the HTML is the same with and without scripts.
 */
export function followLinks(router: DataRouter, routes: RouteObject[]): void {
  document.addEventListener('click', (event) => {
    const anchor = pressed(event);
    if (!anchor) return;
    const url = new URL(anchor.href);
    if (!isScreen(url, routes) || isWithinPage(url)) return;
    event.preventDefault();
    void router.navigate(url.pathname + url.search + url.hash, {
      preventScrollReset: anchor.closest('.filter') !== null && url.pathname === location.pathname,
    });
  });
}

/** The link that a plain press means; not one that asks for a tab, a window or a file. */
function pressed(event: MouseEvent): HTMLAnchorElement | null {
  const { defaultPrevented, button, metaKey, ctrlKey, shiftKey, altKey, target } = event;
  if (defaultPrevented || button !== 0 || metaKey || ctrlKey || shiftKey || altKey) return null;
  const anchor = target instanceof Element ? target.closest<HTMLAnchorElement>('a[href]') : null;
  return anchor && !anchor.target && !anchor.hasAttribute('download') ? anchor : null;
}

function isScreen(url: URL, routes: RouteObject[]): boolean {
  if (url.origin !== location.origin || isLive(url)) return false;
  const leaf = matchRoutes(routes, url.pathname)?.at(-1)?.route.id;
  return leaf !== undefined && leaf !== 'elsewhere';
}

const isWithinPage = (url: URL): boolean =>
  url.hash !== '' && url.pathname === location.pathname && url.search === location.search;
