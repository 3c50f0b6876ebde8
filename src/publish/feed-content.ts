import { addresses } from '../domain/addresses.ts';
import type { Instant } from '../domain/article.ts';
import type { Language } from '../domain/language.ts';
import { wordingIn } from '../domain/language.ts';
import type { Picture, PictureKey, PictureVariant } from '../domain/picture.ts';
import type { Publication } from '../domain/publication.ts';
import type { Topic, TopicSlug } from '../domain/topic.ts';
import type { ComposedArticle } from './compose-article.ts';
import { fallbackOf, illustrateForFeed } from './illustrate.ts';
import { beforeAll } from './issue-head.ts';

/** What every format of a feed says. Addresses are absolute. */
export type FeedContent = {
  readonly title: string;
  readonly description: string;
  readonly language: Language;
  readonly publisher: string;
  readonly icon: string;
  readonly page: string;
  readonly addresses: { readonly rss: string; readonly atom: string; readonly json: string };
  /** Of the newest change in it. */
  readonly updated: Instant;
  readonly items: readonly FeedItem[];
};
export type FeedItem = {
  /** Stays when the publication moves to another host. */
  readonly id: string;
  readonly page: string;
  readonly title: string;
  readonly standfirst: string;
  readonly html: string;
  readonly language: Language;
  readonly byline: readonly string[];
  readonly topics: readonly { readonly slug: TopicSlug; readonly name: string }[];
  readonly published: Instant;
  readonly updated: Instant;
  readonly picture: (Omit<PictureVariant, 'hash'> & { readonly address: string }) | null;
};

type FeedArticle = Pick<ComposedArticle, 'article' | 'card'>;
export const itemsInFeed = 30;

/** The feed of the whole publication, or of a topic. `articles`: newest first. */
export function feedContent(
  publication: Publication,
  articles: readonly FeedArticle[],
  topics: ReadonlyMap<TopicSlug, Topic>,
  pictures: ReadonlyMap<PictureKey, Picture>,
  topic?: Topic,
): FeedContent {
  const { name, motto, origin } = publication;
  const language = publication.languages[0] ?? 'fr';
  const { rss, atom, json } = topic ? addresses.topicFeeds(topic.slug) : addresses.feeds;
  const subject = topic && wordingIn(topic.names, language);
  const items = articles.slice(0, itemsInFeed).map((article) => toItem(article, origin, topics, pictures));
  return {
    title: subject === undefined ? name : `${subject} · ${name}`,
    description: (topic?.context && wordingIn(topic.context, language)) ?? wordingIn(motto, language),
    language,
    publisher: name,
    icon: `${origin}/icon-512.png`,
    page: origin + (topic ? addresses.topic(topic.slug) : addresses.front),
    addresses: { rss: origin + rss, atom: origin + atom, json: origin + json },
    updated: items.reduce((newest, { updated }) => (updated > newest ? updated : newest), beforeAll),
    items,
  };
}

function toItem(
  { article, card }: FeedArticle,
  origin: string,
  topics: ReadonlyMap<TopicSlug, Topic>,
  pictures: ReadonlyMap<PictureKey, Picture>,
): FeedItem {
  const { id, title, standfirst, byline, language, published, updated } = card;
  const file = card.picture && fallbackOf(card.picture.variants);
  return {
    title,
    standfirst,
    byline,
    language,
    published,
    updated,
    id: `urn:caravane:${id}`,
    page: origin + addresses.article(card.slug),
    html: illustrateForFeed(article.body, pictures, origin),
    topics: card.topics.flatMap((slug) => {
      const topic = topics.get(slug);
      return topic ? [{ slug, name: wordingIn(topic.names, language) }] : [];
    }),
    picture: file ? { ...file, address: origin + addresses.picture(file) } : null,
  };
}
