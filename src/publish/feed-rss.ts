import type { FeedContent, FeedItem } from './feed-content.ts';
import { element, xmlDocument, type Element } from './xml.ts';

/** RSS 2.0 with the namespaces that readers know: full text, names of authors, pictures. */
export const rssFeed = (feed: FeedContent): string =>
  xmlDocument(
    element(
      'rss',
      [
        element('channel', [
          element('title', feed.title),
          element('link', feed.page),
          element('description', feed.description),
          element('language', feed.language),
          element('lastBuildDate', rfc822(feed.updated)),
          element('atom:link', [], { href: feed.addresses.rss, rel: 'self', type: 'application/rss+xml' }),
          ...feed.items.map(toElement),
        ]),
      ],
      {
        version: '2.0',
        'xmlns:atom': 'http://www.w3.org/2005/Atom',
        'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
        'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
        'xmlns:media': 'http://search.yahoo.com/mrss/',
      },
    ),
  );

const toElement = (item: FeedItem): Element =>
  element('item', [
    element('title', item.title),
    element('link', item.page),
    element('guid', item.id, { isPermaLink: 'false' }),
    element('pubDate', rfc822(item.published)),
    ...item.byline.map((name) => element('dc:creator', name)),
    element('dc:language', item.language),
    ...item.topics.map(({ name }) => element('category', name)),
    element('description', item.standfirst),
    element('content:encoded', item.html),
    item.picture &&
      element('media:content', [], {
        url: item.picture.address,
        type: `image/${item.picture.format}`,
        medium: 'image',
        width: item.picture.width,
        height: item.picture.height,
      }),
  ]);

const rfc822 = (instant: string): string => new Date(instant).toUTCString();
