import type { ArticleId, Instant, SafeHtml } from '../domain/article.ts';
import type { Card } from '../domain/card.ts';
import type { Filter } from '../domain/filter.ts';
import type { Follow, Mark, Mute, Place, Preferences, SeenText } from '../domain/mark.ts';
import type { Archives, ArticlePage, MonthPage } from '../domain/page.ts';
import type { Month } from '../domain/month.ts';
import type { Around } from './around-article.ts';
import type { LetterLink } from '../domain/letter-link.ts';
import type { SignUp, Wishes } from '../domain/subscriber.ts';
import type { CountedLanguage } from '../domain/sieve.ts';
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
  /** What the last such check found; `null` before the first. */
  readonly lastInspection: () => Promise<Inspection | null>;

  /** The room for texts: what each choice would keep, and the one chosen. */
  readonly rooms: () => Promise<{ readonly chosen: Room; readonly offers: readonly RoomOffer[] }>;
  readonly giveRoom: (room: Room) => Promise<void>;
  /** Lets go of the storage until the next question: a page that freezes must not hold it. */
  readonly rest: () => Promise<void>;

  readonly cards: (query: CardQuery) => Promise<CardPage>;
  /** The first cards that a filter leaves, and what each further choice would show. */
  readonly select: (filter: Filter, limit: number) => Promise<Selected>;
  /** Each topic with the number of articles that adding it to `selected` would leave or bring. */
  readonly topics: (selected: readonly TopicSlug[]) => Promise<readonly CountedTopic[]>;
  readonly topic: (slug: TopicSlug) => Promise<Topic | null>;
  readonly archives: () => Promise<Archives>;
  /** `null` when nothing of that month is known. */
  readonly month: (month: Month) => Promise<MonthPage | null>;
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
  /** Selections that the reader follows, newest first. */
  readonly follows: () => Promise<readonly Follow[]>;
  readonly follow: (filter: Filter, followed: boolean) => Promise<void>;
  readonly mutes: () => Promise<readonly Mute[]>;
  /** False for a word that says nothing. */
  readonly mute: (what: Pick<Mute, 'kind' | 'value'>, muted: boolean) => Promise<boolean>;
  /** What was read, the last first. */
  readonly history: (limit: number) => Promise<ReadCards>;
  readonly forgetRead: () => Promise<void>;
  readonly catchUp: () => Promise<CatchUp>;
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

  /** What the reader left, as one file, and how many articles such a file spoke of; `null` when it is none. */
  readonly exportMarks: () => Promise<string>;
  readonly importMarks: (file: string) => Promise<number | null>;

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
  /** The browser erased some or all of what was held; it comes back by itself. */
  readonly erased: boolean;
};

/** Megabytes for texts; `null`: as the library finds right by itself. */
export type Room = 5 | 10 | 25 | 50 | 100 | null;
export type RoomOffer = { readonly room: Room; readonly articles: number; readonly bytes: number };

export type Inspection = {
  readonly wanted: number;
  readonly readable: number;
  readonly illustrated: number;
  /** Pictures that are gone or spoiled; they are fetched anew. */
  readonly lost: number;
  readonly bytes: number;
  readonly checked: Instant;
};

/** The filter's parts that are not given ask for nothing. */
export type CardQuery = Partial<Filter> & {
  readonly saved?: boolean;
  /** The slug of who signs them. */
  readonly author?: string;
  readonly offset?: number;
  readonly limit: number;
  /** Of what the filter leaves, what the reader muted and nothing else. */
  readonly mutedOnly?: boolean;
  /** The filter is the reader's own, no page's: with pictures that are kept and no others, like `saved` and `mutedOnly`. */
  readonly chosen?: boolean;
};
export type CardPage = {
  readonly cards: readonly Card[];
  readonly total: number;
  /** So many more are muted. */
  readonly muted: number;
  /** Of every topic that these cards name. */
  readonly labels: readonly TopicLabel[];
};

/** What a filter leaves, its first cards, and what each further choice would show. */
export type Selected = CardPage & {
  readonly filter: Filter;
  readonly topics: readonly CountedTopic[];
  readonly within: readonly CountedTopic[];
  readonly languages: readonly CountedLanguage[];
  readonly unread: number;
  readonly offline: number;
  /** Topics and languages asked for that no article has. */
  readonly unknown: readonly string[];
};

export type ReadCards = Pick<CardPage, 'total' | 'labels'> & {
  readonly read: readonly { readonly card: Card; readonly read: Instant }[];
};
/** What came since the visit before this one; `since` is `null` on the first. */
export type CatchUp = Pick<CardPage, 'labels'> & {
  readonly since: Instant | null;
  readonly unread: readonly Card[];
  /** Read before, and corrected since. */
  readonly corrected: readonly Card[];
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
  /** `interests`: what is followed and muted. */
  readonly changed:
    'state' | 'edition' | 'marks' | 'interests' | 'outbox' | 'preferences' | 'letter' | 'asked';
  /** With `state`: what it became in the tab that syncs. */
  readonly state?: LibraryState;
};
