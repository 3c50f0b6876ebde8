import * as z from 'zod/mini';
import { canonicalBytes } from '../../domain/edition/canonical.ts';
import { digest } from '../../domain/edition/digest.ts';
import { mayBeLate } from '../../domain/edition/head.ts';
import type { PublicKey } from '../../domain/edition/signature.ts';
import { filterIn } from '../../domain/filter.ts';
import type { Mark } from '../../domain/mark.ts';
import { proving, type Clock } from '../../offline/arrive.ts';
import { heldEdition } from '../../offline/database.ts';
import { dexieStore } from '../../offline/dexie-store.ts';
import { editionNetwork } from '../../offline/edition-network.ts';
import { deviceNetwork } from '../../offline/fetch-bytes.ts';
import { interests } from '../../offline/interests.ts';
import { syncEdition, type SyncOutcome } from '../../offline/sync-edition.ts';
import { defaultPolicy } from '../../offline/wanted.ts';
import { withConnection } from '../../offline/with-connection.ts';

/** What a runner in Node calls in the page: the engine and the store that readers have, without an interface. */
export type Harness = {
  /** One run of the engine, waiting so many times less than it would; `skew` is added to the clock. */
  readonly live: (key: string, haste: number, skew: number) => Promise<SyncOutcome>;
  readonly mark: (marks: readonly Mark[]) => Promise<void>;
  /** Follows a selection, as its address has it. */
  readonly follow: (query: string) => Promise<void>;
  /** What whoever opens the library at this moment could read. */
  readonly look: () => Promise<Seen>;
};
export type Seen = {
  readonly edition: number;
  /** The id of each card and the hash of its text, sorted. */
  readonly cards: readonly string[];
  readonly marks: readonly Mark[];
  readonly asked: readonly string[];
  readonly follows: readonly string[];
  /** Cards whose text is not there, and texts that are not what their hash says. */
  readonly broken: readonly string[];
};

z.config({ jitless: true });
const connection = withConnection();

const liking = interests(connection, Date.now, () => undefined);

const harness: Harness = {
  live: (key, haste, skew) =>
    syncEdition({
      network: editionNetwork(deviceNetwork),
      store: dexieStore(connection),
      clock: hastyClock(haste),
      proving,
      isLate: (head) => mayBeLate(head, Date.now() + skew),
      policy: defaultPolicy,
      key: key as PublicKey,
      signal: new AbortController().signal,
      report: () => undefined,
    }),
  mark: (marks) => connection.run(async (db) => void (await db.marks.bulkPut([...marks]))),
  follow: (query) => liking.follow(filterIn(new URLSearchParams(query)).filter, true),
  look: async () => {
    const { held, rows, bodies, marks, asked, follows } = await connection.run((db) =>
      db.transaction('r', [db.meta, db.cards, db.bodies, db.marks, db.asked, db.follows], async () => ({
        held: await heldEdition(db),
        rows: await db.cards.toArray(),
        bodies: await db.bodies.toArray(),
        marks: await db.marks.toArray(),
        asked: await db.asked.toCollection().primaryKeys(),
        follows: await db.follows.toCollection().primaryKeys(),
      })),
    );
    const kept = new Set(bodies.map(({ hash }) => hash));
    const broken = rows
      .filter(({ card }) => !kept.has(card.body.hash))
      .map(({ slug }) => `${slug} has no text`);
    for (const { id, revision, html, hash } of bodies)
      if ((await digest(canonicalBytes({ id, revision, html }))) !== hash)
        broken.push(`a text of ${id} is wrong`);
    const cards = rows.map(({ card }) => `${card.id} ${card.body.hash}`).toSorted();
    return { edition: held?.head.edition ?? 0, cards, marks, asked, follows, broken };
  },
};

const hastyClock = (haste: number): Clock => ({
  random: Math.random,
  wait: (milliseconds, signal) =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, milliseconds / haste);
      signal.addEventListener('abort', () => {
        clearTimeout(timer);
        resolve();
      });
    }),
});

Object.assign(globalThis, { harness });
