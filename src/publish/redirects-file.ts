import { addresses } from '../domain/addresses.ts';
import type { Tombstone } from '../domain/article.ts';

/** Where a host finds what became of pages that are no more; our own server reads it. */
export const redirectsPath = 'redirects.json';

/**
 * `redirects.json`: addresses that moved, and those of removed articles, which are gone for good (410). Hosts that
 * cannot read it show the page that stands there, which says that there is nothing and that nobody should list it.
 */
export const redirectsFile = (
  moved: { readonly [slug: string]: string },
  removed: readonly Tombstone[],
): string =>
  JSON.stringify({
    redirects: Object.entries(moved)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([from, to]) => ({ from: addresses.article(from), to: addresses.article(to), status: 301 })),
    gone: removed.map(({ slug }) => addresses.article(slug)).toSorted(),
  });
