import type { Card } from '../domain/card.ts';
import type { Body, CardPack, Index, TopicList } from '../domain/edition/block.ts';
import type { Sha256 } from '../domain/edition/digest.ts';
import type { Head } from '../domain/edition/head.ts';
import type { PublicKey } from '../domain/edition/signature.ts';
import type { Topic } from '../domain/topic.ts';

/** The edition that the screen shows, and the root key that it was proved with. */
export type HeldEdition = { readonly key: PublicKey; readonly head: Head; readonly index: Index };

/** A card, and the pack that it came in. */
export type HeldCard = { readonly pack: Sha256; readonly card: Card };
export type KeptBody = Body & { readonly hash: Sha256 };

/** A verified block of an edition that is not shown yet. */
export type StagedBlock = Index | CardPack | TopicList;

/** What turning to an edition changes: cards of packs that it has no more go, these come. */
export type NextEdition = HeldEdition & {
  readonly cards: readonly HeldCard[];
  readonly topics: readonly Topic[];
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
   * Shows the next edition: cards, topics, tombstones, head, and the bodies and staged blocks that nothing names any
   * more dropped, all at once. The newest body held of a saved article stays, unless the article was removed.
   */
  readonly turn: (next: NextEdition) => Promise<void>;
};
