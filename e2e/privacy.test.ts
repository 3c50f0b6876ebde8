import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { canaries, leaksIn } from './canaries.ts';
import { emptied } from './device.ts';
import { expect, test } from './reader.ts';

test('nothing typed is in any request: not on a first visit, nor when the page is loaded anew', async ({
  reader,
}) => {
  const { page } = reader;
  await page.goto('/recherche/');
  await page.locator('#query').fill(canaries.typed);
  await page.locator('#query').press('Enter');
  await expect(page).toHaveURL(/#q=zyxtokaiev/);
  await page.reload();
  await expect(page.locator('#query')).toHaveValue(canaries.typed);

  await reader.settleIn('/recherche/');
  await page.locator('#query').fill(canaries.typedLater);
  await expect(page).toHaveURL(/#q=tchoupakabra/);
  await page.reload();
  await expect(page.locator('#query')).toHaveValue(canaries.typedLater);
  expect(leaksIn(await requestsSoFar())).toEqual([]);
});

test('nothing followed, muted or filtered by is in any request', async ({ reader }) => {
  const { page } = reader;
  const chip = page.locator(`button[data-filter-topic="${canaries.followed}"]`).first();
  // On a first visit, before any worker could answer for the network.
  await page.goto('/');
  await chip.evaluate((button: HTMLElement) => button.click());
  await expect(page).toHaveURL(new RegExp(`themes=${canaries.followed}`));
  const follow = page.locator('[data-action="follow"]');
  await follow.click();
  await expect(follow).toHaveAttribute('aria-pressed', 'true');
  await page.reload();
  await expect(page.locator('[data-part="chip"]')).toHaveCount(1);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await expect(page).toHaveURL(new RegExp(`themes=${canaries.followed}`));
  await forgetFaces(page);
  await page.reload();
  await expect(page.locator('[data-part="chip"]')).toHaveCount(1);

  await reader.settleIn('/reglages/');
  await page.locator('#mute-word').fill(canaries.muted);
  await page.locator('#mute-word').press('Enter');
  await expect(page.locator('[data-part="mutes"] li')).toHaveCount(1);
  await page.locator('[data-part="follows"] li a').click();
  await expect(page.locator('#found')).toBeVisible();
  await page.locator('[data-part="refine"] summary').click();
  await page.locator('#since').fill(canaries.since);
  await expect(page).toHaveURL(/depuis=1987-06-05/);
  await page.reload();
  await expect(page.locator('[data-part="chip"]')).toHaveCount(2);
  await page.goto('/?pourvous=1');
  await expect(page.locator('#found')).toBeVisible();
  expect(leaksIn(await requestsSoFar())).toEqual([]);
});

test('a list that the reader chose shows the pictures that are kept and asks for no other', async ({
  reader,
}) => {
  const { page } = reader;
  await reader.settleIn('/');
  const lists = ['/?themes=eau', '/?langues=fr&nonlus=1', '/recherche/#q=Tachkent'];
  const cards = page.locator('section[aria-labelledby="found"] article');
  const pictures = cards.locator('img');
  const asked: string[] = [];
  page.on('request', (request) => request.resourceType() === 'image' && asked.push(request.url()));
  for (const list of lists) {
    await page.goto(list);
    await expect(pictures).not.toHaveCount(0);
  }
  // Nor does the library get them back meanwhile.
  await page.context().route('**/images/**', (route) => route.abort());
  await forgetPictures(page);
  asked.length = 0;
  for (const list of lists) {
    await page.goto(list);
    await expect(cards).not.toHaveCount(0);
    await page.waitForLoadState('networkidle');
    await expect(pictures).toHaveCount(0);
  }
  expect(asked).toEqual([]);
});

/** What all tests sent until now; after the last, `no-leaks.ts` reads it once more. */
async function requestsSoFar(): Promise<string> {
  const record = await readFile(new URL('../test-results/requests', import.meta.url), 'utf8');
  expect(record.split('\n').length).toBeGreaterThan(10);
  return record;
}

test('what is typed before the app has come is not lost', async ({ reader }) => {
  const { page } = reader;
  const written = Promise.withResolvers<void>();
  await page.route('**/assets/main-*.js', async (route) => {
    await written.promise;
    await route.continue();
  });
  await page.goto('/recherche/');
  await page.locator('#query').fill('Tachkent');
  written.resolve();
  await expect(page).toHaveURL(/#q=Tachkent/);
  await expect(page.locator('#query')).toHaveValue('Tachkent');
});

test('a question in the address of a link is answered, and leaves the address that requests carry', async ({
  reader,
}) => {
  const { page } = reader;
  await reader.settleIn('/');
  await page.goto('/recherche/?q=Tachkent');
  await expect(page.locator('main article')).not.toHaveCount(0);
  await expect(page).toHaveURL(/\/recherche\/#q=Tachkent$/);
});

test.describe('before any script runs', () => {
  test.use({ javaScriptEnabled: false });

  test('the search has no field that a form would send, and says why', async ({ page }) => {
    await page.goto('/recherche/');
    await expect(page.locator('[data-form="search"] [name]')).toHaveCount(0);
    await expect(page.locator('main .scriptless')).toBeVisible();
  });
});

/** As in an archive of which a library keeps the newest pictures only. */
async function forgetPictures(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (const name of await caches.keys()) if (name.includes('pictures')) await caches.delete(name);
  });
  await emptied(page, 'pictures');
}

/** As before they came: the page asks for them while its address tells the filter. */
async function forgetFaces(page: Page): Promise<void> {
  const browser = await page.context().newCDPSession(page);
  await browser.send('Network.clearBrowserCache');
  await page.evaluate(async () => {
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys())
        if (request.url.endsWith('.woff2')) await cache.delete(request);
    }
  });
}
