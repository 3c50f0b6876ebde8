import { articlePaths, expect, test } from './reader.ts';

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('an article reads whole and its topics lead on', async ({ page }) => {
    const [first = ''] = await articlePaths(page);
    await page.goto(first);
    await expect(page.locator('h1')).toHaveCount(1);
    await expect(page.locator('main > article [data-part="body"]')).toContainText(/\S{3,}(\s+\S+){100}/);
    await page.locator('main > article a[href^="/themes/"]').first().click();
    await expect(page).toHaveURL(/\/themes\/[a-z0-9-]+\/$/);
    await expect(page.locator('main article')).not.toHaveCount(0);
    await page.locator('main article a[href^="/articles/"]').first().click();
    await expect(page.locator('main > article [data-part="body"]')).toBeVisible();
  });
});

test('the text stands in the HTML once', async ({ page }) => {
  const [first = ''] = await articlePaths(page);
  const html = await (await page.request.get(first)).text();
  await page.goto(first);
  const paragraph = await page.locator('main > article [data-part="body"] > p').nth(1).innerHTML();
  expect(html.split(paragraph.slice(0, 60)).length - 1).toBe(1);
});

test('hydration keeps the page as it was, and the policy is never broken', async ({ reader }) => {
  const { page } = reader;
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', (event) =>
      console.error(`policy: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`),
    );
  });
  for (const path of [
    '/',
    ...(await articlePaths(page)).slice(0, 3),
    '/lettre/',
    '/reglages/',
    '/recherche/',
    '/a-propos/',
  ]) {
    await page.goto(path);
    await expect(page.locator('html')).toHaveAttribute('data-library', /syncing|ready/);
    await expect(page.locator('h1')).toHaveCount(1);
  }
});

test('a page that is loaded begins at its top, wherever another was left', async ({ reader }) => {
  const { page } = reader;
  await reader.settleIn('/');
  await page.mouse.wheel(0, 900);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(500);
  await page.goto('/confidentialite/');
  await expect(page.locator('html')).toHaveAttribute('data-library', 'ready');
  expect(await page.evaluate(() => scrollY)).toBe(0);
});

test('links inside the app show the next screen without loading a page', async ({ reader }) => {
  const { page } = reader;
  await reader.settleIn('/');
  await page.evaluate(() => Object.assign(window, { stayed: true }));
  await page.locator('main article h2 a, main article h3 a').first().click();
  await expect(page.locator('main > article [data-part="body"]')).toBeVisible();
  await expect(page).toHaveURL(/\/articles\//);
  expect(await page.evaluate(() => 'stayed' in window)).toBe(true);
  await page.goBack();
  await expect(page).toHaveURL(/\/$/);
});

test('the next page wears the paper’s faces in every weight', async ({ reader }) => {
  const { page } = reader;
  await reader.settleIn('/');
  await page.locator('main .card :is(h2, h3) a').first().click();
  await expect(page.locator('html')).toHaveAttribute('data-faces', 'own');
  const faces = ['1em Literata', '600 1em Literata', '1em Onest', '600 1em Onest'];
  expect(await page.evaluate((all) => all.filter((face) => !document.fonts.check(face)), faces)).toEqual([]);
});
