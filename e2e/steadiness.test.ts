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

for (const width of [360, 1440]) {
  test(`nothing moves by itself on any screen, ${width} pixels wide`, async ({ reader }) => {
    const { page } = reader;
    await page.setViewportSize({ width, height: 800 });
    await page.addInitScript(watchShifts);
    const dari = (await articlePaths(page)).find((path) => /%D9|[\u0600-\u06ff]/.test(path)) ?? '';
    const [first = ''] = await articlePaths(page);
    const moved: string[] = [];
    for (const path of [...screens, first, dari]) {
      for (const visit of ['first', 'again']) {
        await page.goto(path);
        await expect(page.locator('html')).toHaveAttribute('data-library', 'ready');
        await expect(page.locator('h1')).toHaveCount(1);
        await page.waitForTimeout(400);
        const shifts = await page.evaluate(
          () => (window as unknown as { shifts: { value: number; what: string }[] }).shifts,
        );
        const sum = shifts.reduce((total, { value }) => total + value, 0);
        if (sum > 0.01)
          moved.push(`${path}, ${visit}, ${sum.toFixed(3)}: ${shifts.map(({ what }) => what).join(', ')}`);
      }
    }
    expect(moved).toEqual([]);
  });
}
