import type { SignUp } from '../domain/subscriber.ts';
import {
  deferred,
  isDue,
  isPast,
  leaves,
  queue,
  refused,
  taken,
  waits,
  type StoredErrand,
} from './errand.ts';
import type { PostErrand } from './post-errand.ts';
import { locked } from './sync-lock.ts';
import type { Connection } from './with-connection.ts';

/** The tag under which Background Sync wakes the service worker. */
export const outboxTag = 'caravane-outbox';

/** What waits for the network. `changed` hears of every step. */
export type Outbox = {
  readonly errands: () => Promise<readonly StoredErrand[]>;
  readonly signUp: (form: SignUp) => Promise<string>;
  readonly cancel: (id: string) => Promise<void>;
  /** Sends what is due (`all`: whatever waits); returns when the next is due, or `null` when nothing waits. */
  readonly replay: (which?: 'due' | 'all') => Promise<number | null>;
};

export type OutboxPorts = {
  readonly connection: Connection;
  readonly post: PostErrand;
  readonly now: () => number;
  readonly changed: () => void;
  /** One sender among tabs and service worker; without Web Locks the idempotency key alone guards. */
  readonly alone?: (work: () => Promise<void>) => Promise<void>;
};

export function outbox({
  connection: { run },
  post,
  now,
  changed,
  alone = (work) => locked('caravane-outbox', work),
}: OutboxPorts): Outbox {
  const put = async (errand: StoredErrand): Promise<void> => {
    // A reader may cancel while it is under way: what is gone stays gone.
    await run((db) => db.outbox.update(errand.id, { ...errand }));
    changed();
  };
  const send = async (errand: StoredErrand): Promise<void> => {
    const leaving = leaves(errand);
    await put(leaving);
    const reception = await post(leaving);
    if (reception.is === 'taken') await put(taken(leaving));
    else if (reception.is === 'refused') await put(refused(leaving, reception.problem));
    else await put(deferred(leaving, now()));
  };
  const errands = (): Promise<StoredErrand[]> =>
    run(async (db) => (await db.outbox.toArray()).toSorted((a, b) => a.created.localeCompare(b.created)));
  return {
    errands,
    signUp: async (form) => {
      const errand = queue(crypto.randomUUID(), form, now());
      await run((db) => db.outbox.put(errand));
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
