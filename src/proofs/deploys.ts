import type { Page } from 'playwright-core';
import { openChromium } from '../../.ci/open-chromium.ts';
import { articlesOn, settleIn, troubleIn } from './device/device.ts';
import { serveSite, type SiteServer } from './device/site-server.ts';
import { publishTwo } from './device/two-editions.ts';
import type { Proved } from './prove.ts';

/** So many releases a reader may miss. */
const longAway = 50;

const routes = [
  '/',
  '/recherche/',
  '/enregistres/',
  '/bibliotheque/',
  '/lettre/',
  '/reglages/',
  '/themes/eau/',
];

/**
 * Deploy after deploy under one open page, each with hashed names of its own, the oldest of which go: every route shows
 * something before and after the reader takes the release, which loads the page anew once. A reader who was away for
 * fifty comes back; a broken `/sw.js` leaves the old app alive; a kill switch ends it in two visits.
 */
export async function proveDeploys(seed: number, count: number): Promise<Proved> {
  const editions = await publishTwo();
  const site = await serveSite(editions.first);
  const browser = await openChromium();
  const violations: string[] = [];
  let reloads = 0;
  try {
    // A reader who came at the first deploy of all would have files without a number.
    site.deploy = seed;
    const away = await browser.newContext();
    const awayPage = await away.newPage();
    await settleIn(awayPage, `${site.address}/`);
    await awayPage.goto('about:blank');

    const context = await browser.newContext();
    const trouble = troubleIn(context);
    const page = await context.newPage();
    page.on('framenavigated', () => (reloads += 1));
    await settleIn(page, `${site.address}/`);
    const [article = '/'] = await articlesOn(page);
    for (site.deploy += 1; site.deploy <= seed + count; site.deploy += 1) {
      const broken = await takeRelease(page, site, article);
      violations.push(...[...broken, ...trouble.splice(0)].map((what) => `deploy ${site.deploy}: ${what}`));
    }
    for (const weather of ['portal', 'redirect', 'failing'] as const) {
      site.weather = (path) => (path === '/sw.js' ? weather : 'true');
      await page.evaluate(
        async () => void (await (await navigator.serviceWorker.ready).update().catch(() => null)),
      );
      await page.goto(site.address + article);
      if (await isBlank(page)) violations.push(`a ${weather} for /sw.js: a blank page`);
    }
    site.weather = () => 'true';
    site.deploy = seed + Math.max(count, longAway);
    await awayPage.goto(site.address + article);
    await awayPage.waitForFunction(() => document.documentElement.dataset['library'] === 'ready');
    if (await isBlank(awayPage)) violations.push(`a reader ${longAway} releases old sees a blank page`);

    await editions.caravane('publish', '--kill-switch', '--out', editions.second);
    site.folder = editions.second;
    for (const visitor of [page, awayPage]) violations.push(...(await isRidOfWorkers(visitor, site.address)));
  } finally {
    await browser.close();
    await site.close();
    await editions.remove();
  }
  return { reloads, violations };
}

/** The kill switch has done its work when the second visit ends. */
async function isRidOfWorkers(page: Page, address: string): Promise<string[]> {
  const broken: string[] = [];
  for (const route of ['/', '/themes/eau/']) {
    // The page that it loads anew may come between.
    await page.goto(address + route).catch(() => undefined);
    if (await isBlank(page)) broken.push(`${route} is blank after the kill switch`);
    // A browser looks for a newer worker a moment after the page has loaded.
    await page.waitForTimeout(3_000);
  }
  // The page registers what `/sw.js` is, which then ends itself once more.
  for (let left = await leftOn(page), patience = 10; left !== nothing; left = await leftOn(page)) {
    if ((patience -= 1) < 0) return [...broken, `two visits after the kill switch there are ${left}`];
    await page.waitForTimeout(1_000);
  }
  return broken;
}

const nothing = '0 workers, caches: ';

const leftOn = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const workers = (await navigator.serviceWorker.getRegistrations()).length;
    const kept = (await caches.keys()).filter((name) => !/trace|pictures/.test(name));
    return `${workers} workers, caches: ${kept.join(' ')}`;
  });

async function takeRelease(page: Page, site: SiteServer, article: string): Promise<string[]> {
  const broken: string[] = [];
  await page.evaluate(async () => void (await (await navigator.serviceWorker.ready).update()));
  const accept = page.locator('[data-part="notice"] [data-action="accept"]');
  await accept.waitFor({ timeout: 30_000 }).catch(() => broken.push('nobody says that there is a release'));
  // The open page goes on with the scripts that it began with.
  for (const route of [...routes, article]) {
    await page.evaluate((path) => {
      const link = Object.assign(document.createElement('a'), { href: path });
      document.body.append(link);
      link.click();
      link.remove();
    }, route);
    await page.waitForTimeout(150);
    if (await isBlank(page)) broken.push(`${route} is blank in the open page`);
  }
  let navigations = 0;
  const count = (): void => void (navigations += 1);
  page.on('framenavigated', count);
  await accept.click().catch(() => broken.push('the release cannot be taken'));
  await page
    .waitForFunction(
      // A script may have taken itself out of the page: what the page has fetched stays told.
      (deploy) =>
        performance
          .getEntriesByType('resource')
          .some(({ name }) => /\/start-[^/]+\.js$/.test(name) && name.endsWith(`.d${deploy}.js`)),
      site.deploy,
      { timeout: 20_000 },
    )
    .catch(() => broken.push('the page is not of the release that was taken'));
  await page.waitForTimeout(300);
  page.off('framenavigated', count);
  if (navigations > 1) broken.push(`loaded anew ${navigations} times`);
  for (const route of [...routes, article]) {
    await page.goto(site.address + route);
    if (await isBlank(page)) broken.push(`${route} is blank`);
  }
  return broken;
}

/** For longer than anybody waits. */
const isBlank = (page: Page): Promise<boolean> =>
  page
    .waitForFunction(() => (document.querySelector('main')?.textContent ?? '').trim() !== '', null, {
      timeout: 5000,
    })
    .then(
      () => false,
      () => true,
    );
