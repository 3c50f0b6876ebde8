import { addresses } from '../domain/addresses.ts';
import { matchIn } from './match-in.ts';
import { isOurPage, isSound } from './sound.ts';

const pagesCache = 'caravane-pages';
const pages: ReadonlySet<string> = new Set([addresses.about, addresses.privacy, addresses.legal]);

export const isWritten = (url: URL): boolean => pages.has(url.pathname);

/** Fetches the pages that the publication writes about itself, to be read offline; those that fail come later. */
export async function keepWrittenPages(): Promise<void> {
  await Promise.allSettled(
    [...pages].map(async (path) => {
      if (!(await keptPage(path))) await keepPage(path, await fetch(path, { cache: 'no-cache' }));
    }),
  );
}

/** Kept when it is ours and whole; on a full device it is fetched again. */
export async function keepPage(path: string, response: Response): Promise<void> {
  if (!isSound(response, path) || !(await isOurPage(response))) return;
  await caches
    .open(pagesCache)
    .then((cache) => cache.put(path, response.clone()))
    .catch(() => undefined);
}

export const keptPage = (path: string): Promise<Response | undefined> => matchIn(pagesCache, path);
