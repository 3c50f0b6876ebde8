import { parseAtomFeed, type AtomFeed } from 'feedsmith';
import { escapeText, isRedirecting, present, type Feed, type FeedItem } from '../feed-item.ts';
import { enclosurePictures, mediaPictures } from './media.ts';

type AtomEntry = AtomFeed.Entry<string>;
type Link = { readonly href?: string; readonly rel?: string; readonly type?: string };

/**
 * Atom 0.3 and 1.0.
 * @throws the errors of feedsmith on what is no Atom.
 */
export function readAtom(text: string): Feed {
  const feed = parseAtomFeed(text);
  return {
    format: 'atom',
    language: feed.xml?.lang ?? feed.dc?.languages?.[0],
    link: alternate(feed.links),
    base: feed.xml?.base,
    authors: present((feed.authors ?? []).map(({ name }) => name)),
    items: (feed.entries ?? []).map(adapt),
    broken: [],
  };
}

function adapt(entry: AtomEntry): FeedItem {
  const link = alternate(entry.links);
  const media = entry.media?.groups?.[0];
  return {
    title: htmlOf(entry.title) || (media?.title?.value ?? ''),
    link: isRedirecting(link) ? (entry.dc?.sources?.[0] ?? link) : link,
    guid: entry.id,
    dates: present([entry.published, entry.updated, entry.dc?.dates?.[0]]),
    body: htmlOf(entry.content),
    summary:
      htmlOf(entry.summary) || escapeText(media?.description?.value ?? entry.media?.description?.value ?? ''),
    authors: authorsOf(entry),
    categories: present((entry.categories ?? []).map(({ label, term }) => label ?? term)),
    language: entry.content?.xml?.lang ?? entry.xml?.lang,
    pictures: [
      ...mediaPictures(entry.media),
      ...enclosurePictures((entry.links ?? []).filter(({ rel }) => rel === 'enclosure').map(enclosureOf)),
    ],
    base: entry.content?.xml?.base ?? entry.xml?.base,
  };
}

/** A link without `rel` is an alternate; a page is preferred to other forms of it. */
function alternate(links: readonly Link[] | undefined): string | undefined {
  const alternates = (links ?? []).filter(({ rel }) => rel === undefined || rel === 'alternate');
  const page = alternates.find(({ type }) => type === undefined || /html/.test(type)) ?? alternates[0];
  return page?.href ?? links?.find(({ rel }) => rel !== 'self' && rel !== 'enclosure')?.href;
}

/** Text constructs: plain ones are escaped, XHTML is written the way an HTML parser reads it. */
function htmlOf(text: AtomFeed.Content | undefined): string {
  const { value = '', type } = text ?? {};
  if (type === 'xhtml' || type === 'application/xhtml+xml') return expandEmptyElements(value);
  const plain =
    type === 'text' || type === 'text/plain' || (type === undefined && !/<[a-z/][^<>]*>/i.test(value));
  if (plain) return escapeText(value);
  return type === undefined || /html|xml|escaped/i.test(type) ? value : '';
}

const voidElements = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/i;

const expandEmptyElements = (xhtml: string): string =>
  xhtml.replace(/<([a-z][\w:-]*)((?:\s[^<>]*)?)\/>/gi, (whole, name: string, attributes: string) =>
    voidElements.test(name) ? whole : `<${name}${attributes}></${name}>`,
  );

function authorsOf({ authors, dc, source, itunes }: AtomEntry): string[] {
  const lists = [
    (authors ?? []).map(({ name }) => name),
    dc?.creators ?? [],
    (source?.authors ?? []).map(({ name }) => name),
    [itunes?.author],
  ];
  return lists.map(present).find((names) => names.length > 0) ?? [];
}

const enclosureOf = ({ href, type }: Link) => ({
  ...(href !== undefined && { url: href }),
  ...(type !== undefined && { type }),
});
