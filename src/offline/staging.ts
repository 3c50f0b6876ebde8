import type { Blocks } from '../domain/edition/block.ts';
import type { Sha256 } from '../domain/edition/digest.ts';
import { blockArrives, Stopped, type Asking } from './arrive.ts';
import type { EditionStore, StagedBlock } from './edition-store.ts';

/** Fetches blocks of an edition that is not shown yet; they stay for the next run, should this one end before the turn. */
export type Staging = {
  readonly fetch: <Kind extends StagedBlock['kind']>(kind: Kind, hash: Sha256) => Promise<Blocks[Kind]>;
};

export const stagingOf = (asking: Asking, store: EditionStore): Staging => ({
  fetch: async <Kind extends StagedBlock['kind']>(kind: Kind, hash: Sha256) => {
    const here = await store.staged(hash);
    if (here?.kind === kind) return here as Blocks[Kind];
    const block = await blockArrives(asking, kind, hash);
    if (asking.signal.aborted) throw new Stopped('unreachable');
    await store.stage(hash, block as StagedBlock);
    return block;
  },
});
