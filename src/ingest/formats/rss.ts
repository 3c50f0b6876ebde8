import { parseRssFeed, type RssFeed } from 'feedsmith';
import { isRedirecting, present, type Feed, type FeedItem } from '../feed-item.ts';
import { enclosurePictures, mediaPictures } from './media.ts';

type RssItem = RssFeed.Item<string>;

/**
 * RSS 0.9x and 2.0.
 * @throws the errors of feedsmith on what is no RSS.
 */
export function readRss(text: string): Feed {
  const feed = parseRssFeed(text);
  return {
    format: 'rss',
    language: feed.language ?? feed.dc?.languages?.[0] ?? feed.xml?.lang,
    link: feed.link ?? feed.atom?.links?.find(({ rel }) => rel === undefined || rel === 'alternate')?.href,
    base: feed.xml?.base,
    authors: [],
    items: (feed.items ?? []).map(adapt),
    broken: [],
  };
}

function adapt(item: RssItem): FeedItem {
  return {
    title: item.title ?? item.dc?.titles?.[0] ?? item.media?.title?.value ?? item.itunes?.title ?? '',
    link: isRedirecting(linkOf(item)) ? (item.dc?.sources?.[0] ?? linkOf(item)) : linkOf(item),
    guid: item.guid?.value ?? item.atom?.id ?? item.dc?.identifiers?.[0],
    dates: present([
      item.pubDate,
      item.dc?.dates?.[0],
      item.dcterms?.issued?.[0],
      item.dcterms?.created?.[0],
      item.atom?.published,
      item.atom?.updated,
      item.dcterms?.modified?.[0],
    ]),
    body: item.content?.encoded ?? item.atom?.content?.value ?? '',
    summary:
      item.description ??
      item.atom?.summary?.value ??
      item.dc?.descriptions?.[0] ??
      item.itunes?.summary ??
      item.media?.description?.value ??
      '',
    authors: authorsOf(item),
    categories: present([
      ...(item.categories ?? []).map(({ name }) => name),
      ...(item.dc?.subjects ?? []),
      ...(item.atom?.categories ?? []).map(({ label, term }) => label ?? term),
      ...(item.media?.categories ?? []).map(({ label, name }) => label ?? name),
    ]),
    language: item.dc?.languages?.[0] ?? item.xml?.lang,
    pictures: [
      ...mediaPictures(item.media),
      ...enclosurePictures(item.enclosures),
      ...present([item.itunes?.image]).map((address) => ({ address, alt: '', caption: '' })),
    ],
    base: item.xml?.base,
  };
}

/** A guid is a link unless it says that it is not. */
function linkOf({ link, guid, atom }: RssItem): string | undefined {
  const related = atom?.links?.find(({ rel }) => rel === undefined || rel === 'alternate')?.href;
  const permanent =
    guid?.isPermaLink !== false && /^https?:\/\//i.test(guid?.value ?? '') ? guid?.value : undefined;
  return link ?? related ?? permanent;
}

function authorsOf({ authors, dc, atom, itunes }: RssItem): string[] {
  const lists = [
    dc?.creators ?? [],
    (authors ?? []).map(({ name }) => name),
    (atom?.authors ?? []).map(({ name }) => name),
    [itunes?.author],
  ];
  return lists.map(present).find((names) => names.length > 0) ?? [];
}
