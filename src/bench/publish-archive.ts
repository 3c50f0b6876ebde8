import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { buildApp } from '../cli/build-app.ts';

const program = fileURLToPath(new URL('./publish-step.ts', import.meta.url));
/** As whoever runs the command has it, see `cli/bin.js`. */
const compiled = fileURLToPath(new URL('../../node_modules/.cache/compiled', import.meta.url));

/** What one step of the benchmark, a process of its own, tells of itself; times in milliseconds, memory in megabytes. */
type Step = { readonly ms: number; readonly megabytes: number } & { readonly [part: string]: number };

/**
 * `npm run bench -- publish`: archives of 1,000 and of 10,000 articles published whole, then with ten changed, all in
 * one run. Only the ratios mean anything.
 */
export async function publishArchive(): Promise<readonly object[]> {
  await buildApp(() => {});
  const small = await archiveOf(1_000);
  const large = await archiveOf(10_000);
  const parts = (large.parts['render'] ?? 0) + (large.parts['compress'] ?? 0) + (large.parts['write'] ?? 0);
  return [
    small,
    large,
    {
      'ten changed / all of 10,000, %': round((large.changed.ms / large.first.ms) * 100),
      'ten changed in 10,000 / in 1,000': round(large.changed.ms / small.changed.ms),
      'all of 10,000 / its parts': round(large.first.ms / parts),
      'peak megabytes at 10,000': Math.max(large.first.megabytes, large.changed.megabytes),
      'items taken in a second': Math.round(10_000 / (large.ingest.ms / 1000)),
    },
  ];
}

async function archiveOf(
  articles: number,
): Promise<{ articles: number; ingest: Step; first: Step; changed: Step; parts: Step }> {
  const newest = Date.now();
  const home = await mkdtemp(join(tmpdir(), 'caravane-bench-'));
  try {
    // As of a paper that comes out: the corrections come right after it, and no article grew a year old meanwhile.
    const step = (act: string): Promise<Step> => run(home, act, articles, newest);
    const ingest = await step('ingest');
    const first = await step('publish');
    await step('change');
    const changed = await step('publish');
    const parts = await step('parts');
    return { articles, ingest, first, changed, parts };
  } finally {
    await rm(home, { recursive: true, force: true });
  }
}

async function run(home: string, act: string, ...numbers: readonly number[]): Promise<Step> {
  const child = spawn(process.execPath, [program, home, act, ...numbers.map(String)], {
    env: { ...process.env, NODE_ENV: 'production', CARAVANE_HOME: home, NODE_COMPILE_CACHE: compiled },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const [code] = (await once(child, 'exit')) as [number];
  if (code !== 0) throw new Error(`the step ${act} ${numbers.join(' ')} ended with ${code}`);
  return JSON.parse(output.trim().split('\n').at(-1) ?? '') as Step;
}

const round = (value: number): number => Math.round(value * 100) / 100;
