import type { Article, ArticleId, ArticleOutline, Tombstone } from '../domain/article.ts';
import type { ChangeLedger } from '../domain/edition/change.ts';
import type { PublishedIssue } from '../domain/issue.ts';
import type { Picture, PictureKey } from '../domain/picture.ts';
import type { Publication } from '../domain/publication.ts';
import type { Topic } from '../domain/topic.ts';

/** All that an edition is made of: the same record gives the same bytes. */
export type EditionRecord = {
  readonly publication: Publication;
  /** Every topic that articles may name, in the order in which lists show them. */
  readonly topics: readonly Topic[];
  /** Every article, in any order, without its text. */
  readonly outline: readonly ArticleOutline[];
  /** Articles of the outline, whole, in any order. Few are asked for at a time. */
  readonly articles: (ids: readonly ArticleId[]) => Promise<Article[]>;
  readonly pictures: ReadonlyMap<PictureKey, Picture>;
  readonly removed: readonly Tombstone[];
  /** In which edition each article last changed; empty before the first. */
  readonly ledger: ChangeLedger;
  /** Issues of the letter, newest first. */
  readonly issues: readonly PublishedIssue[];
  /** The bytes of `<hash>.<format>`, `null` when they are lost: the picture is then one that we do not have. */
  readonly pictureFile: (name: string) => Promise<Uint8Array | null>;
};
