import { addresses, pageFile } from '../domain/addresses.ts';
import type { Topic } from '../domain/topic.ts';
import type { ComposedArticle } from './compose-article.ts';
import type { EditionRecord } from './edition-record.ts';
import { atomFeed } from './feed-atom.ts';
import { feedContent, itemsInFeed, type FeedContent } from './feed-content.ts';
import { jsonFeed } from './feed-json.ts';
import { rssFeed } from './feed-rss.ts';
import { sha256 } from './sha256.ts';
import type { ArticlesByTopic } from './plan-pages.ts';
import type { StandingArticle } from './standing-article.ts';
import type { Tree } from './tree.ts';
import type { Press } from './write-pages.ts';

type Places = { readonly rss: string; readonly atom: string; readonly json: string };

/** The feeds of the publication and of every topic that has a page, where they changed. `articles`: newest first. */
export async function writeFeeds(
  { tree, ledger, made }: Press,
  record: EditionRecord,
  articles: readonly StandingArticle[],
  byTopic: ArticlesByTopic,
): Promise<void> {
  const { publication } = record;
  const topics = new Map(record.topics.map((topic) => [topic.slug, topic]));
  const frame = JSON.stringify([
    publication.name,
    publication.motto,
    publication.origin,
    publication.languages,
    record.topics,
  ]);
  const write = async (own: readonly StandingArticle[], at: Places, topic?: Topic): Promise<void> => {
    const items = own.slice(0, itemsInFeed);
    const key = sha256([frame, ...items.map((article) => article.made)].join('\n')).slice(0, 32);
    made.set(at.rss, key);
    if (ledger.made(at.rss) === key && (await feedStands(tree, at))) return;
    await ledger.begin([at.rss]);
    const composed = await compose(record, items);
    const placed = new Set(items.flatMap((article) => article.placed));
    const pictures = new Map(
      [...placed].flatMap((picture) => {
        const held = record.pictures.get(picture);
        return held ? [[picture, held] as const] : [];
      }),
    );
    await writeFeed(tree, feedContent(publication, composed, topics, pictures, topic), at);
  };
  await write(articles, addresses.feeds);
  for (const topic of record.topics) {
    const own = byTopic.get(topic.slug);
    if (own) await write(own, addresses.topicFeeds(topic.slug), topic);
  }
}

/** The articles of a feed with their texts, in its order. */
async function compose(
  record: EditionRecord,
  items: readonly StandingArticle[],
): Promise<Pick<ComposedArticle, 'article' | 'card'>[]> {
  const loaded = await record.articles(items.map(({ id }) => id));
  const byId = new Map(loaded.map((article) => [article.id, article]));
  return items.flatMap(({ id, cardText }) => {
    const article = byId.get(id);
    return article ? [{ article, card: cardText.read() }] : [];
  });
}

/** Whether all its files are there. */
export async function feedStands(tree: Tree, at: Places): Promise<boolean> {
  const sizes = await Promise.all(Object.values(at).map((path) => tree.size(pageFile(path))));
  return sizes.every((size) => size !== undefined);
}

export async function writeFeed(tree: Tree, content: FeedContent, at: Places): Promise<void> {
  await tree.write(pageFile(at.rss), rssFeed(content), { compress: 'fast' });
  await tree.write(pageFile(at.atom), atomFeed(content), { compress: 'fast' });
  await tree.write(pageFile(at.json), jsonFeed(content), { compress: 'fast' });
}
