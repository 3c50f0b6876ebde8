import { addresses, isLive } from '../domain/addresses.ts';

/** What this worker neither answers nor stores. */
export const isLeft = (request: Pick<Request, 'method' | 'url'>, url: URL): boolean =>
  request.method !== 'GET' ||
  url.origin !== location.origin ||
  isLive(url) ||
  url.pathname.startsWith('/edition/') ||
  files.has(url.pathname) ||
  /\/(?:feed\.xml|atom\.xml|feed\.json)$/.test(url.pathname);

const files = new Set<string>([
  addresses.sitemap,
  addresses.newsSitemap,
  addresses.robots,
  addresses.worker,
  addresses.release,
  addresses.live,
  addresses.ready,
]);
