import { PrecacheController, type PrecacheEntry } from 'workbox-precaching';
import { addresses } from '../domain/addresses.ts';
import { forgetComposed } from '../offline/composed-pages.ts';
import { askNetwork } from './ask-network.ts';
import { keepNewest } from './keep-newest.ts';
import { bringScreens, isOfRest, restCache } from './rest.ts';
import { isOurPage, isSound } from './sound.ts';

declare const self: ServiceWorkerGlobalScope & {
  readonly __WB_MANIFEST: readonly (PrecacheEntry | string)[];
};

/** Hashed files of former releases, and others that pages asked for: open pages may ask for them again, offline too. */
export const assetsCache = 'caravane-assets';
const olderFiles = 200;
const shellCache = 'caravane-shell';

/** The files that the app starts from, as the publisher lists them; all arrive, or the old worker stays. */
const shell = new PrecacheController({
  cacheName: shellCache,
  fallbackToNetwork: false,
  plugins: [
    {
      cacheWillUpdate: async ({ request, response }) => {
        if (!isSound(response, request.url)) return null;
        return new URL(request.url).pathname.endsWith('.html') && !(await isOurPage(response))
          ? null
          : response;
      },
    },
  ],
});
shell.addToCacheList([...self.__WB_MANIFEST]);

/** A first worker brings what pages open with; one that follows another also what that one may have had. */
export async function installShell(event: ExtendableEvent, first: boolean): Promise<void> {
  await shell.install(event);
  if (!first) await bringScreens();
}

/** Drops the former release's files, hashed ones moved aside for pages that are still open. */
export async function tidyShell(event: ExtendableEvent): Promise<void> {
  await moveAside(shellCache, (path) => shell.getCacheKeyForURL(path) !== undefined);
  await moveAside(restCache, isOfRest);
  await keepNewest(await caches.open(assetsCache), olderFiles);
  await shell.activate(event);
  // They name the scripts of the release that wrote them.
  await forgetComposed();
}

async function moveAside(name: string, isOurs: (path: string) => boolean): Promise<void> {
  const cache = await caches.open(name);
  const aside = await caches.open(assetsCache);
  for (const request of await cache.keys()) {
    const { pathname } = new URL(request.url);
    if (!pathname.startsWith('/assets/') || isOurs(pathname)) continue;
    const response = await cache.match(request);
    // A full device does without: what comes after must be done nevertheless.
    if (response) await aside.put(request, response).catch(() => undefined);
    await cache.delete(request);
  }
}

export const shellPage = async (): Promise<Response | undefined> => matchShell.match(addresses.shell);

/** The shell's files by their plain addresses. */
export const matchShell = {
  knows: (url: URL): boolean => shell.getCacheKeyForURL(url.pathname) !== undefined,
  match: (path: string): Promise<Response | undefined> => shell.matchPrecache(path).catch(() => undefined),
  answer: async ({ request }: FetchEvent, url: URL): Promise<Response> =>
    (await matchShell.match(url.pathname)) ?? (await askNetwork(request)),
};
