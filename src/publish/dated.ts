import type { Tombstone } from '../domain/article.ts';
import type { Card } from '../domain/card.ts';
import type { BlockReference } from '../domain/edition/block.ts';
import type { Change, ChangeLedger } from '../domain/edition/change.ts';
import type { Sha256 } from '../domain/edition/digest.ts';

/** What blocks need of an article; its texts are read when a pack is made: all at once are too many. */
export type BlockArticle = Pick<Card, 'id' | 'published' | 'body'> & {
  /** Of the card's canonical text. */
  readonly cardText: BlockReference & { readonly json: () => string };
};

/** An article with the edition in which its card first stood, and that card's hash. */
export type Dated<Article extends BlockArticle = BlockArticle> = {
  readonly article: Article;
  readonly edition: number;
  readonly hash: Sha256;
};
export type DatedTombstone = Tombstone & { readonly edition: number };

/** What the record remembers of an article's card holds while the card is the same; else it changes in this edition. */
export function datedArticle<Article extends BlockArticle>(
  article: Article,
  ledger: ChangeLedger,
  edition: number,
): Dated<Article> {
  const { hash } = article.cardText;
  const last = ledger.get(article.id);
  return { article, hash, edition: last?.hash === hash ? last.edition : edition };
}

export function datedTombstone(tombstone: Tombstone, ledger: ChangeLedger, edition: number): DatedTombstone {
  const last = ledger.get(tombstone.id);
  return { ...tombstone, edition: last?.hash === null ? last.edition : edition };
}

/** What the record has to remember of this edition. */
export function changesIn(
  dated: readonly Dated[],
  tombstones: readonly DatedTombstone[],
  ledger: ChangeLedger,
): Change[] {
  const changes: Change[] = [];
  const note = (change: Change): void => {
    const last = ledger.get(change.id);
    if (last?.edition !== change.edition || last.hash !== change.hash) changes.push(change);
  };
  for (const { article, edition, hash } of dated) note({ id: article.id, edition, hash });
  for (const { id, edition } of tombstones) note({ id, edition, hash: null });
  return changes;
}
