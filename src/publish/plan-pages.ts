import { addresses } from '../domain/addresses.ts';
import type { Instant, SafeHtml } from '../domain/article.ts';
import type { Card } from '../domain/card.ts';
import { interfaceLanguageOf, type InterfaceLanguage, type Language } from '../domain/language.ts';
import { cardsOnPage, type Page } from '../domain/page.ts';
import { writtenPages, type Publication } from '../domain/publication.ts';
import { noFilter } from '../domain/filter.ts';
import { labelsOf } from '../domain/selection.ts';
import { Sieve } from '../domain/sieve.ts';
import { labelOf, type Topic, type TopicSlug } from '../domain/topic.ts';
import type { StandingArticle } from './standing-article.ts';

/** A page of the tree, before it is rendered. */
export type PlannedPage = {
  readonly path: string;
  /** An article's without its text, which `text` has: the document carries it once. */
  readonly page: Page;
  readonly text: SafeHtml | null;
  readonly language: InterfaceLanguage;
  /** Whether search engines may list it. */
  readonly indexed: boolean;
  /** The newest change in what it shows, where it shows articles. */
  readonly changed: Instant | null;
  /** Pages that say the same in other languages. */
  readonly versions: readonly { readonly path: string; readonly language: Language }[];
};

/** Every page of an edition but those of articles and archives. `articles`: newest first. */
export function planLists(
  publication: Publication,
  topics: readonly Topic[],
  articles: readonly StandingArticle[],
): PlannedPage[] {
  const byTopic = articlesByTopic(articles);
  const labels = new Map(topics.map((topic) => [topic.slug, labelOf(topic)]));
  const sections = publication.sections.flatMap((slug) => labels.get(slug) ?? []);
  const present = topics.filter(({ slug }) => byTopic.has(slug));
  const offered = present.length > 0 ? present.map(labelOf) : sections;

  return [
    planned(
      addresses.front,
      {
        screen: 'front',
        cards: cardsOf(articles.slice(0, cardsOnPage)),
        total: articles.length,
        topics: new Sieve(articles, present).sift(noFilter).topics,
      },
      { changed: newestChange(articles) },
    ),
    ...present.map((topic) => {
      const own = byTopic.get(topic.slug) ?? [];
      const shown = cardsOf(own.slice(0, cardsOnPage));
      const page = {
        screen: 'topic' as const,
        topic,
        cards: shown,
        total: own.length,
        labels: labelsOf(shown, labels),
      };
      return planned(addresses.topic(topic.slug), page, { changed: newestChange(own) });
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
  const card = article.card();
  const neighbours = cardsOf(related);
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

export function articlesByTopic(articles: readonly StandingArticle[]): Map<TopicSlug, StandingArticle[]> {
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

export const cardsOf = (articles: readonly StandingArticle[]): Card[] => articles.map(({ card }) => card());

export const planned = (path: string, page: Page, rest: Partial<PlannedPage> = {}): PlannedPage => ({
  path,
  page,
  text: null,
  language: 'fr',
  indexed: true,
  changed: null,
  versions: [],
  ...rest,
});

export const newestChange = (articles: readonly Pick<Card, 'updated'>[]): Instant | null =>
  articles.reduce<Instant | null>(
    (newest, { updated }) => (newest === null || updated > newest ? updated : newest),
    null,
  );

/** The topics that have a page in this plan. */
export const topicsIn = (pages: readonly PlannedPage[]): TopicSlug[] =>
  pages.flatMap(({ page }) => (page.screen === 'topic' ? [page.topic.slug] : []));
