/**
 * The tables, as the newest migration leaves them. Both engines hold the same: instants are ISO 8601 text, JSON is
 * text, truth is the absence of `null`.
 */
export type Tables = {
  articles: ArticlesTable;
  appearances: AppearancesTable;
  revisions: RevisionsTable;
  article_topics: ArticleTopicsTable;
  pictures: PicturesTable;
  editions: EditionsTable;
  sources: SourcesTable;
  changes: ChangesTable;
  subscribers: SubscribersTable;
  links: LinksTable;
  issues: IssuesTable;
  letters: LettersTable;
  sign_ups: SignUpsTable;
  suppressions: SuppressionsTable;
  consents: ConsentsTable;
  letter_settings: LetterSettingsTable;
};

/** What stays of an article through its corrections; `removed` makes it a tombstone. */
export type ArticlesTable = {
  id: string;
  source: string;
  item: string;
  slug: string;
  language: string;
  published: string;
  updated: string;
  revision: number;
  fingerprint: string;
  removed: string | null;
  /** What its link calls it, for other sources of the same publication. */
  link: string | null;
  /** The source that its text is from, where that is another than `source`. */
  teller: string | null;
};

/** An item of another source that is an article already. */
type AppearancesTable = { source: string; item: string; article: string };

/** What an article said at each revision. */
type RevisionsTable = {
  article: string;
  revision: number;
  recorded: string;
  content: string;
};

/** The topics of the newest revision. */
type ArticleTopicsTable = { topic: string; article: string };

/** A picture that some article names: waiting, held, or given up. */
type PicturesTable = {
  key: string;
  address: string;
  alt: string;
  caption: string;
  state: 'queued' | 'stored' | 'failed';
  attempts: number;
  next_try: string;
  reason: string | null;
  held: string | null;
};

/** What visits to a source leave to be remembered, as JSON. */
type SourcesTable = { source: string; memory: string };

type EditionsTable = {
  number: number;
  index_hash: string;
  issued: string;
  serial: number;
  articles: number;
  recorded: string;
};

/** In which edition an article's card last changed, and its hash there; `null` when that edition removed it. */
type ChangesTable = { article: string; edition: number; card: string | null };

/** `mailbox` is the address in lower case, one row for each; an erased subscriber keeps neither. */
export type SubscribersTable = {
  id: string;
  state: string;
  since: string;
  mailbox: string | null;
  address: string | null;
  language: string | null;
  topics: string | null;
  frequency: string | null;
  consent: string | null;
  /** When a letter about a sign-up was last queued for it. */
  mailed: string | null;
};

/** What a mailed link may do; the token itself is in the letter alone. */
export type LinksTable = {
  hash: string;
  purpose: string;
  subscriber: string;
  made: string;
  expires: string | null;
  used: string | null;
};

/** A digest: the articles that it names, as JSON. */
type IssuesTable = {
  id: string;
  language: string;
  frequency: string;
  number: number;
  until: string;
  articles: string;
  /** The editors' word before them, in Markdown. */
  introduction: string | null;
};

/** One letter to one person. Its address goes once it is sent or given up. */
export type LettersTable = {
  id: string;
  subscriber: string;
  kind: string;
  issue: string | null;
  message_id: string;
  address: string | null;
  state: string;
  queued: string;
  due: string;
  attempts: number;
  claimed_by: string | null;
  claimed_until: string;
  ended: string | null;
  problem: string | null;
};

/** Idempotency keys and what came with them, both hashed. */
type SignUpsTable = { key: string; fingerprint: string; received: string };

/** Who is not to be written to again unless they ask themselves: an address as a keyed hash. */
type SuppressionsTable = { hash: string; reason: string; since: string };

/** What people read when they agreed. */
type ConsentsTable = { version: string; language: string; wording: string; since: string };

/** What all processes that handle letters on one database share: secrets, a pause, the fence of restored copies. */
type LetterSettingsTable = { name: string; value: string };
