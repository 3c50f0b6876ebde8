import { inParallel } from '../offline/in-parallel.ts';
import { savesData } from '../offline/saves-data.ts';
import { matchIn } from './match-in.ts';
import { isSound } from './sound.ts';

declare const self: { readonly __CARAVANE_REST: readonly string[] };

/** Files of this release without which a page opens: other screens and languages, names for the search, faces. */
export const restCache = 'caravane-rest';
const rest: readonly string[] = self.__CARAVANE_REST;

/** What has not come by then is asked for again at another start. */
const patience = 30_000;
/** Where less is free, in bytes, texts and pictures have it. */
const plenty = 30_000_000;

/** Once these are here, every screen opens without a network. When one does not come, those that came stay. */
export const bringScreens = together(() => bring(rest.filter((path) => !isFace(path))));

/** Without its faces a text is read in those of the device: who saves data or has little room gets them with the pages that wear them. */
export const bringFaces = together(async () => {
  if (!savesData() && (await isRoomy())) await bring(rest.filter(isFace));
});

export const matchRest = (path: string): Promise<Response | undefined> => matchIn(restCache, path);

export const isOfRest = (path: string): boolean => rest.includes(path);

async function bring(paths: readonly string[]): Promise<void> {
  const cache = await caches.open(restCache);
  const held = new Set((await cache.keys()).map(({ url }) => new URL(url).pathname));
  await inParallel(
    paths.filter((path) => !held.has(path)),
    async (path) => {
      // A page may have asked for it, or the release before have had it.
      const response = (await caches.match(path)) ?? (await fetched(path));
      if (!isSound(response, path)) throw new Error(`${path} did not come whole`);
      await cache.put(path, response);
    },
  );
}

const fetched = (path: string): Promise<Response> => fetch(path, { signal: AbortSignal.timeout(patience) });

const isFace = (path: string): boolean => path.endsWith('.woff2');

async function isRoomy(): Promise<boolean> {
  const { quota = 0, usage = 0 } = await navigator.storage.estimate();
  return quota - usage > plenty;
}

/** Asked twice at a time, done once. */
function together(work: () => Promise<void>): () => Promise<void> {
  let doing: Promise<void> | undefined;
  return () => (doing ??= work().finally(() => (doing = undefined)));
}
