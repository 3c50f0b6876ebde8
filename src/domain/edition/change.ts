import type { ArticleId } from '../article.ts';
import type { Sha256 } from './digest.ts';

/** When an article last changed: the edition, and the hash of its card there; `null` when that edition removed it. */
export type Change = { readonly id: ArticleId; readonly edition: number; readonly hash: Sha256 | null };

/** What the record remembers of the editions that were published, by article. */
export type ChangeLedger = ReadonlyMap<ArticleId, Change>;
