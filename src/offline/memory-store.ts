import type { ArticleId } from '../domain/article.ts';
import type { Sha256 } from '../domain/edition/digest.ts';
import type { Topic } from '../domain/topic.ts';
import { droppable } from './droppable.ts';
import type { EditionStore, HeldCard, HeldEdition, KeptBody, StagedBlock } from './edition-store.ts';

/** What a memory store holds; a test looks inside, and hands the same one to a store restarted. */
export type Memory = {
  held: HeldEdition | null;
  cards: Map<ArticleId, HeldCard>;
  topics: readonly Topic[];
  staged: Map<Sha256, StagedBlock>;
  bodies: Map<Sha256, KeptBody>;
  saved: ReadonlySet<ArticleId>;
};

export const emptyMemory = (): Memory => ({
  held: null,
  cards: new Map(),
  topics: [],
  staged: new Map(),
  bodies: new Map(),
  saved: new Set(),
});

/** The store without a device: for tests of the engine. */
export const memoryStore = (memory: Memory): EditionStore => ({
  held: async () => memory.held,
  cards: async () => [...memory.cards.values()],
  staged: async (hash) => memory.staged.get(hash),
  stage: async (hash, block) => void memory.staged.set(hash, block),
  kept: async (hashes) => new Set(hashes.filter((hash) => memory.bodies.has(hash))),
  keep: async (bodies) => {
    for (const body of bodies) memory.bodies.set(body.hash, body);
  },
  turn: async ({ key, head, index, cards, gone, topics }) => {
    for (const id of gone) memory.cards.delete(id);
    for (const held of cards) memory.cards.set(held.card.id, held);
    const bodies = [...memory.bodies.values()];
    for (const hash of droppable(bodies, memory.cards, memory.saved)) memory.bodies.delete(hash);
    if (topics) memory.topics = topics;
    memory.held = { key, head, index };
    memory.staged.clear();
  },
});
