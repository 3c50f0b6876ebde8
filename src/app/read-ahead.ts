import type { ArticlePage } from '../domain/page.ts';
import type { Device } from './reader.ts';

/** Of so many articles the texts are held ready: those of a screenful of a list, some ten kilobytes each. */
const most = 12;

/** Articles of the library that a reader may open next, read before they are pressed. */
export type Ahead = {
  /** Reads it now, unless it is here. */
  readonly fetch: (slug: string) => void;
  /** What was read, to be shown once; `undefined` where nothing was. */
  readonly take: (slug: string) => Promise<ArticlePage | null> | undefined;
};

/** Empty again whenever what is on the device changes: no page shows what is no longer so. */
export function readAhead(device: Device): Ahead {
  const pages = new Map<string, Promise<ArticlePage | null>>();
  device.watch(({ changed }) => {
    if (changed === 'edition' || changed === 'interests') pages.clear();
  });
  return {
    fetch: (slug) => {
      if (pages.has(slug)) return;
      const page = device
        .library()
        .then((library) => library.article(slug))
        .catch(() => null);
      pages.set(slug, page);
      // What is not here yet is asked for again when it is opened.
      void page.then((read) => read ?? (pages.get(slug) === page && pages.delete(slug)));
      for (const oldest of pages.keys()) if (pages.size > most) pages.delete(oldest);
    },
    take: (slug) => {
      const page = pages.get(slug);
      pages.delete(slug);
      return page;
    },
  };
}
