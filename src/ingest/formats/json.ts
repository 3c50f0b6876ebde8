import { parseJsonFeed, type JsonFeed } from 'feedsmith';
import { escapeText, present, type Feed, type FeedItem } from '../feed-item.ts';
import { enclosurePictures } from './media.ts';

type JsonItem = JsonFeed.Item<string>;

/**
 * JSON Feed 1.0 and 1.1.
 * @throws the errors of feedsmith on what is no JSON Feed.
 */
export function readJsonFeed(value: object): Feed {
  const feed = parseJsonFeed(value);
  return {
    format: 'json',
    language: feed.language,
    link: feed.home_page_url ?? feed.feed_url,
    base: undefined,
    authors: namesOf(feed.authors),
    items: (feed.items ?? []).map(adapt),
    broken: [],
  };
}

const adapt = (item: JsonItem): FeedItem => ({
  title: escapeText(item.title ?? ''),
  link: item.url ?? item.external_url,
  guid: item.id,
  dates: present([item.date_published, item.date_modified]),
  body: item.content_html ?? escapeText(item.content_text ?? ''),
  summary: escapeText(item.summary ?? ''),
  authors: namesOf(item.authors),
  categories: present(item.tags ?? []),
  language: item.language,
  pictures: [
    ...present([item.image, item.banner_image]).map((address) => ({ address, alt: '', caption: '' })),
    ...enclosurePictures(
      (item.attachments ?? []).map(({ url, mime_type }) => ({
        ...(url !== undefined && { url }),
        ...(mime_type !== undefined && { type: mime_type }),
      })),
    ),
  ],
  base: undefined,
});

const namesOf = (authors: readonly JsonFeed.Author[] | undefined): string[] =>
  present((authors ?? []).map(({ name }) => name)).map(escapeText);
