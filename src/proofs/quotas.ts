import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { findBrowser } from '../../.ci/browser.ts';
import { articlesOn, isAnySaved, troubleIn } from './device/device.ts';
import { serveSite, type SiteServer } from './device/site-server.ts';
import { publishTwo, type TwoEditions } from './device/two-editions.ts';
import type { Proved } from './prove.ts';
import { seeded } from './seeded.ts';

/**
 * A device with so little room, from the first sync on: it reads, saves what it says it saves, and says that the room is
 * short when it is; with more room all comes by itself.
 */
export async function proveQuotas(seed: number, count: number): Promise<Proved> {
  const editions = await publishTwo();
  const site = await serveSite(editions.first);
  const violations: string[] = [];
  let short = 0;
  try {
    for (let own = seed; own < seed + count; own += 1) {
      const room = Math.round(20_000 * 300 ** seeded(own)());
      const seen = await runOnce(site, editions, room);
      if (seen.short) short += 1;
      for (const broken of seen.broken) violations.push(`seed ${own}, ${room} bytes: ${broken}`);
    }
  } finally {
    await site.close();
    await editions.remove();
  }
  return { short, violations };
}

async function runOnce(
  site: SiteServer,
  { first, second }: TwoEditions,
  room: number,
): Promise<{ short: boolean; broken: string[] }> {
  const profile = await mkdtemp(join(tmpdir(), 'caravane-profile-'));
  const executablePath = findBrowser();
  const context = await chromium.launchPersistentContext(profile, {
    ...(executablePath === undefined ? {} : { executablePath }),
    args: ['--no-sandbox', '--disable-background-networking'],
  });
  const trouble = troubleIn(context);
  const broken: string[] = [];
  try {
    site.folder = first;
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    const quota = (size?: number): Promise<unknown> =>
      session.send('Storage.overrideQuotaForOrigin', {
        origin: site.address,
        ...(size === undefined ? {} : { quotaSize: size }),
      });
    const settled = (): Promise<unknown> =>
      page.waitForFunction(
        () => /ready|error/.test(document.documentElement.dataset['library'] ?? ''),
        null,
        {
          timeout: 60_000,
        },
      );
    await quota(room);
    await page.goto(`${site.address}/`);
    const [article = '/'] = await articlesOn(page);
    await settled().catch(() => broken.push('the first sync does not end'));
    const short = (await page.locator('html').getAttribute('data-library')) === 'error';
    await page.goto(site.address + article);
    const save = page.locator('[data-action="save"]').first();
    await save.click();
    await page.waitForTimeout(500);
    if ((await save.getAttribute('aria-pressed')) === 'true' && !(await isAnySaved(page)))
      broken.push('an article is said to be saved, and is not');
    site.folder = second;
    await page.goto(`${site.address}/bibliotheque/`);
    await settled().catch(() => broken.push('the update does not end'));
    if ((await page.locator('main').innerText()).trim() === '') broken.push('the page is white');
    if (short && !(await isToldOfRoom(page))) broken.push('nobody says that the room is short');

    await quota();
    await page.reload();
    await page
      .waitForFunction(
        () =>
          document.documentElement.dataset['library'] === 'ready' &&
          document.documentElement.dataset['edition'] === '2',
        null,
        { timeout: 60_000 },
      )
      .catch(() => broken.push('there is room again, and the edition does not come'));
    return { short, broken: [...broken, ...trouble] };
  } finally {
    await context.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

/** The state stands at the root of the page before it is drawn. */
const isToldOfRoom = (page: Page): Promise<boolean> =>
  page
    .waitForFunction(() => /place|écrire/.test(document.querySelector('main')?.innerText ?? ''), null, {
      timeout: 10_000,
    })
    .then(
      () => true,
      () => false,
    );
