import * as z from 'zod/mini';
import { forgiving } from './forgiving.ts';
import { present, type Feed } from '../feed-item.ts';

/** Dave Winer's RSS written as JSON: the same elements, attributes beside `#value`. */
const text = forgiving(
  z.union([
    z.string(),
    z.pipe(
      z.object({ '#value': z.string() }),
      z.transform((element) => element['#value']),
    ),
  ]),
);

const rssItem = z.object({
  title: text,
  link: text,
  guid: text,
  description: text,
  pubDate: text,
  author: text,
  category: forgiving(z.union([z.array(text), text])),
});

export const rssInJson = z.object({
  rss: z.object({
    channel: z.object({ link: text, language: text, item: z.union([z.array(rssItem), rssItem]) }),
  }),
});

export function readRssInJson({ rss: { channel } }: z.infer<typeof rssInJson>): Feed {
  const items = Array.isArray(channel.item) ? channel.item : [channel.item];
  return {
    format: 'json',
    language: channel.language,
    link: channel.link,
    base: undefined,
    authors: [],
    items: items.map((item) => ({
      title: item.title ?? '',
      link: item.link,
      guid: item.guid,
      dates: present([item.pubDate]),
      body: '',
      summary: item.description ?? '',
      authors: present([item.author]),
      categories: present([item.category].flat()),
      language: undefined,
      pictures: [],
      base: undefined,
    })),
    broken: [],
  };
}
