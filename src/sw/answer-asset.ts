import { askNetwork } from './ask-network.ts';
import { matchIn } from './match-in.ts';
import { isOfRest, matchRest, restCache } from './rest.ts';
import { assetsCache, matchShell } from './shell.ts';
import { isSound } from './sound.ts';

/** Hashed files never change: the app's, then those seen or of a former release, then the network's. */
export async function answerAsset({ request }: FetchEvent, url: URL): Promise<Response> {
  const held =
    (await matchShell.match(url.pathname)) ??
    (await matchRest(url.pathname)) ??
    (await matchIn(assetsCache, url.pathname));
  if (held) return held;
  const response = await askNetwork(request);
  if (!response.ok) return response;
  // A login page in place of a script would be run as one.
  if (!isSound(response, request.url)) return Response.error();
  await keep(url.pathname, response.clone());
  return response;
}

/** A full device is served all the same. */
async function keep(path: string, response: Response): Promise<void> {
  try {
    await (await caches.open(isOfRest(path) ? restCache : assetsCache)).put(path, response);
  } catch {
    // Not kept: it will be fetched again.
  }
}
