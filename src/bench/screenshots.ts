import { spawn } from 'node:child_process';
import { mkdir, rm } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { chromium, type Browser, type BrowserContext, type Page } from '@playwright/test';
import { findBrowser } from '../../.ci/browser.ts';
import { addresses } from '../domain/addresses.ts';
import { contactSheet, type Print } from './contact-sheet.ts';
import { mainScreens, sheets, type Pose } from './pictured-screens.ts';
import { withServedSample } from './served-sample.ts';

/**
 * `npm run screenshots`: contact sheets into the ignored `screenshots/`. One a screen, with each of its states in
 * light French on a phone and on a desktop; and one for each of the five main screens, in every theme, language and width.
 * `-- --only une` makes those of one screen.
 */
const { only } = parseArgs({ options: { only: { type: 'string' } } }).values;
const isAsked = (screen: string): boolean => only === undefined || only === screen;

const heights = { 360: 780, 768: 1024, 1440: 900 } as const;
type Width = keyof typeof heights;
const themes = ['light', 'sepia', 'dark'] as const;
const languages = ['fr', 'en', 'ru'] as const;

await rm('screenshots', { recursive: true, force: true });
await mkdir('screenshots', { recursive: true });
await withServedSample(4181, async (address) => {
  const empty = spawn(
    process.execPath,
    ['src/cli/bin.js', 'serve', '--home', 'test-results/empty-home', '--port', '4182'],
    { stdio: 'ignore' },
  );
  const executablePath = findBrowser();
  const browser = await chromium.launch({
    ...(executablePath === undefined ? {} : { executablePath }),
    args: ['--no-sandbox', '--disable-background-networking'],
  });
  for (const [screen, poses] of Object.entries(sheets).filter(([name]) => isAsked(name))) {
    const prints: Print[] = [];
    for (const width of [360, 1440] as const) prints.push(...(await posed(browser, address, poses, width)));
    await contactSheet(prints, `screenshots/${screen}.png`);
  }
  for (const [screen, path] of Object.entries(mainScreens).filter(([name]) => isAsked(name))) {
    await contactSheet(await dressed(browser, address, path), `screenshots/${screen}-partout.png`);
  }
  await browser.close();
  empty.kill('SIGTERM');
});

/** Each pose in a window of this width. */
async function posed(
  browser: Browser,
  address: string,
  poses: readonly Pose[],
  width: Width,
): Promise<Print[]> {
  const settled = await openContext(browser, address, width);
  await settle(settled);
  const prints: Print[] = [];
  for (const { name, path, at, act } of poses) {
    const fresh = at === 'first' || at === 'empty';
    const context = fresh
      ? await openContext(browser, at === 'empty' ? 'http://localhost:4182' : address, width, 'block')
      : settled;
    const page = await context.newPage();
    await context.setOffline(at === 'cut');
    await page.goto(path, { waitUntil: at === 'first' ? 'domcontentloaded' : 'networkidle' });
    await act?.(page);
    prints.push({ name: `${name} · ${width}`, picture: await whole(page) });
    await context.setOffline(false);
    await (fresh ? context : page).close();
  }
  await settled.close();
  return prints;
}

/** One screen in everything that it can wear. */
async function dressed(browser: Browser, address: string, path: string): Promise<Print[]> {
  const prints: Print[] = [];
  for (const width of Object.keys(heights).map(Number) as Width[]) {
    const context = await openContext(browser, address, width);
    const page = await settle(context);
    for (const theme of themes) {
      for (const language of languages) {
        await page.evaluate(
          (chosen) => localStorage.setItem('caravane-preferences', JSON.stringify(chosen)),
          { theme, textSize: 18, language },
        );
        await page.goto(path, { waitUntil: 'networkidle' });
        prints.push({ name: `${theme} · ${language} · ${width}`, picture: await page.screenshot() });
      }
    }
    await context.close();
  }
  return prints;
}

const openContext = (
  browser: Browser,
  baseURL: string,
  width: Width,
  serviceWorkers: 'allow' | 'block' = 'allow',
): Promise<BrowserContext> =>
  browser.newContext({
    colorScheme: 'light',
    serviceWorkers,
    viewport: { width, height: heights[width] },
    baseURL,
    locale: 'fr-FR',
  });

/** As on the second page of a visit: the library is there, an article is saved, a few were read. */
async function settle(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.goto(addresses.front);
  await page.waitForSelector('html[data-library="ready"]');
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  for (const place of [0, 1, 2]) {
    await page.goto(addresses.front, { waitUntil: 'networkidle' });
    await page.locator('main .card :is(h2, h3) a').nth(place).click();
    await page.waitForSelector('main > article');
    if (place < 2) await page.locator('[data-action="save"]').first().click();
    await page.waitForTimeout(300);
  }
  return page;
}

/** From top to bottom, pictures loaded. */
async function whole(page: Page): Promise<Buffer> {
  await page.evaluate(async () => {
    for (let y = 0; y < document.body.scrollHeight; y += innerHeight) {
      scrollTo(0, y);
      await new Promise((resolve) => setTimeout(resolve, 40));
    }
    scrollTo(0, 0);
  });
  return page.screenshot({ fullPage: true });
}
