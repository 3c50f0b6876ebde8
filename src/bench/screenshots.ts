import { mkdir, rm, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { chromium, type Browser, type BrowserContext, type Page } from '@playwright/test';
import { findBrowser } from '../../.ci/browser.ts';
import { accessibilityFaults } from '../../e2e/accessibility-faults.ts';
import { addresses } from '../domain/addresses.ts';
import { contactSheet, type Print } from './contact-sheet.ts';
import { serveEditionOf } from './edition-of.ts';
import { mainScreens, sheets, type Pose } from './pictured-screens.ts';
import { withServedSample } from './served-sample.ts';

/**
 * `npm run screenshots`: contact sheets into the ignored `screenshots/`. One a screen, with each of its states in
 * light French on a phone and on a desktop; and one for each of the five main screens, in every theme, language and width.
 * Each print lies whole in `screenshots/prints/`. `-- --only une` makes those of one screen. What axe finds wrong on any of
 * them, or scrolls sideways, is told, and ends the run with 1.
 */
const { only } = parseArgs({ options: { only: { type: 'string' } } }).values;
const isAsked = (screen: string): boolean => only === undefined || only === screen;

const heights = { 360: 780, 768: 1024, 1440: 900 } as const;
type Width = keyof typeof heights;
const themes = ['light', 'sepia', 'dark'] as const;
const languages = ['fr', 'en', 'ru'] as const;

/** Of any print. */
const faults: string[] = [];
let looked = 0;

await rm('screenshots', { recursive: true, force: true });
await mkdir('screenshots', { recursive: true });
await withServedSample(4181, async (address) => {
  const counts = isAsked('une') ? [0, 1, 3, 1000] : [0];
  const editions = await Promise.all(counts.map((count) => serveEditionOf(count, portOf(count))));
  const executablePath = findBrowser();
  const browser = await chromium.launch({
    ...(executablePath === undefined ? {} : { executablePath }),
    args: ['--no-sandbox', '--disable-background-networking'],
  });
  for (const [screen, poses] of Object.entries(sheets).filter(([name]) => isAsked(name))) {
    const prints: Print[] = [];
    for (const width of [360, 1440] as const) prints.push(...(await posed(browser, address, poses, width)));
    await hang(screen, prints);
  }
  for (const [screen, path] of Object.entries(mainScreens).filter(([name]) => isAsked(name))) {
    await hang(`${screen}-partout`, await dressed(browser, address, path));
  }
  await browser.close();
  for (const edition of editions) edition.kill('SIGTERM');
});
console.log([...faults, `${looked} prints, ${faults.length} faults`].join('\n'));
process.exitCode = faults.length > 0 ? 1 : 0;

/** Where the edition of so many articles is served, beside the sample's. */
function portOf(articles: number): number {
  return 4182 + articles;
}

/** The sheet shows what there is; a print alone shows whether a line is cut. */
async function hang(sheet: string, prints: readonly Print[]): Promise<void> {
  await contactSheet(prints, `screenshots/${sheet}.png`);
  const folder = `screenshots/prints/${sheet}`;
  await mkdir(folder, { recursive: true });
  for (const { name, picture } of prints)
    await writeFile(`${folder}/${name.replaceAll(' ', '')}.png`, picture);
}

async function inspect(page: Page, print: string): Promise<void> {
  looked += 1;
  for (const fault of await accessibilityFaults(page)) faults.push(`${print}: ${fault}`);
  const beyond = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  if (beyond > 0) faults.push(`${print}: wider than the window by ${beyond} pixels`);
}

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
  for (const { name, path, at, articles, act } of poses) {
    const fresh = at === 'first' || articles !== undefined;
    const origin = articles === undefined ? address : `http://localhost:${portOf(articles)}`;
    const context = fresh ? await openContext(browser, origin, width, 'block') : settled;
    const page = await context.newPage();
    await context.setOffline(at === 'cut');
    await page.goto(path, { waitUntil: at === 'first' ? 'domcontentloaded' : 'networkidle' });
    await act?.(page);
    prints.push({ name: `${name} · ${width}`, picture: await whole(page) });
    await inspect(page, `${path}, ${name}, ${width}`);
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
        await page.evaluate(() => scrollTo(0, 0));
        prints.push({ name: `${theme} · ${language} · ${width}`, picture: await page.screenshot() });
        await inspect(page, `${path}, ${theme}, ${language}, ${width}`);
      }
    }
    await context.close();
  }
  return prints;
}

function openContext(
  browser: Browser,
  baseURL: string,
  width: Width,
  serviceWorkers: 'allow' | 'block' = 'allow',
): Promise<BrowserContext> {
  return browser.newContext({
    colorScheme: 'light',
    serviceWorkers,
    viewport: { width, height: heights[width] },
    baseURL,
    locale: 'fr-FR',
  });
}

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
