import { PrecacheController, type PrecacheEntry } from 'workbox-precaching';
import { addresses } from '../domain/addresses.ts';
import { forgetComposed } from '../offline/composed-pages.ts';
import { keepNewest } from './keep-newest.ts';
import { isOurPage, isSound } from './sound.ts';

declare const self: ServiceWorkerGlobalScope & {
  readonly __WB_MANIFEST: readonly (PrecacheEntry | string)[];
};

/** Hashed files of former releases and of lazy parts, that open pages may ask for, offline too. */
export const assetsCache = 'caravane-assets';
const olderFiles = 200;

/** The files that the app starts from, as the publisher lists them; all arrive, or the old worker stays. */
const shell = new PrecacheController({
  cacheName: 'caravane-shell',
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

export const installShell = async (event: ExtendableEvent): Promise<void> =>
  void (await shell.install(event));

/** Drops the former release's shell, its hashed files moved aside for pages that are still open. */
export async function tidyShell(event: ExtendableEvent): Promise<void> {
  const former = await caches.open('caravane-shell');
  const aside = await caches.open(assetsCache);
  for (const request of await former.keys()) {
    const response = new URL(request.url).pathname.startsWith('/assets/')
      ? await former.match(request)
      : undefined;
    // A full device does without: what comes after must be done nevertheless.
    if (response) await aside.put(request, response).catch(() => undefined);
  }
  await keepNewest(aside, olderFiles);
  await shell.activate(event);
  // They name the scripts of the release that wrote them.
  await forgetComposed();
}

export const shellPage = async (): Promise<Response | undefined> => matchShell.match(addresses.shell);

/** The shell's files by their plain addresses. */
export const matchShell = {
  knows: (url: URL): boolean => shell.getCacheKeyForURL(url.pathname) !== undefined,
  match: (path: string): Promise<Response | undefined> => shell.matchPrecache(path).catch(() => undefined),
  answer: async ({ request }: FetchEvent, url: URL): Promise<Response> =>
    (await matchShell.match(url.pathname)) ?? (await fetch(request)),
};
