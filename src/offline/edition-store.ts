import type { ArticleId } from '../domain/article.ts';
import type { Body, CardEntry, CardPack, Index, Range, TopicList } from '../domain/edition/block.ts';
import type { Sha256 } from '../domain/edition/digest.ts';
import type { Head } from '../domain/edition/head.ts';
import type { PublicKey } from '../domain/edition/signature.ts';
import type { Topic } from '../domain/topic.ts';

/** The edition that the screen shows, and the root key that it was proved with. */
export type HeldEdition = { readonly key: PublicKey; readonly head: Head; readonly index: Index };

/** A card, with its hash and the edition that brought it. */
export type HeldCard = CardEntry;
export type KeptBody = Body & { readonly hash: Sha256 };

/** A verified block of an edition that is not shown yet. */
export type StagedBlock = Index | Range | CardPack | TopicList;

/** What turning to an edition changes. */
export type NextEdition = HeldEdition & {
  /** New ones, and those that take the place of an earlier one of the same article. */
  readonly cards: readonly HeldCard[];
  /** Articles that the edition has no more. */
  readonly gone: readonly ArticleId[];
  /** `null`: they stay as they are. */
  readonly topics: readonly Topic[] | null;
};

/**
 * Where the engine keeps editions. Each call is one transaction: it is done whole when its promise is kept, and not
 * at all otherwise. Marks are no part of it: an implementation reads which articles are saved, and never writes it.
 * @throws StorageFault from any call, when the device cannot store or read.
 */
export type EditionStore = {
  readonly held: () => Promise<HeldEdition | null>;
  readonly cards: () => Promise<readonly HeldCard[]>;
  /** Verified blocks outlive a crash: what has arrived is not fetched again. */
  readonly staged: (hash: Sha256) => Promise<StagedBlock | undefined>;
  readonly stage: (hash: Sha256, block: StagedBlock) => Promise<void>;
  /** Which of these bodies are here. */
  readonly kept: (hashes: readonly Sha256[]) => Promise<ReadonlySet<Sha256>>;
  readonly keep: (bodies: readonly KeptBody[]) => Promise<void>;
  /**
   * Shows the next edition: cards, topics, head, and the bodies and staged blocks that nothing names any more
   * dropped, all at once. The newest body held of a saved article stays, unless the article was removed.
   */
  readonly turn: (next: NextEdition) => Promise<void>;
};
