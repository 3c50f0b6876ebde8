import type { FeedContent, FeedItem } from './feed-content.ts';
import { element, xmlDocument, type Element } from './xml.ts';

/** Atom 1.0 (RFC 4287). Its names follow the page of the feed, which `urn:` ids of items do not. */
export const atomFeed = (feed: FeedContent): string =>
  xmlDocument(
    element(
      'feed',
      [
        element('id', feed.page),
        element('title', feed.title),
        element('subtitle', feed.description),
        element('updated', feed.updated),
        element('author', [element('name', feed.publisher)]),
        element('icon', feed.icon),
        element('link', [], { rel: 'self', type: 'application/atom+xml', href: feed.addresses.atom }),
        element('link', [], { rel: 'alternate', type: 'text/html', href: feed.page }),
        ...feed.items.map(toElement),
      ],
      { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': feed.language },
    ),
  );

const toElement = (item: FeedItem): Element =>
  element(
    'entry',
    [
      element('id', item.id),
      element('title', item.title),
      element('published', item.published),
      element('updated', item.updated),
      ...item.byline.map((name) => element('author', [element('name', name)])),
      element('link', [], { rel: 'alternate', type: 'text/html', href: item.page }),
      ...item.topics.map(({ slug, name }) => element('category', [], { term: slug, label: name })),
      item.standfirst === '' ? null : element('summary', item.standfirst),
      element('content', item.html, { type: 'html' }),
    ],
    { 'xml:lang': item.language },
  );
