import type {
  Article,
  ArticleDraft,
  ArticleId,
  ArticleOutline,
  Instant,
  Tombstone,
} from '../domain/article.ts';
import type { Change, ChangeLedger } from '../domain/edition/change.ts';
import type { Picture, PictureKey, PictureSource } from '../domain/picture.ts';
import type { Database } from '../database/open-database.ts';
import type { Precedence } from './appearances.ts';
import { lastEdition, recordEdition, recordedChanges, type RecordedEdition } from './editions.ts';
import { articlesById, listArticles, outlineArticles, type ArticleFilter } from './list-articles.ts';
import { failPicture, heldPictures, queuedPictures, storePicture } from './picture-queue.ts';
import { recordDrafts, type Recorded } from './record-drafts.ts';
import { rememberSource, sourceMemory } from './source-memories.ts';
import { listRemoved, removeArticle } from './remove-article.ts';

/** The paper's record. Every act is one transaction: done whole, or not at all. */
export type Archive = {
  /**
   * Takes in what a source says now. Taking the same in again changes nothing. `precedence` names sources that are one
   * publication, the one whose text counts first.
   */
  readonly record: (
    source: string,
    drafts: readonly ArticleDraft[],
    now: Instant,
    precedence?: Precedence,
  ) => Promise<Recorded>;
  /** At their newest revisions, newest first, without the removed ones. */
  readonly articles: (filter?: ArticleFilter) => Promise<Article[]>;
  /** The same without their texts, in no order: enough to know which changed. */
  readonly outline: () => Promise<ArticleOutline[]>;
  readonly articlesById: (ids: readonly ArticleId[]) => Promise<Article[]>;
  /** Leaves a tombstone, also for the source's later editions of it; false when there is no such article. */
  readonly remove: (id: ArticleId, now: Instant) => Promise<boolean>;
  readonly removed: () => Promise<Tombstone[]>;

  /** Pictures whose turn it is, in the order of their coming. */
  readonly queuedPictures: (now: Instant) => Promise<PictureSource[]>;
  readonly storePicture: (key: PictureKey, picture: Picture) => Promise<void>;
  /** Puts it back in the queue for later, or gives it up after a few attempts. */
  readonly failPicture: (key: PictureKey, reason: string, now: Instant) => Promise<void>;
  /** Those that we hold; of some keys alone, where they are given. */
  readonly pictures: (keys?: readonly PictureKey[]) => Promise<Map<PictureKey, Picture>>;

  /** What the last visit to a source left to be remembered, as JSON; `null` before the first. */
  readonly sourceMemory: (source: string) => Promise<string | null>;
  readonly rememberSource: (source: string, memory: string) => Promise<void>;

  readonly recordEdition: (
    edition: RecordedEdition,
    changes: readonly Change[],
    now: Instant,
  ) => Promise<void>;
  /** In which edition each article last changed. */
  readonly changes: () => Promise<ChangeLedger>;
  readonly lastEdition: () => Promise<RecordedEdition | null>;
};

export const openArchive = (database: Database): Archive => ({
  record: (source, drafts, now, precedence) => recordDrafts(database, source, drafts, now, precedence),
  articles: (filter = {}) => listArticles(database, filter),
  outline: () => outlineArticles(database),
  articlesById: (ids) => articlesById(database, ids),
  remove: (id, now) => removeArticle(database, id, now),
  removed: () => listRemoved(database),
  queuedPictures: (now) => queuedPictures(database, now),
  storePicture: (key, picture) => storePicture(database, key, picture),
  failPicture: (key, reason, now) => failPicture(database, key, reason, now),
  pictures: (keys) => heldPictures(database, keys),
  sourceMemory: (source) => sourceMemory(database, source),
  rememberSource: (source, memory) => rememberSource(database, source, memory),
  recordEdition: (edition, changes, now) => recordEdition(database, edition, changes, now),
  changes: () => recordedChanges(database),
  lastEdition: () => lastEdition(database),
});
