import type { Page } from '@playwright/test';
import { expect, test } from './reader.ts';

const screens = [
  '/',
  '/recherche/',
  '/enregistres/',
  '/historique/',
  '/rattrapage/',
  '/archives/',
  '/bibliotheque/',
  '/lettre/',
  '/reglages/',
  '/themes/eau/',
];

test('once the worker answers, every screen opens without a network, also in another language', async ({
  reader,
}) => {
  const { page, context } = reader;
  await reader.settleIn('/');
  await forgetFiles();
  await reader.cutNetwork();
  for (const path of screens) {
    await page.goto(path);
    await expect(page.locator('html')).toHaveAttribute('data-library', 'ready');
    await expect(page.locator('main h1')).toBeVisible();
    await expect(page.locator('main h1')).not.toHaveText('Pas encore sur cet appareil');
  }
  await page.goto('/reglages/');
  await page.locator('input[name="language"][value="ru"]').check({ force: true });
  await expect(page.locator('html')).toHaveAttribute('lang', 'ru');
  await page.goto('/recherche/');
  await expect(page.locator('html')).toHaveAttribute('lang', 'ru');

  /** What the browser keeps besides the worker. */
  async function forgetFiles(): Promise<void> {
    const session = await context.newCDPSession(page);
    await session.send('Network.clearBrowserCache');
  }
});

test('a part that has not come says so, shows no white page, and comes at the next start', async ({
  reader,
}) => {
  const { page, context } = reader;
  await reader.settleIn('/');
  await page.evaluate(() => caches.delete('caravane-rest'));
  await (await context.newCDPSession(page)).send('Network.clearBrowserCache');
  await reader.cutNetwork();
  await page.goto('/reglages/');
  await expect(page.locator('main h1')).toHaveText('Pas encore sur cet appareil');
  await page.goto('/');
  await expect(page.locator('main article')).not.toHaveCount(0);

  await reader.restoreNetwork();
  await page.goto('/');
  await expect.poll(() => lacking(page)).toEqual([]);
  await reader.cutNetwork();
  await page.goto('/reglages/');
  await expect(page.locator('main h1')).toHaveText('Réglages');
});

/** Scripts that the published worker names and no cache has. */
const lacking = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const worker = await (await fetch('/sw.js')).text();
    const named = [...worker.matchAll(/"(\/assets\/[^"]+\.js)"/g)].map(([, path = '']) => path);
    const held = await Promise.all(named.map((path) => caches.match(path)));
    return named.filter((_, place) => !held[place]);
  });
