import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';
import { findBrowser } from '../../.ci/browser.ts';
import { withServedSample } from './served-sample.ts';

export type Scores = { readonly page: string } & { readonly [category: string]: number | string };

/** Lighthouse's mobile scores, 0 to 100, of a front page, an article and the other screens; the median of some runs. */
export const lighthouseScores = (runs: number): Promise<Scores[]> =>
  withServedSample(4180, async (address) => {
    const feed = (await (await fetch(`${address}/feed.json`)).json()) as { items: { url: string }[] };
    const article = new URL(feed.items[0]?.url ?? address).pathname;
    const scores: Scores[] = [];
    for (const page of ['/', article, '/themes/eau/', '/lettre/', '/a-propos/']) {
      const results: Map<string, number>[] = [];
      for (let run = 0; run < runs; run += 1) results.push(await score(`${address}${page}`));
      const categories = [...(results[0]?.keys() ?? [])];
      const medians = categories.map(
        (name) => [name, median(results.map((result) => result.get(name) ?? 0))] as const,
      );
      scores.push({ page, ...Object.fromEntries(medians) });
    }
    return scores;
  });

async function score(address: string): Promise<Map<string, number>> {
  const profile = await mkdtemp(join(tmpdir(), 'caravane-lighthouse-'));
  const chrome = await launch({
    chromePath: findBrowser() ?? '',
    userDataDir: profile,
    chromeFlags: ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  try {
    const result = await lighthouse(address, { port: chrome.port, logLevel: 'error' });
    const categories = Object.values(result?.lhr.categories ?? {});
    for (const audit of Object.values(result?.lhr.audits ?? {})) {
      if (audit.score !== null && audit.score < 0.9 && audit.scoreDisplayMode === 'binary') {
        process.stderr.write(`${address}: ${audit.id}\n`);
      }
    }
    return new Map(categories.map(({ id, score: value }) => [id, Math.round((value ?? 0) * 100)]));
  } finally {
    await chrome.kill();
    await rm(profile, { recursive: true, force: true });
  }
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
