import type { ArticleId, Instant, SafeHtml } from '../domain/article.ts';
import type { Card } from '../domain/card.ts';
import type { Mark, Place, Preferences, SeenText } from '../domain/mark.ts';
import type { Around } from './around-article.ts';
import type { ArticlePage } from '../domain/page.ts';
import type { LetterLink } from '../domain/letter-link.ts';
import type { SignUp, Wishes } from '../domain/subscriber.ts';
import type { CountedTopic, Topic, TopicLabel, TopicSlug } from '../domain/topic.ts';
import type { Hint } from '../search/query.ts';
import type { StoredErrand } from './errand.ts';
import type { Facets } from './facets.ts';
import type { KeptLetter } from './kept-letter.ts';

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
  /** `null` when the library does not know the article. */
  readonly around: (slug: string) => Promise<Around | null>;
  readonly search: (query: string, limit: number) => Promise<SearchAnswer>;
  /** Questions asked on this device and names that begin so; nothing of it ever leaves. */
  readonly suggest: (typed: string) => Promise<readonly Suggestion[]>;
  readonly rememberAsked: (query: string) => Promise<void>;
  readonly forgetAsked: () => Promise<void>;

  readonly mark: (id: ArticleId) => Promise<Mark>;
  readonly save: (id: ArticleId, saved: boolean) => Promise<void>;
  readonly read: (id: ArticleId) => Promise<void>;
  readonly keepPlace: (id: ArticleId, place: Place | null) => Promise<void>;
  /** Remembers the text that is open; returns the earlier one that the reader knows, where it changed since. */
  readonly see: (id: ArticleId, revision: number, html: SafeHtml) => Promise<SeenText | null>;
  /** The reader has looked at what changed. */
  readonly forgetEarlier: (id: ArticleId) => Promise<void>;
  readonly preferences: () => Promise<Preferences>;
  readonly prefer: (change: Partial<Preferences>) => Promise<void>;

  readonly outbox: () => Promise<readonly Errand[]>;
  /** Keeps the sign-up until the network takes it; returns its id, which is its `Idempotency-Key`. */
  readonly signUp: (form: SignUp) => Promise<string>;
  readonly cancel: (errand: string) => Promise<void>;

  /** The letter that this device may change; `null` while it keeps no link to one. */
  readonly letter: () => Promise<Letter | null>;
  /** Keeps a link of a letter, because the reader asked to; false when the service knows no such link. */
  readonly keepLetter: (link: LetterLink) => Promise<boolean>;
  readonly forgetLetter: () => Promise<void>;
  /** Both wait in the outbox for the network, like a sign-up. Refused while no link is kept. */
  readonly changeLetter: (wishes: Wishes) => Promise<string>;
  readonly leaveLetter: () => Promise<string>;

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
  /** By the device's own clock news should have come since: said, and nothing else. */
  readonly late: boolean;
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

/** What answers a question. */
export type SearchAnswer = {
  /** Best first, as many as were wanted. */
  readonly results: readonly SearchResult[];
  readonly total: number;
  readonly facets: Facets;
  /** What of the question could not be taken as it stands. */
  readonly hints: readonly Hint[];
  /** Topics and languages asked for that no article has. */
  readonly unknown: readonly string[];
  /** The question holds words or operators: without any there is nothing to look for. */
  readonly asks: boolean;
};
/** `asked`: a question of before; `topic`: a topic's name. */
export type Suggestion = { readonly kind: 'asked' | 'topic'; readonly text: string };

/** A found article, its texts cut into runs, those that matched marked. */
export type SearchResult = {
  readonly card: Card;
  readonly title: readonly Run[];
  readonly snippet: readonly Run[];
  /** False when only its card is on the device. */
  readonly readable: boolean;
};
export type Run = { readonly text: string; readonly matched: boolean };

/** Something that waits for the network, as the page may see it. */
export type Errand = Pick<StoredErrand, 'id' | 'kind' | 'state' | 'created' | 'problem'> & {
  /** Of a sign-up, until it is sent. */
  readonly email: string;
  /** Of a change, until it is sent. */
  readonly wishes: Wishes | null;
};

/** A kept link without its secret. */
export type Letter = Pick<KeptLetter, 'purpose' | 'standing'>;

/** What changed in the library, told to every tab on the `BroadcastChannel` of this name. */
export const libraryChannel = 'caravane-library';
export type LibraryChange = {
  readonly changed: 'state' | 'edition' | 'marks' | 'outbox' | 'preferences' | 'letter' | 'asked';
  /** With `state`: what it became in the tab that syncs. */
  readonly state?: LibraryState;
};
