import type { ArticleId, Instant } from '../domain/article.ts';
import type { Card } from '../domain/card.ts';
import type { Mark, Preferences } from '../domain/mark.ts';
import type { ArticlePage } from '../domain/page.ts';
import type { SignUp } from '../domain/subscriber.ts';
import type { CountedTopic, Topic, TopicLabel, TopicSlug } from '../domain/topic.ts';

/** The library as the page sees it, through its worker. Every answer comes from the device. */
export type Library = {
  readonly state: () => Promise<LibraryState>;
  /** Asks for the newest edition now; the state tells what becomes of it. */
  readonly sync: () => Promise<void>;
  /** Re-reads what is stored with the network refused, and counts what is readable. */
  readonly inspect: () => Promise<Inspection>;

  readonly cards: (query: CardQuery) => Promise<CardPage>;
  /** Each topic with the number of articles that adding it to `selected` would leave or bring. */
  readonly topics: (selected: readonly TopicSlug[]) => Promise<readonly CountedTopic[]>;
  readonly topic: (slug: TopicSlug) => Promise<Topic | null>;
  /** `null` when the library cannot show it whole. */
  readonly article: (slug: string) => Promise<ArticlePage | null>;
  readonly search: (query: string, limit: number) => Promise<readonly SearchResult[]>;

  readonly mark: (id: ArticleId) => Promise<Mark>;
  readonly save: (id: ArticleId, saved: boolean) => Promise<void>;
  readonly read: (id: ArticleId) => Promise<void>;
  readonly preferences: () => Promise<Preferences>;
  readonly prefer: (change: Partial<Preferences>) => Promise<void>;

  readonly outbox: () => Promise<readonly Errand[]>;
  /** Keeps the sign-up until the network takes it; returns its id, which is its `Idempotency-Key`. */
  readonly signUp: (form: SignUp) => Promise<string>;
  readonly cancel: (errand: string) => Promise<void>;

  /** Erases everything but the marks; with `marks`, those too. */
  readonly reset: (options: { readonly marks: boolean }) => Promise<void>;
};

export type LibraryPhase = 'empty' | 'syncing' | 'ready' | 'error';
export type LibraryProblem =
  | 'offline'
  | 'unreachable'
  | 'unverified'
  | 'unknown-key'
  | 'older-edition'
  | 'storage-full'
  | 'storage-failed';

/** What the interface says of the library; `wanted` and `readable` count articles. */
export type LibraryState = {
  readonly phase: LibraryPhase;
  readonly edition: number;
  readonly issued: Instant | null;
  readonly wanted: number;
  readonly readable: number;
  readonly bytes: number;
  readonly synced: Instant | null;
  readonly problem: LibraryProblem | null;
};

export type Inspection = {
  readonly wanted: number;
  readonly readable: number;
  readonly illustrated: number;
  readonly bytes: number;
  readonly checked: Instant;
};

export type CardQuery = {
  /** As `selects` of `domain/selection.ts` has it; none: all articles. */
  readonly topics?: readonly TopicSlug[];
  readonly saved?: boolean;
  readonly offset?: number;
  readonly limit: number;
};
export type CardPage = {
  readonly cards: readonly Card[];
  readonly total: number;
  /** Of every topic that these cards name. */
  readonly labels: readonly TopicLabel[];
};

/** A found article, its texts cut into runs, those that matched marked. */
export type SearchResult = {
  readonly card: Card;
  readonly title: readonly Run[];
  readonly snippet: readonly Run[];
  /** False when only its card is on the device. */
  readonly readable: boolean;
};
export type Run = { readonly text: string; readonly matched: boolean };

/** Something that waits for the network. */
export type Errand = {
  readonly id: string;
  readonly kind: 'sign-up';
  readonly state: 'queued' | 'sending' | 'sent' | 'failed';
  readonly created: Instant;
  /** Once sent, its address and topics are erased. */
  readonly form: SignUp;
  /** Of a failed one: what the service said. */
  readonly problem?: string;
};

/** What changed in the library, told to every tab on the `BroadcastChannel` of this name. */
export const libraryChannel = 'caravane-library';
export type LibraryChange = {
  readonly changed: 'state' | 'edition' | 'marks' | 'outbox' | 'preferences';
  /** With `state`: what it became in the tab that syncs. */
  readonly state?: LibraryState;
};
