import type { Page } from '@playwright/test';
import { expect, test } from './reader.ts';
import { openPublication, type OwnPublication } from './own-publication.ts';

let publication: OwnPublication;
test.use({ baseURL: 'http://localhost:4319' });
// One publication, one test after the other.
test.describe.configure({ mode: 'default' });
test.beforeAll(async () => {
  publication = await openPublication('update-home', 4319);
});
test.afterAll(() => publication.stop());

test('a new release waits for the reader, then comes whole, and is there offline', async ({ reader }) => {
  const { page } = reader;
  await reader.settleIn('/');
  await page.evaluate(() => Object.assign(window, { stayed: true }));
  await publication.caravane('publish', '--release', 'second');
  await page.evaluate(async () => void (await (await navigator.serviceWorker.ready).update()));

  const notice = page.locator('[data-part="notice"]');
  await expect(notice).toBeVisible();
  expect(await page.evaluate(() => 'stayed' in window)).toBe(true);
  await notice.locator('[data-action="accept"]').click();
  await page.waitForFunction(() => !('stayed' in window));
  await expect(page.locator('main article')).not.toHaveCount(0);
  expect(await page.locator('#document').textContent()).toContain('"release":"second"');

  await reader.cutNetwork();
  await page.reload();
  await expect(page.locator('main article')).not.toHaveCount(0);
});

test('a kill switch ends the worker, and what the reader saved stays', async ({ reader }) => {
  const { page } = reader;
  await reader.settleIn('/');
  await page.locator('main article a').first().click();
  await page.locator('[data-action="save"]').first().click();
  await expect(page.locator('[data-action="save"]').first()).toHaveAttribute('aria-pressed', 'true');

  await publication.caravane('publish', '--kill-switch');
  await page.evaluate(async () => void (await (await navigator.serviceWorker.ready).update()));
  await expect.poll(() => left(page)).toEqual({ workers: 0, caches: [] });
  await page.goto('/enregistres/');
  await expect(page.locator('main article')).toHaveCount(1);
  await expect.poll(() => left(page)).toEqual({ workers: 0, caches: [] });

  await publication.caravane('publish', '--release', 'third');
  await reader.settleIn('/');
});

test('a reader who goes elsewhere while a kill switch takes over is not held up', async ({ reader }) => {
  const { page } = reader;
  await reader.settleIn('/');
  await publication.caravane('publish', '--kill-switch');
  await page.evaluate(() => Object.assign(window, { stayed: true }));
  await page.evaluate(goWhileTakenOver, '/themes/eau/');
  await page.waitForFunction(() => !('stayed' in window));
  await expect(page.locator('main article')).not.toHaveCount(0);
  await expect.poll(() => left(page)).toEqual({ workers: 0, caches: [] });
});

// It runs in the page, which knows nothing of this file.
// oxlint-disable-next-line unicorn/consistent-function-scoping
const goWhileTakenOver = async (path: string): Promise<void> => {
  const registration = await navigator.serviceWorker.ready;
  registration.addEventListener('updatefound', () =>
    registration.installing?.addEventListener('statechange', ({ target }) => {
      if ((target as ServiceWorker).state === 'activating') location.assign(path);
    }),
  );
  void registration.update();
};

/** Of the app: what the library keeps is not the worker's to clear away, and pictures come back with it. */
const left = (page: Page): Promise<{ workers: number; caches: string[] }> =>
  page
    .evaluate(async () => ({
      workers: (await navigator.serviceWorker.getRegistrations()).length,
      caches: (await caches.keys()).filter((name) => !/trace|pictures/.test(name)),
    }))
    // The page is being loaded anew.
    .catch(() => ({ workers: -1, caches: [] }));
