import type { Instant, SafeHtml } from './article.ts';
import type { Author, CountedAuthor } from './author.ts';
import type { Card, ListedCard } from './card.ts';
import type { Block } from './issue.ts';
import type { InterfaceLanguage } from './language.ts';
import type { CountedMonth, Line, Month } from './month.ts';
import type { Passages, Masthead, WrittenPage } from './publication.ts';
import type { CountedTopic, Topic, TopicLabel } from './topic.ts';

/** The newest cards a list page carries in its HTML; the rest comes from the library. */
export const cardsOnPage = 40;
/** The authors that the archives' page names. */
export const authorsOnPage = 60;

/** What a screen shows: handed in by the publisher when it prerenders, by the library afterwards. */
export type Page =
  | {
      readonly screen: 'front';
      readonly cards: readonly Card[];
      /** Articles in all. */
      readonly total: number;
      /** Every topic that has articles, with their number. */
      readonly topics: readonly CountedTopic[];
    }
  | ArticlePage
  | {
      readonly screen: 'topic';
      readonly topic: Topic;
      readonly cards: readonly Card[];
      readonly total: number;
      readonly labels: readonly TopicLabel[];
    }
  | ({ readonly screen: 'archives' } & Archives)
  | MonthPage
  | {
      readonly screen: 'author';
      readonly author: Author;
      readonly cards: readonly Card[];
      readonly total: number;
      readonly labels: readonly TopicLabel[];
    }
  | { readonly screen: 'newsletter'; readonly topics: readonly TopicLabel[] }
  | { readonly screen: 'issues'; readonly issues: readonly IssueLine[] }
  | IssuePage
  | { readonly screen: 'written'; readonly page: WrittenPage; readonly passages: Passages }
  | {
      readonly screen:
        'search' | 'saved' | 'history' | 'catchUp' | 'library' | 'settings' | 'notFound' | 'shell';
    };

/** The way into everything that was published. */
export type Archives = {
  /** Newest first. */
  readonly months: readonly CountedMonth[];
  /** Those who signed most, as many as the page names. */
  readonly authors: readonly CountedAuthor[];
};

export type MonthPage = {
  readonly screen: 'month';
  readonly month: Month;
  /** Every article of the month, newest first. */
  readonly lines: readonly Line[];
  /** The months before and after it that have articles. */
  readonly earlier: Month | null;
  readonly later: Month | null;
};

/** What a list shows of an issue of the letter. */
export type IssueLine = {
  readonly slug: string;
  readonly language: InterfaceLanguage;
  readonly title: string;
  readonly until: Instant;
  /** The title of its first article. */
  readonly first: string;
};

/** An issue of the letter, made up as the letter is, with the articles as they stand now. */
export type IssuePage = IssueLine & {
  readonly screen: 'issue';
  readonly introduction: readonly Block[];
  readonly leads: readonly Card[];
  readonly sections: readonly { readonly name: string; readonly cards: readonly Card[] }[];
  readonly labels: readonly TopicLabel[];
  /** The issues of its kind before and after it. */
  readonly earlier: string | null;
  readonly later: string | null;
};

export type ArticlePage = {
  readonly screen: 'article';
  readonly card: Card;
  /** Empty in the data of a hydrated page, which reads it from the document. */
  readonly body: SafeHtml;
  /** Articles nearest by topics, newest first. */
  readonly related: readonly ListedCard[];
  /** Of every topic that these cards name. */
  readonly labels: readonly TopicLabel[];
  /** The same story in other languages. */
  readonly versions: readonly Version[];
};

export type Version = Pick<Card, 'slug' | 'language'>;

/** Everything that prerendering a page needs; the document carries it as JSON for hydration. */
export type PageDocument = { readonly masthead: Masthead; readonly page: Page };
