import type { DataRouter } from 'react-router';
import { addresses } from '../domain/addresses.ts';
import { filterIn, filterQuery, isFilter } from '../domain/filter.ts';

/**
 * A filter tells what its reader cares about, and addresses are sent when a page is loaded anew. Once a service worker
 * answers, none is; until then the filter stands behind `#`, which no request carries. The router knows nothing of
 * it: for it the address is always `/?themes=…`.
 */
export const sheltered = (url: URL): string => {
  const query = url.pathname === addresses.front ? filterOf(url.search) : '';
  return query === '' ? url.href : `${addresses.front}#${query}`;
};

/** Puts a filter behind `#` back into its place: before the router looks at the address. */
export function unshelter(): void {
  const query = location.pathname === addresses.front ? filterOf(location.hash.slice(1)) : '';
  if (query !== '') history.replaceState(history.state, '', `${addresses.front}?${query}`);
}

/** Follows the router from now on. Going back is heard by `unshelter` first: see `main.tsx`. */
export function shelterFilter(router: Pick<DataRouter, 'subscribe'>): void {
  const container = 'serviceWorker' in navigator ? navigator.serviceWorker : null;
  const settle = (): void => {
    if (container?.controller) return unshelter();
    const url = sheltered(new URL(location.href));
    if (url !== location.href) history.replaceState(history.state, '', url);
  };
  router.subscribe(({ navigation }) => navigation.state === 'idle' && settle());
  container?.addEventListener('controllerchange', settle);
  settle();
}

/** In its one spelling; empty where there is none. */
function filterOf(query: string): string {
  const { filter } = filterIn(new URLSearchParams(query));
  return isFilter(filter) ? filterQuery(filter) : '';
}
