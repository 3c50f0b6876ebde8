import {
  deferred,
  isDue,
  isPast,
  leaves,
  queue,
  refused,
  replaces,
  taken,
  waits,
  type Asked,
  type StoredErrand,
} from './errand.ts';
import type { LetterKeeper } from './kept-letter.ts';
import type { PostErrand } from './post-errand.ts';
import { locked } from './sync-lock.ts';
import type { Connection } from './with-connection.ts';

/** The tag under which Background Sync wakes the service worker. */
export const outboxTag = 'caravane-outbox';

/** What waits for the network. `changed` hears of every step. */
export type Outbox = {
  readonly errands: () => Promise<readonly StoredErrand[]>;
  /** Keeps it until the network takes it; returns its id, which is its `Idempotency-Key`. */
  readonly ask: (asked: Asked) => Promise<string>;
  readonly cancel: (id: string) => Promise<void>;
  /** Sends what is due (`all`: whatever waits); returns when the next is due, or `null` when nothing waits. */
  readonly replay: (which?: 'due' | 'all') => Promise<number | null>;
};

export type OutboxPorts = {
  readonly connection: Connection;
  readonly post: PostErrand;
  /** Hears what the service answers about the letter that it keeps the link of. */
  readonly letter: Pick<LetterKeeper, 'learn'>;
  readonly now: () => number;
  readonly changed: () => void;
  /** One sender among tabs and service worker; without Web Locks the idempotency key alone guards. */
  readonly alone?: (work: () => Promise<void>) => Promise<void>;
};

export function outbox({
  connection: { run },
  post,
  letter,
  now,
  changed,
  alone = (work) => locked('caravane-outbox', work),
}: OutboxPorts): Outbox {
  /** A reader may cancel while it is under way: what is gone stays gone, and false is said. */
  const put = async (errand: StoredErrand): Promise<boolean> => {
    const there = await run((db) => db.outbox.update(errand.id, { ...errand }));
    changed();
    return there > 0;
  };
  const send = async (errand: StoredErrand): Promise<unknown> => {
    const leaving = leaves(errand);
    if (!(await put(leaving))) return;
    const reception = await post(leaving);
    if (reception.is === 'unheard') return put(deferred(leaving, now()));
    if (leaving.kind !== 'sign-up') {
      const standing = reception.is === 'taken' ? reception.standing : reception.gone ? 'gone' : undefined;
      if (standing) await letter.learn(leaving.link.token, standing);
    }
    return put(reception.is === 'taken' ? taken(leaving) : refused(leaving, reception.problem));
  };
  const errands = (): Promise<StoredErrand[]> =>
    run(async (db) => (await db.outbox.toArray()).toSorted((a, b) => a.created.localeCompare(b.created)));
  return {
    errands,
    ask: async (asked) => {
      const errand = queue(crypto.randomUUID(), asked, now());
      await run((db) =>
        db.transaction('rw', db.outbox, async () => {
          const replaced = (await db.outbox.toArray()).filter((older) => replaces(asked, older));
          await db.outbox.bulkDelete(replaced.map(({ id }) => id));
          await db.outbox.put(errand);
        }),
      );
      changed();
      return errand.id;
    },
    cancel: async (id) => {
      await run((db) => db.outbox.delete(id));
      changed();
    },
    replay: async (which = 'due') => {
      await alone(async () => {
        for (const errand of await errands()) {
          if (isPast(errand, now())) await run((db) => db.outbox.delete(errand.id));
          else if (which === 'all' ? waits(errand) : isDue(errand, now())) await send(errand);
        }
      });
      const waiting = (await errands()).filter(waits);
      return waiting.length === 0 ? null : Math.min(...waiting.map(({ notBefore }) => notBefore));
    },
  };
}
