import type { EditionNetwork, Place } from '../../offline/edition-network.ts';
import type { Answer } from '../../offline/fetch-bytes.ts';
import { proving } from '../../offline/arrive.ts';
import { memoryStore, type Memory } from '../../offline/memory-store.ts';
import { syncEdition, type SyncOutcome, type SyncPorts } from '../../offline/sync-edition.ts';
import { defaultPolicy } from '../../offline/wanted.ts';
import type { SampleEdition } from '../sample-publisher.ts';

/** What each place holds; one that holds nothing does not answer. `change` has a place lie. */
export type Served = {
  readonly at: { [place: Place]: SampleEdition | undefined };
  readonly change?: (place: Place, name: string, bytes: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer>;
  readonly asked: string[];
};

const networkOf = ({ at, change, asked }: Served): EditionNetwork => {
  const answer = (place: Place, name: string, bytes: Uint8Array<ArrayBuffer> | undefined): Answer => {
    asked.push(`${place} ${name}`);
    return bytes
      ? { arrived: true, bytes: change?.(place, name, bytes) ?? bytes }
      : { arrived: false, problem: 'unreachable' };
  };
  return {
    head: async (place) => answer(place, 'head', at[place]?.head),
    block: async (place, hash) => answer(place, hash, at[place]?.blocks.get(hash)),
  };
};

/** One run of the engine, in which waiting takes no time. */
export const syncFrom = (
  served: Served,
  memory: Memory,
  key: SyncPorts['key'],
  change: Partial<SyncPorts> = {},
): Promise<SyncOutcome> =>
  syncEdition({
    network: networkOf(served),
    store: memoryStore(memory),
    clock: { wait: () => new Promise((resolve) => void setTimeout(resolve, 1)), random: () => 0.5 },
    proving,
    isLate: () => false,
    policy: defaultPolicy,
    key,
    signal: new AbortController().signal,
    report: () => undefined,
    ...change,
  });
