import type { PublicKey } from '../domain/edition/signature.ts';
import { proving, type Clock } from './arrive.ts';
import type { Shelf } from './card-shelf.ts';
import { lastSync, type LastSync } from './database.ts';
import { dexieStore } from './dexie-store.ts';
import { editionNetwork } from './edition-network.ts';
import { forgetEditions } from './forget-editions.ts';
import { deviceNetwork } from './fetch-bytes.ts';
import { mayBeLate } from '../domain/edition/head.ts';
import { instantOf, minutes } from '../domain/instant.ts';
import type { IndexKeeper } from './index-keeper.ts';
import { illustrate } from './illustrate-library.ts';
import { libraryChannel, type LibraryChange, type LibraryProblem, type LibraryState } from './library.ts';
import { emptyState, standingOf } from './library-standing.ts';
import { isSpoiled, problemOf } from './storage-fault.ts';
import { locked, oneTabSyncs } from './sync-lock.ts';
import { hasTrace, leaveTrace } from './trace.ts';
import { syncEdition, type ComingEdition, type SyncProgress } from './sync-edition.ts';
import type { Policy } from './wanted.ts';
import type { Connection } from './with-connection.ts';

/** Keeps the library in step with the newest edition, one tab at a time, and says how it stands. */
export type LibrarySync = {
  readonly state: () => Promise<LibraryState>;
  /** Kept when this sync, or that of the tab that was at it, has ended. */
  readonly sync: () => Promise<void>;
  /** Ends a sync under way, does the work while none can begin, and counts anew. */
  readonly whileStill: (work: () => Promise<void>) => Promise<void>;
};

export type LibrarySyncPorts = {
  readonly connection: Connection;
  readonly shelf: () => Promise<Shelf>;
  readonly key: PublicKey;
  readonly clock: Clock;
  readonly now: () => number;
  /** Asked at every turn: the reader may choose another. */
  readonly policy: () => Promise<Policy>;
  readonly tell: (change: LibraryChange) => void;
  readonly keeper: IndexKeeper;
};

/** An open reader looks for news so often; after a failure sooner, and then less and less. */
const regularly = 15 * minutes;
const firstRetry = minutes / 2;

export function librarySync({
  connection,
  shelf,
  key,
  clock,
  now,
  policy,
  tell,
  keeper,
}: LibrarySyncPorts): LibrarySync {
  const store = dexieStore(connection);
  let current: LibraryState = emptyState;
  let counted: Promise<void> | undefined;
  let running: Promise<void> | undefined;
  let stop = new AbortController();
  let coming: ComingEdition | null = null;
  /** Noticed at a count; until all is back. */
  let erased = false;
  let failures = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** Rises when another tab's sync has ended. */
  let endedElsewhere = 0;

  /** What editions brought and cannot be read any more is let go, once, and comes anew; marks stay. */
  let isMended = false;
  const mended = async <Result>(work: () => Promise<Result>): Promise<Result> => {
    try {
      return await work();
    } catch (error) {
      if (isMended || !isSpoiled(error)) throw error;
      isMended = true;
      await forgetEditions(connection);
      keeper.forget();
      return work();
    }
  };

  const become = (state: LibraryState): void => {
    current = state;
    tell({ changed: 'state', state });
  };
  const count = async (): Promise<void> => {
    try {
      const standing = await mended(async () => standingOf(connection, await shelf(), await policy(), now()));
      erased ||= standing.erased || (standing.edition === 0 && (await hasTrace()));
      if (standing.phase === 'ready') {
        erased = false;
        await leaveTrace();
      }
      become({ ...standing, erased });
    } catch (error) {
      become({ ...current, phase: 'error', problem: problemOf(error) });
    }
  };
  const progress = ({ edition, wanted, readable }: SyncProgress): void => {
    const nothingLacks = edition === current.edition && wanted === readable;
    // Before the new cards are here nobody knows how many texts they want.
    const counts = wanted > 0 ? { wanted, readable } : {};
    prepareIndex(readable);
    if (!nothingLacks) become({ ...current, phase: 'syncing', ...counts, problem: null });
  };

  /** Half a minute of asking again may follow; the reader need not wait for its end to know why. */
  const doubt = (problem: LibraryProblem): void => become({ ...current, phase: 'syncing', problem });

  /** While texts arrive, what is new among them is made findable. */
  const prepareIndex = (readable: number): void => {
    keeper.touch();
    const edition = coming;
    if (!edition || readable === 0) return;
    void shelf().then(
      (shown) => keeper.prepare({ cards: edition.cards, topics: edition.topics ?? shown.topics }, shown),
      () => undefined,
    );
  };

  /** What is said to be ready can be found; a device that cannot read its index says so when it counts. */
  const findable = (): Promise<unknown> => shelf().then(keeper.follow).catch(problemOf);

  /** After an edition, texts that have outstayed; a device that cannot write keeps them for another time. */
  const letGo = async (): Promise<void> => {
    const { retainTexts } = await import('./retain-texts.ts');
    if ((await retainTexts(connection, await shelf(), await policy(), now())) > 0) keeper.touch();
  };

  const once = async (): Promise<void> => {
    await (counted ??= count());
    const wish = await policy();
    const outcome = await mended(() =>
      syncEdition({
        network: editionNetwork(deviceNetwork),
        store,
        clock,
        proving,
        isLate: (head) => mayBeLate(head, now()),
        policy: wish,
        key,
        signal: stop.signal,
        report: progress,
        doubt,
        coming: (edition) => (coming = edition),
      }),
    ).catch((error: unknown) => ({ state: 'stopped' as const, problem: problemOf(error) }));
    coming = null;
    if (stop.signal.aborted) return;
    const problem = outcome.state === 'stopped' ? outcome.problem : null;
    failures = problem ? failures + 1 : 0;
    await remember(connection, problem, now());
    if (outcome.state === 'turned') {
      tell({ changed: 'edition' });
      await letGo().catch(problemOf);
      await findable();
    }
    await count();
    if (problem && current.problem === null) become({ ...current, phase: 'error', problem });
    clearTimeout(timer);
    const pause = problem ? Math.min(regularly, firstRetry * 2 ** (failures - 1)) : regularly;
    timer = setTimeout(() => void sync(), pause * (1 + clock.random() / 2));
    if (!problem) void illustrate(connection, shelf, stop.signal);
  };

  const sync = (): Promise<void> => {
    running ??= oneTabSyncs(once, () => endedElsewhere).finally(() => (running = undefined));
    return running;
  };

  const channel = new BroadcastChannel(libraryChannel);
  channel.addEventListener('message', ({ data }: MessageEvent<LibraryChange>) => {
    if (data.changed !== 'state' || !data.state) return;
    const { edition, readable } = current;
    current = data.state;
    if (edition !== current.edition || readable !== current.readable) keeper.touch();
    if (data.state.phase !== 'syncing') endedElsewhere += 1;
  });

  return {
    state: async () => {
      await (counted ??= count());
      return current;
    },
    sync,
    whileStill: async (work) => {
      stop.abort();
      await running?.catch(() => undefined);
      stop = new AbortController();
      await locked('caravane-sync', work);
      await count();
    },
  };
}

/** How it ended, for the next start; a device that cannot store it has said so already. */
async function remember(connection: Connection, problem: LastSync['problem'], now: number): Promise<void> {
  await connection
    .run(async (db) => {
      const { synced } = await lastSync(db);
      await db.meta.put({ synced: problem ? synced : instantOf(now), problem } satisfies LastSync, 'sync');
    })
    .catch(problemOf);
}
