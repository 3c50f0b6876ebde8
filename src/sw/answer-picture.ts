import { picturesCache } from '../offline/keep-pictures.ts';
import { askNetwork } from './ask-network.ts';
import { keepNewest } from './keep-newest.ts';
import { library } from './library.ts';
import { matchIn } from './match-in.ts';

/** Pictures that the reader has seen, beside those that the library keeps. */
const seenCache = 'caravane-pictures-seen';
/** Together at most some 40 MB. */
const mostSeen = 300;
const largestSeen = 400_000;

/** The picture as kept, in this size or another; else from the network. */
export async function answerPicture({ request }: FetchEvent, url: URL): Promise<Response> {
  const held = (await matchIn(seenCache, url.pathname)) ?? (await matchIn(picturesCache, url.pathname));
  if (held) return held;
  const sibling = await siblingOf(url.pathname);
  if (sibling) return sibling;
  const response = await askNetwork(request);
  if (isSmallPicture(response)) await see(url.pathname, response.clone());
  return response;
}

async function siblingOf(path: string): Promise<Response | undefined> {
  const row = await library.run((db) => db.pictures.get(path)).catch(() => undefined);
  return row && matchIn(picturesCache, row.stored);
}

const isSmallPicture = (response: Response): boolean =>
  response.status === 200 &&
  !response.redirected &&
  (response.headers.get('content-type') ?? '').startsWith('image/') &&
  Number(response.headers.get('content-length') ?? Infinity) <= largestSeen;

/** A full device shows the picture all the same. */
async function see(path: string, response: Response): Promise<void> {
  try {
    const cache = await caches.open(seenCache);
    await cache.put(path, response);
    await keepNewest(cache, mostSeen);
  } catch {
    // Not kept: it will be fetched again.
  }
}
