import { deadline, proving, type Clock, type Proving } from '../../offline/arrive.ts';
import type { EditionStore } from '../../offline/edition-store.ts';
import type { Memory } from '../../offline/memory-store.ts';
import { never } from './life.ts';

/** One rule of the engine broken on purpose: a proof that does not notice is worth nothing. */
export type Plant = {
  readonly proving?: Proving;
  readonly clock?: (clock: Clock) => Clock;
  readonly store?: (store: EditionStore, memory: Memory, look: () => Promise<void>) => EditionStore;
};

export const plants: { readonly [rule: string]: Plant } = {
  /** Whatever reads as a block is taken for it. */
  verify: {
    proving: {
      ...proving,
      block: async (kind, bytes) => {
        const value = JSON.parse(new TextDecoder().decode(bytes)) as { readonly kind?: string };
        if (kind !== 'body' && value.kind !== kind) throw new Error('not of that kind');
        return value as never;
      },
      body: async ({ hash }) => hash,
    },
  },
  /** The cards of the next edition in one transaction, its head in another. */
  atomic: {
    store: (store, memory, look) => ({
      ...store,
      turn: async (next) => {
        const held = memory.held;
        await store.turn(next);
        const turned = memory.held;
        memory.held = held;
        await look();
        memory.held = turned;
      },
    }),
  },
  /** A sync that tidies the reader's marks away. */
  marks: {
    store: (store, memory) => ({
      ...store,
      turn: async (next) => {
        await store.turn(next);
        memory.saved = new Set([...memory.saved].filter((id) => memory.cards.has(id)).slice(1));
      },
    }),
  },
  /** Whoever stalls is waited for. */
  deadline: {
    clock: (clock) => ({
      ...clock,
      wait: (milliseconds, signal) =>
        milliseconds === deadline ? never() : clock.wait(milliseconds, signal),
    }),
  },
  /** Removed articles stay. */
  tombstone: {
    store: (store) => ({
      ...store,
      turn: (next) => store.turn({ ...next, gone: [] }),
    }),
  },
};
