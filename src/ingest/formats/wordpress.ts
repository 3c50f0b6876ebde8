import * as z from 'zod/mini';
import { forgiving, forgivingText } from './forgiving.ts';
import { present, type Feed, type FeedItem } from '../feed-item.ts';

const text = forgivingText;
const rendered = forgiving(z.object({ rendered: text }));
const size = z.object({ source_url: z.string(), width: z.number() });

const media = z.object({
  source_url: text,
  alt_text: text,
  caption: rendered,
  mime_type: text,
  media_details: forgiving(z.object({ sizes: z.record(z.string(), z.unknown()) })),
});

/** What we read of a post; plugins may add, WordPress may leave out what is private. */
const post = z.object({
  title: z.object({ rendered: z.string() }),
  content: z.object({ rendered: z.string() }),
  excerpt: rendered,
  guid: rendered,
  link: text,
  date: text,
  date_gmt: text,
  lang: text,
  _embedded: forgiving(
    z.object({
      author: forgiving(z.array(z.object({ name: text }))),
      'wp:featuredmedia': forgiving(z.array(media)),
      'wp:term': forgiving(z.array(z.array(z.object({ name: text, taxonomy: text })))),
    }),
  ),
});
type Post = z.infer<typeof post>;

const taxonomies = new Set(['category', 'post_tag']);

/** An answer of `wp/v2/posts?_embed`, or one post of it; `undefined` when it is something else. */
export function readWordpress(value: unknown): Feed | undefined {
  const entries = Array.isArray(value) ? value : [value];
  const posts = entries.map((entry) => post.safeParse(entry));
  if (entries.length > 0 && !posts.some(({ success }) => success)) return undefined;
  return {
    format: 'wordpress',
    language: undefined,
    link: undefined,
    base: undefined,
    authors: [],
    items: posts.flatMap(({ success, data }) => (success ? [adapt(data)] : [])),
    broken: posts.flatMap(({ success, error }, index) =>
      success
        ? []
        : [{ item: `post ${index + 1}`, reason: `not a post: ${error.issues[0]?.path.join('.')}` }],
    ),
  };
}

const adapt = ({ _embedded: embedded, ...entry }: Post): FeedItem => ({
  title: entry.title.rendered,
  link: entry.link,
  guid: entry.guid?.rendered,
  dates: present([entry.date_gmt, entry.date]),
  body: entry.content.rendered,
  summary: entry.excerpt?.rendered ?? '',
  authors: present((embedded?.author ?? []).map(({ name }) => name)),
  categories: present(
    (embedded?.['wp:term'] ?? [])
      .flat()
      .filter(({ taxonomy }) => taxonomies.has(taxonomy ?? ''))
      .map(({ name }) => name),
  ),
  language: entry.lang,
  pictures: picturesOf(embedded?.['wp:featuredmedia']?.[0]),
  base: entry.link,
});

function picturesOf(featured: z.infer<typeof media> | undefined): FeedItem['pictures'] {
  if (!featured?.source_url) return [];
  if (featured.mime_type !== undefined && !featured.mime_type.startsWith('image/')) return [];
  const sizes = Object.values(featured.media_details?.sizes ?? {})
    .map((candidate) => size.safeParse(candidate))
    .flatMap(({ success, data }) => (success ? [data] : []))
    .filter(({ width }) => width >= 1200 && width <= 2000)
    .toSorted((a, b) => b.width - a.width);
  const address = sizes[0]?.source_url ?? featured.source_url;
  return [{ address, alt: featured.alt_text ?? '', caption: featured.caption?.rendered ?? '' }];
}
