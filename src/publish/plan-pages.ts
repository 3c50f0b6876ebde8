import { addresses } from '../domain/addresses.ts';
import type { SafeHtml } from '../domain/article.ts';
import { interfaceLanguageOf } from '../domain/language.ts';
import { cardsOnPage, type Page } from '../domain/page.ts';
import { writtenPages, type Publication } from '../domain/publication.ts';
import { noFilter } from '../domain/filter.ts';
import { labelsOf } from '../domain/selection.ts';
import { Sieve } from '../domain/sieve.ts';
import { labelOf, type Topic, type TopicSlug } from '../domain/topic.ts';
import { besideAnother } from './beside-another.ts';
import { cardsOf, later, newestChange, planned, type LaterPage, type PlannedPage } from './planned-page.ts';
import type { StandingArticle } from './standing-article.ts';

/** Every page of an edition but those of articles and archives. `articles`: newest first. */
export function planLists(
  publication: Publication,
  topics: readonly Topic[],
  articles: readonly StandingArticle[],
  byTopic: ArticlesByTopic,
): (PlannedPage | LaterPage)[] {
  const labels = new Map(topics.map((topic) => [topic.slug, labelOf(topic)]));
  const sections = publication.sections.flatMap((slug) => labels.get(slug) ?? []);
  const present = topics.filter(({ slug }) => byTopic.has(slug));
  const offered = present.length > 0 ? present.map(labelOf) : sections;
  const newest = articles.slice(0, cardsOnPage);
  const counted = new Sieve(articles, present).sift(noFilter).topics;

  return [
    later(
      addresses.front,
      newest,
      [String(articles.length), JSON.stringify(counted)],
      () => ({ screen: 'front', cards: cardsOf(newest), total: articles.length, topics: counted }),
      newestChange(articles),
    ),
    ...present.map((topic) => {
      const own = byTopic.get(topic.slug) ?? [];
      const first = own.slice(0, cardsOnPage);
      const rest = [String(own.length), JSON.stringify(topic)];
      return later(
        addresses.topic(topic.slug),
        first,
        rest,
        () => {
          const cards = cardsOf(first);
          return { screen: 'topic', topic, cards, total: own.length, labels: labelsOf(cards, labels) };
        },
        newestChange(own),
      );
    }),
    planned(addresses.newsletter, { screen: 'newsletter', topics: offered }),
    ...writtenPages.map((page) =>
      planned(addresses[page], { screen: 'written', page, passages: publication.pages[page] }),
    ),
    planned(addresses.search(''), { screen: 'search' }, { indexed: false }),
    planned(addresses.saved, { screen: 'saved' }, { indexed: false }),
    planned(addresses.history, { screen: 'history' }, { indexed: false }),
    planned(addresses.catchUp, { screen: 'catchUp' }, { indexed: false }),
    planned(addresses.library, { screen: 'library' }, { indexed: false }),
    planned(addresses.settings, { screen: 'settings' }, { indexed: false }),
    planned(addresses.notFound, { screen: 'notFound' }, { indexed: false }),
    planned(addresses.shell, { screen: 'shell' }, { indexed: false }),
  ];
}

/** The page of an article; `html` is its text, which the page's document leaves out. */
export function planArticle(
  article: StandingArticle,
  {
    related,
    versions,
  }: { readonly related: readonly StandingArticle[]; readonly versions: readonly StandingArticle[] },
  html: SafeHtml,
  labels: Parameters<typeof labelsOf>[1],
): PlannedPage {
  const card = article.cardText.read();
  const neighbours = cardsOf(related).map(besideAnother);
  const page: Page = {
    screen: 'article',
    card,
    body: '' as SafeHtml,
    related: neighbours,
    labels: labelsOf([card, ...neighbours], labels),
    versions: versions.map(({ slug, language }) => ({ slug, language })),
  };
  return planned(addresses.article(card.slug), page, {
    text: html,
    language: interfaceLanguageOf(card.language),
    changed: card.updated,
    versions: versions.map(({ slug, language: tag }) => ({ path: addresses.article(slug), language: tag })),
  });
}

export type ArticlesByTopic = ReadonlyMap<TopicSlug, readonly StandingArticle[]>;

export function articlesByTopic(articles: readonly StandingArticle[]): ArticlesByTopic {
  const byTopic = new Map<TopicSlug, StandingArticle[]>();
  for (const article of articles) {
    for (const slug of article.topics) {
      const list = byTopic.get(slug);
      if (list) list.push(article);
      else byTopic.set(slug, [article]);
    }
  }
  return byTopic;
}
