/** What a page says of its site's feeds, in its first so many characters. */
const reach = 500_000;
const feedTypes =
  /^(?:application\/(?:rss|atom|feed|rdf)\+(?:xml|json)|application\/(?:json|xml)|text\/xml)$/i;

/**
 * The feeds that a web page names (`<link rel="alternate">`), the site's own before those of comments; then the posts of
 * its WordPress (`https://api.w.org/`); where it names none, the places where feeds usually are. Absolute addresses.
 */
export function discoverFeeds(page: string, address: string): string[] {
  const links = [...page.slice(0, reach).matchAll(/<link\b[^<>]{0,2000}>/gi)].map(([tag]) =>
    attributesOf(tag),
  );
  const named = links
    .filter(
      ({ rel = '', type = '' }) =>
        /(?:^|\s)(?:alternate|feed)(?:\s|$)/i.test(rel) && feedTypes.test(type.trim()),
    )
    .toSorted((a, b) => Number(isAside(a)) - Number(isAside(b)))
    .map(({ href }) => href);
  const api = links.find(({ rel }) => rel === 'https://api.w.org/')?.href;
  const found = [...named, ...(api === undefined ? [] : [postsOf(api, address)])].flatMap((href) =>
    absolute(href, address),
  );
  return [...new Set(found.length > 0 ? found : usual.flatMap((href) => absolute(href, address)))].slice(
    0,
    most,
  );
}

const most = 4;
const usual = ['/feed/', '/feed.xml', '/rss.xml', '/atom.xml', '/index.xml', '/feed.json'];

type Attributes = { readonly [name: string]: string | undefined };

function attributesOf(tag: string): Attributes {
  const found = tag.matchAll(/([a-z-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi);
  return Object.fromEntries(
    [...found].map(([, name = '', ...values]) => [
      name.toLowerCase(),
      unescaped(values.find((value) => value !== undefined) ?? ''),
    ]),
  );
}

const unescaped = (value: string): string => value.replaceAll('&amp;', '&').replaceAll('&#038;', '&');

/** Feeds of comments, of one category, or in another format of oEmbed, are not what a site has to say. */
const isAside = ({ href = '', title = '' }: Attributes): boolean =>
  /comment|oembed/i.test(`${href} ${title}`);

/** WordPress without pretty addresses has its interface in the query. */
function postsOf(api: string, address: string): string | undefined {
  const [root] = absolute(api, address);
  if (root === undefined) return undefined;
  const url = new URL(root);
  const route = url.searchParams.get('rest_route');
  if (route === null) return new URL('wp/v2/posts', root.endsWith('/') ? root : `${root}/`).href;
  url.searchParams.set('rest_route', `${route.replace(/\/$/, '')}/wp/v2/posts`);
  return url.href;
}

function absolute(href: string | undefined, address: string): string[] {
  if (href === undefined || !URL.canParse(href, address)) return [];
  const url = new URL(href, address);
  return /^https?:$/.test(url.protocol) ? [url.href] : [];
}
