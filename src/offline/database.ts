import { Dexie, type Table, type Transaction } from 'dexie';
import type { ArticleId, Instant } from '../domain/article.ts';
import type { Card } from '../domain/card.ts';
import type { Index } from '../domain/edition/block.ts';
import type { Sha256 } from '../domain/edition/digest.ts';
import type { Follow, Mark, Mute, Preferences } from '../domain/mark.ts';
import type { Topic } from '../domain/topic.ts';
import type { HeldEdition, KeptBody, StagedBlock } from './edition-store.ts';
import type { StoredErrand } from './errand.ts';
import type { Segment } from '../search/segment.ts';
import type { KeptLetter } from './kept-letter.ts';
import type { LibraryProblem } from './library.ts';
import type { SeenRow } from './seen-texts.ts';

export const databaseName = 'caravane';
export const schemaVersion = 7;

/** A card as a row; lists are read from these alone. */
export type CardRow = {
  readonly id: ArticleId;
  readonly slug: string;
  readonly published: Instant;
  readonly topics: readonly string[];
  /** That brought it, and its hash there; 0 and none from a format before ranges. */
  readonly edition: number;
  readonly hash: Sha256;
  readonly card: Card;
};
export type TopicRow = Topic & { readonly place: number };
/** Any variant's address, and that of the one file of the picture that is kept. */
export type PictureRow = { readonly address: string; readonly stored: string };
/** The index of what can be found: by what rules it is made, and of which segments, in order, without what is gone. */
export type IndexRow = {
  readonly form: string;
  readonly shelves: readonly { readonly seal: string; readonly gone: readonly number[] }[];
};
/** A segment by its seal; its postings, which are most of it, as a file beside the row. */
export type SegmentRow = {
  readonly seal: string;
  readonly segment: Omit<Segment, 'postings'>;
  readonly pages: Uint32Array;
  readonly postings: Blob;
};
/** How the last sync ended; every tab and the service worker read it. */
export type LastSync = {
  readonly synced: Instant | null;
  readonly problem: LibraryProblem | null;
};

/**
 * The tables. What an edition brings stands apart from what the reader leaves: no sync writes to marks, follows,
 * mutes, preferences, outbox or letter. Schemas only ever grow.
 */
export class CaravaneDatabase extends Dexie {
  declare readonly cards: Table<CardRow, ArticleId>;
  declare readonly bodies: Table<KeptBody, Sha256>;
  declare readonly topics: Table<TopicRow, string>;
  declare readonly staged: Table<{ readonly hash: Sha256; readonly block: StagedBlock }, Sha256>;
  declare readonly meta: Table<unknown, string>;
  declare readonly pictures: Table<PictureRow, string>;

  /** One row at most; made of the texts held, and made anew where it is lost. */
  declare readonly findable: Table<IndexRow, string>;
  declare readonly segments: Table<SegmentRow, string>;

  declare readonly marks: Table<Mark, ArticleId>;
  declare readonly preferences: Table<Partial<Preferences>, string>;
  declare readonly outbox: Table<StoredErrand, string>;
  /** One row at most: the link by which this device may change the letter. */
  declare readonly letter: Table<KeptLetter, string>;

  declare readonly follows: Table<Follow, string>;
  declare readonly mutes: Table<Mute, [Mute['kind'], string]>;

  /** Questions that the reader asked, and when. */
  declare readonly asked: Table<{ readonly text: string; readonly at: Instant }, string>;

  /** What a reader last saw of each article, to show what changed since. */
  declare readonly seen: Table<SeenRow, ArticleId>;

  constructor() {
    super(databaseName);
    this.version(1).stores({
      cards: 'id, &slug, published, *topics, pack',
      bodies: 'hash, [id+revision+hash]',
      topics: 'slug, place',
      staged: 'hash',
      meta: '',
      pictures: 'address, stored',
      marks: 'id, saved',
      preferences: '',
      outbox: 'id',
    });
    this.version(2).stores({ letter: '' });
    this.version(3).stores({ cards: 'id, &slug, published, *topics' }).upgrade(toRanges);
    this.version(4).stores({ findable: '', segments: 'seal' });
    this.version(5).stores({ asked: 'text, at' });
    this.version(6).stores({ follows: 'query, since', mutes: '[kind+value], since' });
    this.version(schemaVersion).stores({ seen: 'id, at' });
    // Another tab brings a newer schema, or erases all: let go, so that it need not wait for us.
    this.on('versionchange', () => this.close({ disableAutoOpen: true }));
  }
}

/** An edition held in the format before ranges is shown as it is; the next sync finds that it is not whole. */
async function toRanges(transaction: Transaction): Promise<void> {
  await transaction.table('staged').clear();
  await transaction.table('cards').toCollection().modify({ edition: 0, hash: '' });
  await transaction
    .table('meta')
    .where(':id')
    .equals('edition')
    .modify((held: HeldEdition, row: { value?: HeldEdition }) => {
      // What cannot be read is as good as not there.
      if (!held.index) return void delete row.value;
      const { topics } = held.index;
      const index: Index = {
        kind: 'index',
        articles: { count: 0, hash: '' as Sha256 },
        topics,
        cards: [],
        bodies: [],
        children: [],
      };
      Object.assign(held, { index });
    });
}

/** The one record of an edition held, swapped with the cards. */
export const heldEdition = async (db: CaravaneDatabase): Promise<HeldEdition | null> =>
  ((await db.meta.get('edition')) as HeldEdition | undefined) ?? null;

export const lastSync = async (db: CaravaneDatabase): Promise<LastSync> =>
  ((await db.meta.get('sync')) as LastSync | undefined) ?? { synced: null, problem: null };
