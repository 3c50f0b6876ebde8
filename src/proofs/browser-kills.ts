import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawn, type ChildProcess } from 'node:child_process';
import { chromium, type Browser, type Page } from 'playwright-core';
import { findBrowser } from '../../.ci/browser.ts';
import { settleIn } from './device/device.ts';
import { serveSite, type SiteServer } from './device/site-server.ts';
import { publishTwo } from './device/two-editions.ts';
import type { Proved } from './prove.ts';
import { seeded } from './seeded.ts';

/**
 * The browser is killed (SIGKILL, the whole process) at a moment of an update that the seed tells. It starts again
 * without a network: articles are there, of one edition; with the network the new one comes whole.
 */
export async function proveBrowserKills(seed: number, count: number): Promise<Proved> {
  const editions = await publishTwo();
  const site = await serveSite(editions.first);
  const violations: string[] = [];
  let updated = 0;
  try {
    for (let own = seed; own < seed + count; own += 1) {
      const seen = await runOnce(site, editions, Math.round(seeded(own)() * 1500));
      if (seen.edition === 2) updated += 1;
      for (const broken of seen.broken) violations.push(`seed ${own}: ${broken}`);
    }
  } finally {
    await site.close();
    await editions.remove();
  }
  return { updated, violations };
}

async function runOnce(
  site: SiteServer,
  trees: { readonly first: string; readonly second: string },
  moment: number,
): Promise<{ edition: number; broken: string[] }> {
  const profile = await mkdtemp(join(tmpdir(), 'caravane-profile-'));
  const broken: string[] = [];
  try {
    Object.assign(site, { folder: trees.first, weather: () => 'true' });
    const one = await startBrowser(profile);
    await settleIn(one.page, `${site.address}/`);
    const before = await one.page.evaluate(() => document.querySelectorAll('main article').length);
    // What a browser was told to keep may not have reached the disk in its first moment.
    await one.page.waitForTimeout(1500);
    site.folder = trees.second;
    await one.page.evaluate(() => void location.reload());
    await new Promise((resolve) => setTimeout(resolve, moment));
    await one.kill();

    site.weather = () => 'reset';
    const two = await startBrowser(profile);
    await two.page.goto(`${site.address}/`).catch(() => broken.push('no page without a network'));
    const shown = await two.page
      .waitForFunction(
        () =>
          document.documentElement.dataset['edition'] !== '0' &&
          document.querySelectorAll('main article').length,
        null,
        { timeout: 20_000 },
      )
      .then((handle) => handle.jsonValue())
      .catch(() => 0);
    if (Number(shown) < Math.min(before, 5))
      broken.push(`${shown} articles without a network, ${before} before`);
    const edition = Number(await two.page.locator('html').getAttribute('data-edition'));

    site.weather = () => 'true';
    await two.page.goto(`${site.address}/bibliotheque/`);
    await two.page
      .waitForFunction(
        () =>
          document.documentElement.dataset['edition'] === '2' &&
          document.documentElement.dataset['library'] === 'ready',
        null,
        { timeout: 60_000 },
      )
      .catch(() => broken.push('the new edition does not come'));
    await two.kill();
    return { edition, broken };
  } finally {
    await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

/** A browser of its own, over a port: one that Playwright had launched would be closed by it, and politely. */
async function startBrowser(profile: string): Promise<{ page: Page; kill: () => Promise<void> }> {
  const child = spawn(
    findBrowser() ?? chromium.executablePath(),
    [
      '--headless=new',
      '--no-sandbox',
      '--remote-debugging-port=0',
      `--user-data-dir=${profile}`,
      '--disable-background-networking',
      'about:blank',
    ],
    { stdio: ['ignore', 'ignore', 'pipe'], detached: true },
  );
  const browser: Browser = await chromium.connectOverCDP(await debuggingAddress(child));
  const context = browser.contexts()[0] ?? (await browser.newContext());
  return { page: context.pages()[0] ?? (await context.newPage()), kill: () => killed(child) };
}

const debuggingAddress = (child: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    let said = '';
    child.stderr?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const address = /DevTools listening on (ws:\S+)/.exec(said)?.[1];
      if (address) resolve(address);
    });
    child.on('exit', () => reject(new Error(`the browser did not start: ${said}`)));
  });

/** With all its processes, at once. */
const killed = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    child.once('exit', () => resolve());
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
  });
