/**
 * The tables, as the newest migration leaves them. Both engines hold the same: instants are ISO 8601 text, JSON is
 * text, truth is the absence of `null`.
 */
export type Tables = {
  articles: ArticlesTable;
  revisions: RevisionsTable;
  article_topics: ArticleTopicsTable;
  pictures: PicturesTable;
  editions: EditionsTable;
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
};

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

type EditionsTable = {
  number: number;
  index_hash: string;
  issued: string;
  serial: number;
  articles: number;
  recorded: string;
};
