import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { feedFiles, type FeedFile } from './newsroom-data.ts';
import { mutateFeed } from './mutate-feed.ts';
import type { Proved } from './prove.ts';
import { seeded } from './seeded.ts';

/** Longer than any of the files may take, twice, on a machine that is busy with other things. */
const patience = 30_000;

/**
 * Takes in every feed of the test data as it is, then `count` broken variants: none may crash, hang, lose an item
 * without a word, or read differently the second time.
 */
export async function proveFeeds(seed: number, count: number): Promise<Proved> {
  const files = await feedFiles();
  if (files.length === 0) return { violations: ['there is no test data: CARAVANE_DATA names its folder'] };
  const folder = await mkdtemp(join(tmpdir(), 'caravane-feeds-'));
  const judge = openJudge();
  const violations: string[] = [];
  const seen = { files: files.length, items: 0, drafts: 0, slowest: 0 };
  const look = async (name: string, path: string): Promise<void> => {
    const { items, drafts, problems, ms } = await judge.look(path);
    seen.items += items;
    seen.drafts += drafts;
    seen.slowest = Math.max(seen.slowest, Math.round(ms));
    violations.push(...problems.map((problem) => `${name}: ${problem}`));
  };
  for (const { name, path } of files) await look(name, path);
  for (let run = 0; run < count; run += 1) {
    const random = seeded(seed + run);
    const file = files[Math.floor(random() * files.length)] as FeedFile;
    const path = join(folder, file.name);
    await writeFile(path, mutateFeed(file.bytes, random));
    await look(`seed ${seed + run}, ${file.name}`, path);
  }
  await judge.close();
  await rm(folder, { recursive: true, force: true });
  return { ...seen, violations };
}

type Judged = {
  readonly items: number;
  readonly drafts: number;
  readonly problems: readonly string[];
  readonly ms: number;
};

const start = (): Worker => new Worker(new URL('./judge-feed.ts', import.meta.url));

/** One worker at a time, put in another's place when that crashed or hung. */
function openJudge(): { look: (path: string) => Promise<Judged>; close: () => Promise<void> } {
  let worker = start();
  const renew = async (problem: string): Promise<Omit<Judged, 'ms'>> => {
    await worker.terminate();
    worker = start();
    return { items: 0, drafts: 0, problems: [problem] };
  };
  return {
    look: async (path) => {
      const started = performance.now();
      const signal = AbortSignal.timeout(patience);
      worker.postMessage(path);
      const judged = await once(worker, 'message', { signal }).then(
        ([answer]) => answer as Omit<Judged, 'ms'>,
        (error: Error) =>
          renew(signal.aborted ? `hangs for ${patience} ms` : `crashes: ${error.stack ?? error}`),
      );
      return { ...judged, ms: performance.now() - started };
    },
    close: async () => void (await worker.terminate()),
  };
}
