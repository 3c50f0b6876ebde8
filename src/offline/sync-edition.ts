import type { Card } from '../domain/card.ts';
import type { Index } from '../domain/edition/block.ts';
import { isNewer, type Head } from '../domain/edition/head.ts';
import type { PublicKey } from '../domain/edition/signature.ts';
import type { Topic } from '../domain/topic.ts';
import { headArrives, mirroredHead, Stopped, type Asking } from './arrive.ts';
import { bodiesArrive } from './bodies-arrive.ts';
import { cardsArrive, isWhole } from './cards-arrive.ts';
import type { EditionStore, HeldCard, HeldEdition } from './edition-store.ts';
import { origin } from './edition-network.ts';
import type { LibraryProblem } from './library.ts';
import { knownPlaces } from './places.ts';
import { stagingOf } from './staging.ts';
import { StorageFault } from './storage-fault.ts';
import { wantedOf, type Policy } from './wanted.ts';

/*
 * Brings the device to the newest edition, or leaves it at the one it shows.
 *
 *   key ── not the pinned one ─────────────────────────────────────────► stopped: unknown-key
 *    │
 *   head ── late, or older than what is held ──► one mirror's head; the newer of the two
 *    │ ├─ older than what is held ──────────────────────────────────► stopped: older-edition
 *    │ └─ the edition held ──► bodies that are lacking ────────────────► current
 *    │ newer, proved
 *   index ──► topics, ranges and cards that changed since the edition held ──► bodies that are wanted and lacking
 *    │                       (staged by hash)                                        (kept by hash)
 *    │                        not the whole of the edition: all its cards anew
 *                                                                  │ one transaction
 *                                                                turn ─► turned
 *
 *   At every arrow: not arrived whole in time, or not what its hash or signature says → the next place is asked, then
 *   after a pause all again; in the end stopped: offline, unreachable, unverified. The device cannot store → stopped: storage-full, storage-failed.
 *   Stopped or killed anywhere, the old edition is shown whole, and the next run goes on from what is staged and kept.
 */
export type SyncPorts = Omit<Asking, 'places'> & {
  readonly store: EditionStore;
  /** Whether, by the device's own clock, news should have come since that head. Clocks may be years wrong. */
  readonly isLate: (head: Head) => boolean;
  readonly policy: Policy;
  /** The root key of the page; the first edition pins it. */
  readonly key: PublicKey;
  readonly report: (progress: SyncProgress) => void;
  /** Hears what the next edition will be, once that is proved and before its texts are fetched. */
  readonly coming?: (edition: ComingEdition) => void;
};

/** `topics` are `null` where they stay as they are. */
export type ComingEdition = { readonly cards: readonly Card[]; readonly topics: readonly Topic[] | null };

/** A newer edition, or bodies that were missing, on their way. */
export type SyncProgress = { readonly edition: number; readonly wanted: number; readonly readable: number };

export type SyncOutcome =
  { readonly state: 'current' | 'turned' } | { readonly state: 'stopped'; readonly problem: LibraryProblem };

type Syncing = SyncPorts & Asking;

export async function syncEdition(given: SyncPorts): Promise<SyncOutcome> {
  try {
    const held = await given.store.held();
    if (held && held.key !== given.key) return { state: 'stopped', problem: 'unknown-key' };
    const ports = { ...given, places: knownPlaces(held?.head.mirrors) };
    const head = await newestHead(ports, held);
    ports.places.know(head.mirrors);
    if (held && isNewer(held.head, head)) return { state: 'stopped', problem: 'older-edition' };
    if (held && !isNewer(head, held.head)) return await repair(ports, held);
    return await advance(ports, head, held);
  } catch (error) {
    if (error instanceof Stopped || error instanceof StorageFault)
      return { state: 'stopped', problem: error.problem };
    throw error;
  }
}

/** The origin's word; where that is old, one mirror is asked as well, and the newer of the two counts. */
async function newestHead(ports: Syncing, held: HeldEdition | null): Promise<Head> {
  const head = await headArrives(ports, ports.key);
  ports.places.know(head.mirrors);
  const mirrors = ports.places.inOrder().filter((place) => place !== origin);
  const mirror = mirrors[Math.floor(ports.clock.random() * mirrors.length)];
  const isOld = ports.isLate(head) || (held !== null && isNewer(held.head, head));
  if (mirror === undefined || !isOld) return head;
  const other = await mirroredHead(ports, ports.key, mirror);
  return other && isNewer(other, head) ? other : head;
}

/** The edition is the newest: fetches what the device lost or never had. */
async function repair(ports: Syncing, held: HeldEdition): Promise<SyncOutcome> {
  const cards = await ports.store.cards();
  if (!(await isWhole(cards, held.index))) return advance(ports, held.head, held);
  await fetchBodies(ports, held.head, held.index, cards);
  return { state: 'current' };
}

async function advance(ports: Syncing, head: Head, held: HeldEdition | null): Promise<SyncOutcome> {
  ports.report({ edition: head.edition, wanted: 0, readable: 0 });
  const staging = stagingOf(ports, ports.store);
  const index = await staging.fetch('index', head.index.hash);
  const sameTopics = held?.index.topics.hash === index.topics.hash;
  // Read before anything is begun: a promise that waits for this one would fail with nobody to hear of it.
  const here = await ports.store.cards();
  const [list, { all, fresh, gone }] = await bothSettled(
    sameTopics ? Promise.resolve(null) : staging.fetch('topics', index.topics.hash),
    cardsArrive(staging, index, here, held?.head.edition ?? 0),
  );
  const cards = all.map(({ card }) => card);
  ports.coming?.({ cards, topics: list?.topics ?? null });
  await fetchBodies(ports, head, index, all);
  if (ports.signal.aborted) throw new Stopped('unreachable');
  await ports.store.turn({ key: ports.key, head, index, cards: fresh, gone, topics: list?.topics ?? null });
  return { state: 'turned' };
}

async function fetchBodies(
  ports: Syncing,
  head: Head,
  index: Index,
  cards: readonly HeldCard[],
): Promise<void> {
  const wanted = wantedOf(
    cards.map(({ card }) => card),
    ports.policy,
  );
  await bodiesArrive(ports, ports.store, { index, cards, wanted }, (readable) =>
    ports.report({ edition: head.edition, wanted: wanted.length, readable }),
  );
}

async function bothSettled<One, Other>(one: Promise<One>, other: Promise<Other>): Promise<[One, Other]> {
  await Promise.allSettled([one, other]);
  return [await one, await other];
}
