import { expect, test } from './reader.ts';
import { openPublication, type OwnPublication } from './own-publication.ts';

let publication: OwnPublication;
test.use({ baseURL: 'http://localhost:4319' });
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
