import type { FeedContent, FeedItem } from './feed-content.ts';

/** JSON Feed 1.1 (https://jsonfeed.org/version/1.1). */
export const jsonFeed = (feed: FeedContent): string =>
  JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    description: feed.description,
    language: feed.language,
    home_page_url: feed.page,
    feed_url: feed.addresses.json,
    icon: feed.icon,
    authors: [{ name: feed.publisher }],
    items: feed.items.map(toJson),
  });

const toJson = (item: FeedItem): object => ({
  id: item.id,
  url: item.page,
  title: item.title,
  summary: item.standfirst === '' ? undefined : item.standfirst,
  content_html: item.html,
  language: item.language,
  date_published: item.published,
  date_modified: item.updated,
  authors: item.byline.length === 0 ? undefined : item.byline.map((name) => ({ name })),
  tags: item.topics.length === 0 ? undefined : item.topics.map(({ name }) => name),
  image: item.picture?.address,
});
