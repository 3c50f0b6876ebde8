import type { Tombstone } from '../domain/article.ts';
import { canonicalText, type Json } from '../domain/edition/canonical.ts';
import type { Change, ChangeLedger } from '../domain/edition/change.ts';
import type { Sha256 } from '../domain/edition/digest.ts';
import type { ComposedArticle } from './compose-article.ts';
import { sha256 } from './sha256.ts';

/** An article with the edition in which its card first stood, and that card's hash. */
export type Dated = ComposedArticle & { readonly edition: number; readonly hash: Sha256 };
export type DatedTombstone = Tombstone & { readonly edition: number };

/** What the record remembers of an article's card holds while the card is the same; else it changes in this edition. */
export function datedArticle(composed: ComposedArticle, ledger: ChangeLedger, edition: number): Dated {
  const hash = sha256(canonicalText(composed.card as unknown as Json));
  const last = ledger.get(composed.card.id);
  return { ...composed, hash, edition: last?.hash === hash ? last.edition : edition };
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
    ...dated.map(({ card, edition, hash }) => ({ id: card.id, edition, hash })),
    ...tombstones.map(({ id, edition }) => ({ id, edition, hash: null })),
  ].filter(({ id, edition, hash }) => {
    const last = ledger.get(id);
    return last?.edition !== edition || last.hash !== hash;
  });
