import type { Page } from 'playwright-core';
import { addresses } from '../domain/addresses.ts';
import { openChromium } from '../../.ci/open-chromium.ts';
import { settleIn, troubleIn } from './device/device.ts';
import { serveSite, type SiteServer } from './device/site-server.ts';
import { publishTwo } from './device/two-editions.ts';
import type { Proved } from './prove.ts';

const tabs = 5;

/** Five tabs and a new edition: one fetches it, though the tab that had begun is closed, and all show it. */
export async function proveTabs(seed: number, count: number): Promise<Proved> {
  const editions = await publishTwo();
  const site = await serveSite(editions.first);
  const browser = await openChromium();
  const violations: string[] = [];
  try {
    for (let own = seed; own < seed + count; own += 1) {
      site.folder = editions.first;
      const context = await browser.newContext();
      const trouble = troubleIn(context);
      const first = await context.newPage();
      await settleIn(first, `${site.address}/`);
      const pages = [first];
      while (pages.length < tabs) {
        const page = await context.newPage();
        await settleIn(page, `${site.address}/bibliotheque/`);
        pages.push(page);
      }
      for (const broken of [...(await update(site, editions.second, pages, own)), ...trouble])
        violations.push(`seed ${own}: ${broken}`);
      await context.close();
    }
  } finally {
    await browser.close();
    await site.close();
    await editions.remove();
  }
  return { tabs, violations };
}

async function update(site: SiteServer, second: string, pages: Page[], seed: number): Promise<string[]> {
  site.folder = second;
  site.asked.length = 0;
  // The packs of the new edition wait until the tab that asked for them is closed.
  let held = true;
  site.weather = (path) =>
    held && path.startsWith('/edition/') && path !== addresses.head ? 'stall' : 'true';
  const [leader, ...others] = [...pages.slice(seed % tabs), ...pages.slice(0, seed % tabs)];
  await leader?.evaluate(() => dispatchEvent(new Event('online')));
  await leader?.goto(`${site.address}/bibliotheque/`);
  await leader?.waitForTimeout(800);
  await Promise.all(
    others.map((page) =>
      page
        .locator('[data-action="sync"]')
        .first()
        .click({ timeout: 3000 })
        .catch(() => undefined),
    ),
  );
  await leader?.waitForTimeout(300);
  held = false;
  await leader?.close();
  const broken: string[] = [];
  await Promise.all(
    others.map((page) =>
      page
        .waitForFunction(() => document.documentElement.dataset['edition'] === '2', null, { timeout: 90_000 })
        .catch(() => broken.push('a tab does not see the new edition')),
    ),
  );
  site.weather = () => 'true';
  const blocks = site.asked.filter((path) => path.startsWith('/edition/') && path !== addresses.head);
  const twice = blocks.filter((path, at) => blocks.indexOf(path) !== at);
  // Those that had stalled with the closed tab are asked for once more, by one other.
  if (twice.length > new Set(blocks).size)
    broken.push(`blocks were fetched ${blocks.length} times for ${new Set(blocks).size}`);
  return broken;
}
