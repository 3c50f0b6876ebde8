import { addresses, pageFile } from '../domain/addresses.ts';
import type { Picture, PictureKey } from '../domain/picture.ts';
import type { Publication } from '../domain/publication.ts';
import type { Topic, TopicSlug } from '../domain/topic.ts';
import type { ComposedArticle } from './compose-article.ts';
import { atomFeed } from './feed-atom.ts';
import { feedContent, type FeedContent } from './feed-content.ts';
import { jsonFeed } from './feed-json.ts';
import { rssFeed } from './feed-rss.ts';
import type { Tree } from './tree.ts';

/** The feeds of the publication and of every topic that has a page. `articles`: newest first. */
export async function writeFeeds(
  tree: Tree,
  publication: Publication,
  articles: readonly ComposedArticle[],
  topics: ReadonlyMap<TopicSlug, Topic>,
  topicPages: readonly TopicSlug[],
  pictures: ReadonlyMap<PictureKey, Picture>,
): Promise<void> {
  await writeFeed(tree, feedContent(publication, articles, topics, pictures), addresses.feeds);
  const byTopic = Map.groupBy(
    articles.flatMap((article) => article.card.topics.map((slug) => ({ slug, article }))),
    ({ slug }) => slug,
  );
  for (const slug of topicPages) {
    const own = (byTopic.get(slug) ?? []).map(({ article }) => article);
    const content = feedContent(publication, own, topics, pictures, topics.get(slug));
    await writeFeed(tree, content, addresses.topicFeeds(slug));
  }
}

async function writeFeed(
  tree: Tree,
  content: FeedContent,
  at: { readonly rss: string; readonly atom: string; readonly json: string },
): Promise<void> {
  await tree.write(pageFile(at.rss), rssFeed(content), { compress: 'fast' });
  await tree.write(pageFile(at.atom), atomFeed(content), { compress: 'fast' });
  await tree.write(pageFile(at.json), jsonFeed(content), { compress: 'fast' });
}
