import type { Sha256 } from '../domain/edition/digest.ts';
import { canonicalBytes } from '../domain/edition/canonical.ts';
import { digest } from '../domain/edition/digest.ts';
import type { EditionNetwork } from './edition-network.ts';
import type { EditionStore } from './edition-store.ts';
import type { Answer } from './fetch-bytes.ts';
import { emptyMemory, memoryStore, type Memory } from './memory-store.ts';
import { allFaults, arrived, faults, randomFrom, type Bytes, type Faults } from './network-faults.proof.ts';
import {
  idOf,
  samplePublisher,
  type Publisher,
  type SampleArticle,
  type SampleEdition,
} from './sample-edition.proof.ts';
import { syncEdition, type SyncOutcome } from './sync-edition.ts';
import { defaultPolicy } from './wanted.ts';

/** A seed's story that went wrong, and where. */
export type Violation = { readonly seed: number; readonly step: number; readonly what: string };

/**
 * Runs the engine against a publisher that goes on publishing, a network that fails in every way of `which`, and a
 * device that may die at any call. Ends well when the device shows the newest edition once the faults are over, and
 * never showed anything that is not one whole edition.
 */
export async function runSchedule(seed: number, which: Faults = allFaults): Promise<Violation[]> {
  const random = randomFrom(seed);
  const publisher = await samplePublisher();
  const editions = await publishSome(publisher, random);
  const world: World = {
    random,
    editions,
    newest: 0,
    faulty: true,
    which,
    memory: emptyMemory(),
    step: 0,
    violations: [],
    seed,
  };
  world.memory.saved = new Set([idOf(1), idOf(2)]);
  const saved = world.memory.saved;
  for (let run = 0; run < 12; run++) {
    world.newest = Math.min(editions.length - 1, world.newest + (random() < 0.4 ? 1 : 0));
    await liveOnce(world, publisher, random() < 0.5 ? Math.floor(random() * 25) : Infinity);
  }
  world.faulty = false;
  world.newest = editions.length - 1;
  const outcome = await liveOnce(world, publisher, Infinity);
  const edition = editions.at(-1)?.parsed.edition;
  if (world.memory.held?.head.edition !== edition)
    fail(world, `did not converge: ${JSON.stringify(outcome)}`);
  if (world.memory.saved !== saved || saved.size !== 2) fail(world, 'marks changed');
  return world.violations;
}

type World = {
  readonly seed: number;
  readonly random: () => number;
  readonly editions: readonly SampleEdition[];
  readonly which: Faults;
  newest: number;
  faulty: boolean;
  readonly memory: Memory;
  step: number;
  readonly violations: Violation[];
};

async function publishSome(publisher: Publisher, random: () => number): Promise<SampleEdition[]> {
  let articles: SampleArticle[] = Array.from({ length: 1 + Math.floor(random() * 20) }, (_, place) =>
    article(place + 1),
  );
  const removed: number[] = [];
  const editions = [await publisher.issue(1, articles)];
  for (let edition = 2; edition <= 4; edition++) {
    const chosen = articles[Math.floor(random() * articles.length)]?.number ?? 1;
    if (random() < 0.4 && articles.length > 1) {
      removed.push(chosen);
      articles = articles.filter(({ number }) => number !== chosen);
    } else
      articles = articles.map((old) =>
        old.number === chosen ? { ...old, revision: old.revision + 1 } : old,
      );
    articles = [...articles, article(100 * edition)];
    editions.push(await publisher.issue(edition, articles, removed));
  }
  return editions;
}

const article = (number: number): SampleArticle => ({
  number,
  revision: 1,
  text: `Texte de l'article ${number}`,
});

/** One life of the app, which dies at its `lethal`-th call. */
async function liveOnce(world: World, publisher: Publisher, lethal: number): Promise<SyncOutcome | 'died'> {
  const mortal = mortality(lethal);
  const over = new AbortController();
  const running = syncEdition({
    network: networkOf(world, mortal),
    store: storeOf(world, mortal),
    clock: { wait: async () => eventually(), random: world.random },
    policy: defaultPolicy,
    key: publisher.key,
    signal: over.signal,
    report: () => undefined,
  });
  const end = await Promise.race([running, mortal.died]);
  await check(world);
  return end;
}

type Mortality = { readonly lives: () => boolean; readonly died: Promise<'died'> };

/** After its last call a life hears nothing more and does nothing more. */
function mortality(lethal: number): Mortality {
  let calls = 0;
  const { promise: died, resolve: die } = Promise.withResolvers<'died'>();
  return {
    died,
    lives: () => {
      calls += 1;
      if (calls >= lethal) die('died');
      return calls < lethal;
    },
  };
}

const never = <Value>(): Promise<Value> => new Promise(() => undefined);

function networkOf(world: World, { lives }: Mortality): EditionNetwork {
  const send = async (bytes: Bytes | undefined): Promise<Answer> => {
    if (!lives()) return never();
    world.step += 1;
    if (!bytes) return { arrived: false, problem: 'unreachable' };
    const fault = world.which[Math.floor(world.random() * world.which.length * 2)];
    if (!world.faulty || !fault) return arrived(bytes);
    const others = world.editions.flatMap(({ head, blocks }) => [head, ...blocks.values()]);
    return faults[fault](bytes, world.random, others);
  };
  return {
    head: () => send(world.editions[world.newest]?.head),
    block: (hash) => send(world.editions.find(({ blocks }) => blocks.has(hash))?.blocks.get(hash)),
  };
}

/** The store, dying before or after a call has its effect, and looked at after each. */
function storeOf(world: World, { lives }: Mortality): EditionStore {
  const store = memoryStore(world.memory);
  const call = async <Value>(work: () => Promise<Value>): Promise<Value> => {
    if (!lives()) {
      if (world.random() < 0.5) await work();
      return never();
    }
    const value = await work();
    await check(world);
    return value;
  };
  return {
    held: () => call(store.held),
    cards: () => call(store.cards),
    staged: (hash) => call(() => store.staged(hash)),
    stage: (hash, block) => call(() => store.stage(hash, block)),
    kept: (hashes) => call(() => store.kept(hashes)),
    keep: (bodies) => call(() => store.keep(bodies)),
    turn: (next) => call(() => store.turn(next)),
  };
}

/** Whoever opens the library at this moment sees one edition, whole, every text what its hash says. */
async function check(world: World): Promise<void> {
  const { held, cards, bodies } = world.memory;
  const edition = held && world.editions.find(({ parsed }) => parsed.edition === held.head.edition);
  const shown = [...cards.values()].map(({ card }) => `${card.id} ${card.body.hash}`).toSorted();
  const due = (edition?.cards ?? []).map((card) => `${card.id} ${card.body.hash}`).toSorted();
  if (shown.join() !== due.join()) fail(world, 'the cards are not those of one edition');
  const hashes = new Set<Sha256>();
  for (const { hash, id, revision, html } of bodies.values()) {
    hashes.add(hash);
    if ((await digest(canonicalBytes({ id, revision, html }))) !== hash)
      fail(world, 'a text is not what its hash says');
  }
  if (edition?.cards.some((card) => !hashes.has(card.body.hash))) fail(world, 'an article without its text');
}

const fail = (world: World, what: string): void =>
  void world.violations.push({ seed: world.seed, step: world.step, what });

/** Later than any answer that comes at all. */
async function eventually(): Promise<void> {
  for (let turn = 0; turn < 30; turn++) await undefined;
}
