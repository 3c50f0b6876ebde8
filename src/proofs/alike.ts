import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { openChromium } from '../../.ci/open-chromium.ts';
import { settleIn, troubleIn } from './device/device.ts';
import { publishWeek } from './device/publish-week.ts';
import { serveSite, type SiteServer } from './device/site-server.ts';
import type { Proved } from './prove.ts';
import { seeded } from './seeded.ts';

/** Nothing more is asked for when it has been still for so long, in milliseconds. */
const stillness = 2_000;

/**
 * Readers who come on the same days, look at the same pages and leave different things on their devices: each follows and
 * saves by a seed of their own, the first one nothing at all. What they ask the network for is the same, day by day.
 * `--plant tell` has what is followed ask for something.
 */
export async function proveAlike(seed: number, count: number, plant?: string): Promise<Proved> {
  const week = await publishWeek();
  const browser = await openChromium();
  const violations: string[] = [];
  let requests = 0;
  const live = async (own: number | null): Promise<readonly (readonly string[])[]> => {
    const site = await serveSite(week.trees[0] ?? '');
    const context = await browser.newContext();
    const trouble = troubleIn(context);
    try {
      const page = await context.newPage();
      const days = await liveWeek(page, site, week.trees, own, plant === 'tell');
      violations.push(...trouble.map((what) => `seed ${own}: ${what}`));
      return days;
    } finally {
      await context.close();
      await site.close();
    }
  };
  try {
    const plain = await live(null);
    requests = plain.flat().length;
    for (let own = seed; own < seed + count; own += 1) {
      const days = await live(own);
      for (const [day, asked] of days.entries())
        for (const path of new Set([...asked, ...(plain[day] ?? [])]))
          if (asked.includes(path) !== plain[day]?.includes(path))
            violations.push(`seed ${own}, day ${day + 1}: only one of the two asked for ${path}`);
    }
  } finally {
    await browser.close();
    await week.remove();
  }
  return { days: week.trees.length, requests, violations };
}

/** What was asked for on each day, each address once. */
async function liveWeek(
  page: Page,
  site: SiteServer,
  trees: readonly string[],
  own: number | null,
  tells: boolean,
): Promise<string[][]> {
  const random = seeded(own ?? 0);
  const asked: string[][] = [];
  for (const [day, tree] of trees.entries()) {
    site.folder = tree;
    site.asked.length = 0;
    if (day === 0) await settleIn(page, `${site.address}/`);
    else await page.goto(`${site.address}/`);
    await page.waitForFunction(
      (edition) => {
        const { library, edition: held } = document.documentElement.dataset;
        return library === 'ready' && held === String(edition);
      },
      day + 1,
      { timeout: 60_000 },
    );
    await stillnessAt(site);
    await visit(page, site, await articlesIn(tree), own === null ? null : random);
    if (tells && own !== null) await page.evaluate(() => fetch('/themes/eau/feed.xml').then(() => undefined));
    await stillnessAt(site);
    asked.push([...new Set(site.asked)].toSorted());
  }
  return asked;
}

/** The same pages are opened; what is done there is the reader's own. */
async function visit(
  page: Page,
  site: SiteServer,
  articles: readonly string[],
  random: (() => number) | null,
): Promise<void> {
  const press = async (button: string, often: number): Promise<void> => {
    if (random && random() < often) await page.locator(button).first().click();
  };
  for (const topic of topics) {
    await page.goto(`${site.address}/themes/${topic}/`);
    await page.waitForSelector('[data-action="follow"]');
    await press('[data-action="follow"]', 0.5);
  }
  for (const article of articles) {
    await page.goto(site.address + article);
    await page.waitForSelector('[data-action="save"]');
    await press('[data-action="save"]', 0.5);
  }
}

const topics = ['eau', 'kazakhstan', 'ouzbekistan'];

/** Some that the front page names, as the publisher wrote it. */
async function articlesIn(tree: string): Promise<string[]> {
  const front = await readFile(join(tree, 'index.html'), 'utf8');
  return [...new Set(front.match(/\/articles\/[\w-]+\//g))].slice(0, 4);
}

async function stillnessAt(site: SiteServer): Promise<void> {
  for (let before = -1; before !== site.asked.length;) {
    before = site.asked.length;
    await new Promise((resolve) => void setTimeout(resolve, stillness));
  }
}
