import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { engines } from '../database/engines.proof.ts';
import type { Database, DatabasePlace } from '../database/open-database.ts';

const recorder = fileURLToPath(new URL('record-drafts.proof.ts', import.meta.url));

describe.each(engines)('several processes on $name', ({ open }) => {
  let database: Database;
  let place: DatabasePlace;
  let close: () => Promise<void>;
  beforeEach(async () => {
    ({ database, place, close } = await open());
  });
  afterEach(() => close());

  test('that record the same 200 drafts at once give each article once', async () => {
    const keys = Array.from({ length: 200 }, (_, number) => `k${number}`);
    const recorders = await Promise.all([start(place, keys), start(place, keys.toReversed())]);
    for (const { go } of recorders) go();
    for (const { ended } of recorders) expect(await ended).toBe(0);
    const articles = await database.selectFrom('articles').selectAll().execute();
    expect(articles.map(({ item }) => item).toSorted()).toEqual(keys.toSorted());
    expect(new Set(articles.map(({ slug }) => slug)).size).toBe(200);
    expect(new Set(articles.map(({ revision }) => revision))).toEqual(new Set([1]));
    await wholeArticles(200);
  });

  test('that are killed at any moment keep what they had acknowledged', async () => {
    const kills = 4;
    const random = seeded(3);
    const acknowledged: string[] = [];
    for (let kill = 0; kill < kills; kill += 1) {
      const keys = Array.from({ length: 5000 }, (_, number) => `${kill}-${number}`);
      const { child, said, go, ended } = await start(place, keys);
      go();
      while (said.length < 3) await Promise.race([pause(5), ended]);
      await pause(random() * 180);
      child.kill('SIGKILL');
      await ended;
      acknowledged.push(...said);
    }
    const items = await database.selectFrom('articles').select('item').execute();
    const kept = new Set(items.map(({ item }) => item));
    expect(acknowledged.filter((key) => !kept.has(key))).toEqual([]);
    expect(acknowledged.length).toBeGreaterThanOrEqual(3 * kills);
    // At most one commit a kill had returned to nobody.
    expect(kept.size - acknowledged.length).toBeLessThanOrEqual(kills);
    await wholeArticles(kept.size);
  });

  /** Each article came with its text, its topic and its picture, or not at all. */
  async function wholeArticles(count: number): Promise<void> {
    for (const table of ['articles', 'revisions', 'article_topics', 'pictures'] as const) {
      const rows = await database.selectFrom(table).selectAll().execute();
      expect([table, rows.length]).toEqual([table, count]);
    }
  }
});

type Recorder = {
  readonly child: ChildProcess;
  /** The keys whose commit it acknowledged. */
  readonly said: string[];
  readonly go: () => void;
  /** Its exit code, once all that it said has been read. */
  readonly ended: Promise<number | null>;
};

async function start(place: DatabasePlace, keys: readonly string[]): Promise<Recorder> {
  const child = spawn(process.execPath, [recorder, JSON.stringify(place), JSON.stringify(keys)], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const ended = once(child, 'close').then(([code]) => code as number | null);
  const said: string[] = [];
  const lines = createInterface(child.stdout);
  await once(lines, 'line');
  lines.on('line', (line) => said.push(line));
  return { child, said, go: () => void child.stdin.write('go\n'), ended };
}

/** Numbers below 1, the same for the same seed (mulberry32). */
const seeded = (seed: number) => (): number => {
  seed = (seed + 0x6d2b79f5) | 0;
  let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
};
