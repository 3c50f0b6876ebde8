/** The archive of a WordPress site, page by page (https://developer.wordpress.org/rest-api/using-the-rest-api/pagination/). */
const perPage = 100;

/** Whether an address is that of the posts of a site, and not of one post. */
export const isWordpressArchive = (address: string): boolean =>
  /\/wp\/v2\/posts\/?(?:[?#&]|$)/i.test(safelyDecoded(address));

/** Oldest first, so that a page once read whole stays as it is while posts come. */
export function archivePage(address: string, page: number): string {
  const url = new URL(address);
  const set = (name: string, value: string): void => {
    if (!url.searchParams.has(name)) url.searchParams.set(name, value);
  };
  set('per_page', String(perPage));
  set('_embed', '1');
  set('orderby', 'date');
  set('order', 'asc');
  url.searchParams.set('page', String(page));
  return url.href;
}

/** The posts that were corrected last, wherever in the archive they stand. */
export function correctedPage(address: string): string {
  const url = new URL(archivePage(address, 1));
  url.searchParams.set('orderby', 'modified');
  url.searchParams.set('order', 'desc');
  return url.href;
}

/** How many pages there are, as the answer says; `undefined` where it does not. */
export function pagesIn(headers: Pick<Headers, 'get'>): number | undefined {
  const total = Number(headers.get('x-wp-totalpages') ?? Number.NaN);
  return Number.isInteger(total) && total >= 0 ? total : undefined;
}

function safelyDecoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
