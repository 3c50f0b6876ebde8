import type { Browser, Page } from 'playwright-core';
import { openChromium } from '../../.ci/open-chromium.ts';
import { articlesOn, saveOpen, settleIn, storedBytes, troubleIn } from './device/device.ts';
import { portalWord, serveSite, type SiteServer, type Weather } from './device/site-server.ts';
import { publishTwo } from './device/two-editions.ts';
import type { Proved } from './prove.ts';

const weathers: readonly Weather[] = ['portal', 'stall', 'redirect', 'truncated', 'failing', 'reset'];
/** A text that is on the device is painted so soon, in milliseconds. */
const soon = 1000;

/**
 * A device that holds the edition meets a network that lies: first at every address, then at one after the other while a
 * newer edition waits. Nothing of a lie is stored or shown, what is held is readable at once, and what is wrong is said.
 */
export async function provePortal(
  seed: number,
  count: number,
  _plant?: string,
  limit = soon,
): Promise<Proved> {
  const editions = await publishTwo();
  const site = await serveSite(editions.first);
  const browser = await openChromium();
  const violations: string[] = [];
  const times: number[] = [];
  try {
    const addresses = await askedAddresses(browser, site, editions);
    for (let own = seed; own < seed + count; own += 1) {
      const { weather, place } = lieOf(own, addresses);
      for (const broken of await runOnce(browser, site, editions, { weather, place, times, limit }))
        violations.push(`seed ${own}, ${weather} at ${place ?? 'every address'}: ${broken}`);
    }
    return { addresses: addresses.length, slowest: Math.round(Math.max(...times)), violations };
  } finally {
    await browser.close();
    await site.close();
    await editions.remove();
  }
}

/**
 * By turns at every address, each weather once, and at one alone: each address in turn by a login page, then each by a
 * stall, and so on. Four times as many runs as addresses see both at each of them.
 */
function lieOf(seed: number, addresses: readonly string[]): Pick<Lie, 'weather' | 'place'> {
  const turn = seed >> 1;
  const round = seed % 2 === 0 ? turn : Math.floor(turn / addresses.length);
  return {
    weather: weathers[round % weathers.length] ?? 'portal',
    place: seed % 2 === 0 ? null : (addresses[turn % addresses.length] ?? null),
  };
}

type Trees = { readonly first: string; readonly second: string };
type Lie = {
  readonly weather: Weather;
  readonly place: string | null;
  readonly times: number[];
  readonly limit: number;
};

/** What a device asks for at a first visit and at an update. */
async function askedAddresses(browser: Browser, site: SiteServer, trees: Trees): Promise<string[]> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await settleIn(page, `${site.address}/`);
  site.folder = trees.second;
  await page.reload();
  await turned(page);
  await context.close();
  return [...new Set(site.asked)].filter((path) => path !== '/' && !path.endsWith('.woff2'));
}

const turned = (page: Page): Promise<unknown> =>
  page.waitForFunction(() => document.documentElement.dataset['edition'] === '2', null, { timeout: 60_000 });

async function runOnce(
  browser: Browser,
  site: SiteServer,
  trees: Trees,
  { weather, place, times, limit }: Lie,
): Promise<string[]> {
  site.folder = trees.first;
  site.weather = () => 'true';
  const context = await browser.newContext();
  const trouble = troubleIn(context);
  const broken: string[] = [];
  try {
    const page = await context.newPage();
    await settleIn(page, `${site.address}/`);
    const [saved = '', ...others] = await articlesOn(page);
    const article = others.at(-1) ?? '';
    await page.goto(site.address + saved);
    await saveOpen(page);
    const before = await storedBytes(page);

    site.folder = trees.second;
    site.weather = (path) => (place === null || path === place ? weather : 'true');
    const began = performance.now();
    await page.goto(site.address + article, { waitUntil: 'commit' });
    await page.waitForSelector('[data-part="body"] p');
    times.push(performance.now() - began);
    if (performance.now() - began > limit)
      broken.push(`a text on the device took ${performance.now() - began} ms`);
    await page.goto(`${site.address}/bibliotheque/`, { waitUntil: 'commit' });
    await page.waitForSelector('[data-phase]');
    if (place === null) {
      const told = await page
        .waitForFunction(() => document.querySelector('.panel .hint')?.textContent, null, {
          timeout: 30_000,
        })
        .catch(() => null);
      if (!told) broken.push('nobody says what is wrong');
      const after = await storedBytes(page);
      for (const [where, hash] of Object.entries(before))
        if (after[where] !== hash) broken.push(`${where} changed`);
    } else await page.waitForTimeout(1500);
    if ((await page.content()).includes(portalWord)) broken.push('a login page is shown');
    if (await holdsPortal(page)) broken.push('a login page is stored');

    site.weather = () => 'true';
    await page.goto(`${site.address}/`);
    await turned(page).catch(() => broken.push('the network is back, and the new edition does not come'));
    broken.push(...trouble);
  } finally {
    await context.close();
  }
  return broken;
}

const holdsPortal = (page: Page): Promise<boolean> =>
  page.evaluate(async (word) => {
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys())
        if ((await (await cache.match(request))?.text())?.includes(word)) return true;
    }
    return false;
  }, portalWord);
