import type { Page } from '@playwright/test';
import { articlePaths, expect, test } from './reader.ts';

const screens = [
  '/', '/?themes=eau', '/themes/kazakhstan/', '/archives/', '/archives/2026/11/', '/auteurs/service-societe/',
  '/recherche/?q=eau', '/enregistres/', '/historique/', '/rattrapage/', '/bibliotheque/', '/lettre/', '/reglages/',
  '/a-propos/', '/confidentialite/', '/mentions-legales/', '/404.html',
]; // prettier-ignore

/** What moves by itself on the page, as the browser counts it; not what follows the reader's hand. */
const watchShifts = () => {
  const shifts: { value: number; what: string }[] = [];
  Object.assign(window, { shifts });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & {
      value: number;
      hadRecentInput: boolean;
      sources: { node: Element | null }[];
    })[]) {
      const what = entry.sources
        .map(({ node }) => node?.nodeName + '.' + (node as Element | null)?.className)
        .join(' ');
      if (!entry.hadRecentInput) shifts.push({ value: entry.value, what });
    }
  }).observe({ type: 'layout-shift', buffered: true });
};

/** Stays on a page until the library is complete and all has come; then what moved, if it was too much. */
async function moves(page: Page, path: string): Promise<string[]> {
  await page.goto(path);
  await expect(page.locator('html')).toHaveAttribute('data-library', 'ready');
  await expect(page.locator('h1')).toHaveCount(1);
  await page.waitForTimeout(400);
  const shifts = await page.evaluate(
    () => (window as unknown as { shifts: { value: number; what: string }[] }).shifts,
  );
  const sum = shifts.reduce((total, { value }) => total + value, 0);
  return sum > 0.01 ? [`${path}, ${sum.toFixed(3)}: ${shifts.map(({ what }) => what).join(', ')}`] : [];
}

for (const width of [360, 1440]) {
  test(`nothing moves by itself on any screen, ${width} pixels wide`, async ({ reader }) => {
    const { page } = reader;
    await page.setViewportSize({ width, height: 800 });
    await page.addInitScript(watchShifts);
    const dari = (await articlePaths(page)).find((path) => /%D9|[\u0600-\u06ff]/.test(path)) ?? '';
    const [first = ''] = await articlePaths(page);
    const moved: string[] = [];
    for (const path of [...screens, first, dari])
      moved.push(...(await moves(page, path)), ...(await moves(page, path)));
    expect(moved).toEqual([]);
  });
}

/** Each says something else while the edition comes in for the first time. */
const growing = [
  '/',
  '/?themes=eau',
  '/themes/kazakhstan/',
  '/recherche/?q=eau',
  '/bibliotheque/',
  '/lettre/',
];

for (const width of [360, 768, 1024, 1440]) {
  test(`nothing moves by itself while the first edition comes in, ${width} pixels wide`, async ({
    browser,
  }) => {
    const moved: string[] = [];
    for (const path of growing) {
      const context = await browser.newContext({ viewport: { width, height: 800 } });
      const page = await context.newPage();
      await page.addInitScript(watchShifts);
      moved.push(...(await moves(page, path)));
      await context.close();
    }
    expect(moved).toEqual([]);
  });
}
