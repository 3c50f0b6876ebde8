import type { EditionStore } from '../../offline/edition-store.ts';
import { memoryStore, type Memory } from '../../offline/memory-store.ts';
import { never, type Life } from './life.ts';

/**
 * The store of a device that may be switched off before or after any call has its effect. `look` is called after each
 * write, as whoever opens the library at that moment would.
 */
export function watchedStore(
  memory: Memory,
  life: Life,
  random: () => number,
  look: () => Promise<void>,
  plant: (store: EditionStore, memory: Memory, look: () => Promise<void>) => EditionStore,
): EditionStore {
  const store = plant(memoryStore(memory), memory, look);
  const read = async <Value>(work: () => Promise<Value>): Promise<Value> => (life.step() ? work() : never());
  const write = async (work: () => Promise<void>): Promise<void> => {
    const wasDead = life.died();
    const lives = life.step();
    if (lives || (!wasDead && random() < 0.5)) {
      await work();
      await look();
    }
    return lives ? undefined : never();
  };
  return {
    held: () => read(store.held),
    cards: () => read(store.cards),
    staged: (hash) => read(() => store.staged(hash)),
    stage: (hash, block) => write(() => store.stage(hash, block)),
    kept: (hashes) => read(() => store.kept(hashes)),
    keep: (bodies) => write(() => store.keep(bodies)),
    turn: (next) => write(() => store.turn(next)),
  };
}
