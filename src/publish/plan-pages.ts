import { addresses } from '../domain/addresses.ts';
import type { Instant, SafeHtml } from '../domain/article.ts';
import type { Card } from '../domain/card.ts';
import { interfaceLanguageOf, type InterfaceLanguage } from '../domain/language.ts';
import { cardsOnPage, type Page } from '../domain/page.ts';
import { writtenPages, type Publication } from '../domain/publication.ts';
import { countTopics, labelsOf } from '../domain/selection.ts';
import { labelOf, type Topic, type TopicSlug } from '../domain/topic.ts';
import type { ComposedArticle } from './compose-article.ts';
import { relatedByArticle } from './related.ts';

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
};

/** Every page of an edition. `articles`: newest first. */
export function planPages(
  publication: Publication,
  topics: readonly Topic[],
  articles: readonly ComposedArticle[],
): PlannedPage[] {
  const cards = articles.map(({ card }) => card);
  const byTopic = Map.groupBy(
    cards.flatMap((card) => card.topics.map((slug) => ({ slug, card }))),
    ({ slug }) => slug,
  );
  const labels = new Map(topics.map((topic) => [topic.slug, labelOf(topic)]));
  const sections = publication.sections.flatMap((slug) => labels.get(slug) ?? []);
  const present = topics.filter(({ slug }) => byTopic.has(slug));
  const offered = present.length > 0 ? present.map(labelOf) : sections;

  return [
    planned(
      addresses.front,
      {
        screen: 'front',
        cards: cards.slice(0, cardsOnPage),
        total: cards.length,
        topics: countTopics(present, cards),
      },
      { changed: newestChange(cards) },
    ),
    ...planArticles(articles, labels),
    ...present.map((topic) => {
      const own = (byTopic.get(topic.slug) ?? []).map(({ card }) => card);
      const shown = own.slice(0, cardsOnPage);
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
    planned(addresses.library, { screen: 'library' }, { indexed: false }),
    planned(addresses.settings, { screen: 'settings' }, { indexed: false }),
    planned(addresses.notFound, { screen: 'notFound' }, { indexed: false }),
    planned(addresses.shell, { screen: 'shell' }, { indexed: false }),
  ];
}

function planArticles(
  articles: readonly ComposedArticle[],
  labels: Parameters<typeof labelsOf>[1],
): PlannedPage[] {
  const related = relatedByArticle(articles.map(({ card }) => card));
  return articles.map(({ card, html }) => {
    const neighbours = related.get(card.id) ?? [];
    const page: Page = {
      screen: 'article',
      card,
      body: '' as SafeHtml,
      related: neighbours,
      labels: labelsOf([card, ...neighbours], labels),
    };
    const language = interfaceLanguageOf(card.language);
    return planned(addresses.article(card.slug), page, { text: html, language, changed: card.updated });
  });
}

const planned = (path: string, page: Page, rest: Partial<PlannedPage> = {}): PlannedPage => ({
  path,
  page,
  text: null,
  language: 'fr',
  indexed: true,
  changed: null,
  ...rest,
});

const newestChange = (cards: readonly Card[]): Instant | null =>
  cards.reduce<Instant | null>(
    (newest, { updated }) => (newest === null || updated > newest ? updated : newest),
    null,
  );

/** The topics that have a page in this plan. */
export const topicsIn = (pages: readonly PlannedPage[]): TopicSlug[] =>
  pages.flatMap(({ page }) => (page.screen === 'topic' ? [page.topic.slug] : []));
