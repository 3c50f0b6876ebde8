import type { Tombstone } from '../domain/article.ts';
import type { Card } from '../domain/card.ts';
import type { BlockReference } from '../domain/edition/block.ts';
import type { Change, ChangeLedger } from '../domain/edition/change.ts';
import type { Sha256 } from '../domain/edition/digest.ts';

/** What blocks need of an article; its texts are made when a pack is: all at once are too many. */
export type BlockArticle = Pick<Card, 'id' | 'published' | 'body'> & {
  /** Of the card's canonical text. */
  readonly cardText: BlockReference;
  readonly card: () => Card;
  /** The canonical text of the body's block. */
  readonly bodyText: () => string | Promise<string>;
};

/** An article with the edition in which its card first stood, and that card's hash. */
export type Dated = BlockArticle & { readonly edition: number; readonly hash: Sha256 };
export type DatedTombstone = Tombstone & { readonly edition: number };

/** What the record remembers of an article's card holds while the card is the same; else it changes in this edition. */
export function datedArticle(article: BlockArticle, ledger: ChangeLedger, edition: number): Dated {
  const { hash } = article.cardText;
  const last = ledger.get(article.id);
  return { ...article, hash, edition: last?.hash === hash ? last.edition : edition };
}

export function datedTombstone(tombstone: Tombstone, ledger: ChangeLedger, edition: number): DatedTombstone {
  const last = ledger.get(tombstone.id);
  return { ...tombstone, edition: last?.hash === null ? last.edition : edition };
}

/** What the record has to remember of this edition. */
export const changesIn = (
  dated: readonly Dated[],
  tombstones: readonly DatedTombstone[],
  ledger: ChangeLedger,
): Change[] =>
  [
    ...dated.map(({ id, edition, hash }) => ({ id, edition, hash })),
    ...tombstones.map(({ id, edition }) => ({ id, edition, hash: null })),
  ].filter(({ id, edition, hash }) => {
    const last = ledger.get(id);
    return last?.edition !== edition || last.hash !== hash;
  });
