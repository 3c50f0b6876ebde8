import type { Card } from '../domain/card.ts';
import type { Index, TopicList } from '../domain/edition/block.ts';
import { isNewer, type Head } from '../domain/edition/head.ts';
import type { PublicKey } from '../domain/edition/signature.ts';
import type { Topic } from '../domain/topic.ts';
import { blockArrives, headArrives, Stopped, type Asking, type Blocks } from './arrive.ts';
import { bodiesArrive } from './bodies-arrive.ts';
import type { EditionStore, HeldCard, HeldEdition, StagedBlock } from './edition-store.ts';
import { inParallel } from './in-parallel.ts';
import type { LibraryProblem } from './library.ts';
import { StorageFault } from './storage-fault.ts';
import { wantedOf, type Policy } from './wanted.ts';

/*
 * Brings the device to the newest edition, or leaves it at the one it shows.
 *
 *   key ── not the pinned one ─────────────────────────────────────────► stopped: unknown-key
 *    │
 *   head ── older than what is held ───────────────────────────────────► stopped: older-edition
 *    │ └─ the edition held ──► bodies that are lacking ────────────────► current
 *    │ newer, proved
 *   index ──► topics and card packs that are lacking ──► bodies that are wanted and lacking
 *                       (staged by hash)                       (kept by hash)
 *                                                                  │ one transaction
 *                                                                turn ─► turned
 *
 *   At every arrow: not arrived, or not what its hash or signature says → wait, ask again; in the end
 *   stopped: offline, unreachable, unverified. The device cannot store → stopped: storage-full, storage-failed.
 *   Stopped or killed anywhere, the old edition is shown whole, and the next run goes on from what is staged and kept.
 */
export type SyncPorts = Asking & {
  readonly store: EditionStore;
  readonly policy: Policy;
  /** The root key of the page; the first edition pins it. */
  readonly key: PublicKey;
  readonly report: (progress: SyncProgress) => void;
  /** Hears what the next edition will be, once that is proved and before its texts are fetched. */
  readonly coming?: (edition: { readonly cards: readonly Card[]; readonly topics: readonly Topic[] }) => void;
};

/** A newer edition, or bodies that were missing, on their way. */
export type SyncProgress = { readonly edition: number; readonly wanted: number; readonly readable: number };

export type SyncOutcome =
  { readonly state: 'current' | 'turned' } | { readonly state: 'stopped'; readonly problem: LibraryProblem };

export async function syncEdition(ports: SyncPorts): Promise<SyncOutcome> {
  try {
    const held = await ports.store.held();
    if (held && held.key !== ports.key) return { state: 'stopped', problem: 'unknown-key' };
    const head = await headArrives(ports, ports.key);
    if (held && isNewer(held.head, head)) return { state: 'stopped', problem: 'older-edition' };
    if (held && !isNewer(head, held.head)) return await repair(ports, held);
    return await advance(ports, head, held);
  } catch (error) {
    if (error instanceof Stopped || error instanceof StorageFault)
      return { state: 'stopped', problem: error.problem };
    throw error;
  }
}

/** The edition is the newest: fetches the bodies that the device lost or never had. */
async function repair(ports: SyncPorts, { head, index }: HeldEdition): Promise<SyncOutcome> {
  const cards = (await ports.store.cards()).map(({ card }) => card);
  await fetchBodies(ports, head, index, cards);
  return { state: 'current' };
}

async function advance(ports: SyncPorts, head: Head, held: HeldEdition | null): Promise<SyncOutcome> {
  ports.report({ edition: head.edition, wanted: 0, readable: 0 });
  const index = await staged(ports, 'index', head.index.hash);
  const topics: Promise<TopicList> = staged(ports, 'topics', index.topics.hash);
  const [list, fresh] = await bothSettled(topics, freshCards(ports, index, held));
  const cards = await cardsAfter(ports, index, fresh);
  ports.coming?.({ cards, topics: list.topics });
  await fetchBodies(ports, head, index, cards);
  if (ports.signal.aborted) throw new Stopped('unreachable');
  await ports.store.turn({ key: ports.key, head, index, cards: fresh, topics: list.topics });
  return { state: 'turned' };
}

async function fetchBodies(
  ports: SyncPorts,
  head: Head,
  index: Index,
  cards: readonly Card[],
): Promise<void> {
  const wanted = wantedOf(cards, ports.policy);
  await bodiesArrive(ports, ports.store, { index, cards, wanted }, (readable) =>
    ports.report({ edition: head.edition, wanted: wanted.length, readable }),
  );
}

/** The cards of packs that the held edition has not; packs are immutable, so the others are here already. */
async function freshCards(ports: SyncPorts, index: Index, held: HeldEdition | null): Promise<HeldCard[]> {
  const here = new Set(held?.index.cards.map((pack) => pack.hash));
  const lacking = index.cards.filter((pack) => !here.has(pack.hash));
  const packs = await inParallel(lacking, async ({ hash }) => {
    const { entries } = await staged(ports, 'cards', hash);
    return entries.map(({ card }): HeldCard => ({ pack: hash, card }));
  });
  return packs.flat();
}

/** All cards as they will be after turning. Two articles under one id or address are no edition. */
async function cardsAfter(ports: SyncPorts, index: Index, fresh: readonly HeldCard[]): Promise<Card[]> {
  const packs = new Set(index.cards.map((pack) => pack.hash));
  const stay = (await ports.store.cards()).filter(({ pack }) => packs.has(pack));
  const removed = new Set(index.removed.map(({ id }) => id));
  const cards = [...stay, ...fresh].map(({ card }) => card).filter((card) => !removed.has(card.id));
  const ids = new Set(cards.map((card) => card.id));
  const slugs = new Set(cards.map((card) => card.slug));
  if (ids.size < cards.length || slugs.size < cards.length) throw new Stopped('unverified');
  return cards;
}

/** A block that stays for the next run, should this one end before the turn. */
async function staged<Kind extends StagedBlock['kind']>(
  ports: SyncPorts,
  kind: Kind,
  hash: Head['index']['hash'],
): Promise<Blocks[Kind]> {
  const here = await ports.store.staged(hash);
  if (here?.kind === kind) return here as Blocks[Kind];
  const block = await blockArrives(ports, kind, hash);
  if (ports.signal.aborted) throw new Stopped('unreachable');
  await ports.store.stage(hash, block as StagedBlock);
  return block;
}

async function bothSettled<One, Other>(one: Promise<One>, other: Promise<Other>): Promise<[One, Other]> {
  await Promise.allSettled([one, other]);
  return [await one, await other];
}
