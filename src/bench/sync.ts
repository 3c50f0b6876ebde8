import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { bundle } from '../../.ci/bundle.ts';
import { installSize } from '../../.ci/install-size.ts';
import { openChromium } from '../../.ci/open-chromium.ts';
import type { BenchHarness } from './browser/harness.ts';

declare const benchHarness: BenchHarness;

type Result = {
  readonly what: string;
  readonly ours: number;
  readonly bare: number | null;
  readonly ratio: number;
  readonly limit: number;
};

/** What the library's storage costs beside the bare IndexedDB in the same run, and what the worker installs. */
export async function benchSync(runs: number): Promise<Result[]> {
  const script = await bundle(fileURLToPath(new URL('browser/harness.ts', import.meta.url)));
  const files: { readonly [path: string]: string } = {
    '/': '<!doctype html><title>bench</title>',
    '/harness.js': script,
  };
  const server = createServer(({ url = '/' }, response) => {
    const type = url.endsWith('.js') ? 'text/javascript' : 'text/html';
    response.writeHead(files[url] === undefined ? 404 : 200, { 'content-type': type }).end(files[url]);
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const browser = await openChromium();
  try {
    const page = await browser.newPage();
    await page.goto(`http://localhost:${(server.address() as AddressInfo).port}`);
    const longest = await longestTask(page);
    await page.addScriptTag({ url: '/harness.js' });
    return [await writing(page, runs), await reading(page, runs), longest, await installing()];
  } finally {
    await browser.close();
    server.close();
  }
}

async function writing(page: Page, runs: number): Promise<Result> {
  const [ours, bare]: [number[], number[]] = [[], []];
  for (let run = 0; run <= runs; run += 1) {
    // The first warms up; then each goes first by turns.
    const took = await page.evaluate(async (salt) => {
      await benchHarness.makeBodies(1000, salt);
      const oursFirst = salt % 2 === 0;
      const first = oursFirst ? await benchHarness.writeOurs() : await benchHarness.writeBare();
      const second = oursFirst ? await benchHarness.writeBare() : await benchHarness.writeOurs();
      return oursFirst ? [first, second] : [second, first];
    }, run);
    if (run === 0) continue;
    ours.push(took[0] ?? 0);
    bare.push(took[1] ?? 0);
  }
  return compare('writing 1,000 verified articles, ms', ours, bare, 1.1);
}

async function reading(page: Page, runs: number): Promise<Result> {
  await page.evaluate(() => benchHarness.fillCards(10_000));
  const [ours, bare]: [number[], number[]] = [[], []];
  for (let run = 0; run < runs * 4; run += 1) {
    bare.push(await page.evaluate(() => benchHarness.readBare()));
    ours.push(await page.evaluate(() => benchHarness.readOurs()));
  }
  return compare('latest 30 of 10,000 cards, ms', ours, bare, 2);
}

/** The page, four times slower, while the worker writes as many articles. */
async function longestTask(page: Page): Promise<Result> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  const longest = await page.evaluate(async () => {
    const tasks: number[] = [];
    const seen = new PerformanceObserver((list) =>
      tasks.push(...list.getEntries().map(({ duration }) => duration)),
    );
    seen.observe({ type: 'longtask' });
    const source = `importScripts('${location.origin}/harness.js');
      onmessage = async () => {
        await benchHarness.makeBodies(1000, 99);
        for (let run = 0; run < 3; run += 1) await benchHarness.writeOurs();
        postMessage('written');
      };`;
    const worker = new Worker(URL.createObjectURL(new Blob([source], { type: 'text/javascript' })));
    worker.postMessage('write');
    await new Promise((resolve) => void worker.addEventListener('message', resolve));
    worker.terminate();
    return Math.max(0, ...tasks);
  });
  await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  return {
    what: 'longest task of the page meanwhile, 4 × slower, ms',
    ours: Math.round(longest),
    bare: null,
    ratio: longest / 50,
    limit: 1,
  };
}

/** What the service worker brings at its installation: itself and the files it lists, as they travel. */
async function installing(): Promise<Result> {
  const bytes = await installSize();
  const limit = 260 * 1024;
  return {
    what: 'the worker’s installation, KB',
    ours: Math.round(bytes / 1024),
    bare: null,
    ratio: bytes / limit,
    limit: 1,
  };
}

function compare(what: string, ours: readonly number[], bare: readonly number[], limit: number): Result {
  const [own, other] = [median(ours), median(bare)];
  return {
    what,
    ours: Number(own.toFixed(1)),
    bare: Number(other.toFixed(1)),
    ratio: Number((own / other).toFixed(2)),
    limit,
  };
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
