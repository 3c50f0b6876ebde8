import { addresses } from '../domain/addresses.ts';
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

/** Kept when it is ours and whole. */
export async function keepPage(path: string, response: Response): Promise<void> {
  if (!isSound(response, path) || !(await isOurPage(response))) return;
  await (await caches.open(pagesCache)).put(path, response.clone());
}

export const keptPage = async (path: string): Promise<Response | undefined> =>
  (await caches.open(pagesCache)).match(path);
