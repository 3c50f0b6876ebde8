import { keptIn, makeLastVisitOld } from './device.ts';
import { articlePaths, expect, test } from './reader.ts';

test('the archives lead to every article, without a script', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL && { baseURL }) });
  const page = await context.newPage();
  await page.goto('/archives/');
  const months = await page
    .locator('main .months a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  const named = new Set<string>();
  for (const month of months) {
    await page.goto(month);
    const links = page.locator('main article a[href^="/articles/"]');
    for (const href of await links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? '')))
      named.add(decodeURI(href));
  }
  const articles = (await articlePaths(page)).map((path) => decodeURI(path));
  expect(articles.length).toBeGreaterThan(10);
  expect(articles.filter((path) => !named.has(path))).toEqual([]);
  await context.close();
});

test('offline a byline leads to all that its author signed, a date to its month', async ({ reader }) => {
  const { page } = reader;
  const [first = ''] = await articlePaths(page);
  await reader.settleIn(first);
  await reader.cutNetwork();
  await page.locator('a[rel="author"]').first().click();
  await expect(page).toHaveURL(/\/auteurs\/[^/]+\/$/);
  await expect(page.locator(`main article a[href="${first}"]`)).toHaveCount(1);
  await page.reload();
  await expect(page.locator(`main article a[href="${first}"]`)).toHaveCount(1);

  await page.goto(first);
  await page.locator('.credits a[href^="/archives/"]').click();
  await expect(page).toHaveURL(/\/archives\/\d{4}\/\d{2}\/$/);
  await page.reload();
  await expect(page.locator(`main article a[href="${first}"]`)).toHaveCount(1);
  await page.goto('/archives/1999/01/');
  await expect(page.locator('h1')).toBeVisible();
});

test('a month and an author that are nowhere are a designed 404', async ({ request }) => {
  for (const path of ['/archives/1999/01/', '/auteurs/personne/']) {
    const answer = await request.get(path);
    expect(answer.status()).toBe(404);
    expect(await answer.text()).toContain('<h1');
  }
});

test('what was read is listed on the device, and erased in one press; what is saved stays', async ({
  reader,
}) => {
  const { page } = reader;
  const [first = '', second = ''] = await articlePaths(page);
  await reader.settleIn(first);
  await page.locator('[data-action="save"]').first().click();
  await expect(page.locator('[data-action="save"]').first()).toHaveAttribute('aria-pressed', 'true');
  await page.goto(second);
  // Who leaves within the moment has not read it.
  await expect.poll(() => keptIn(page, 'marks')).toMatch(/"read":"[^"]+".*"read":"[^"]+"/);
  await page.goto('/historique/');
  await expect(page.locator('main article a')).toHaveCount(2);
  await expect(page.locator('main article a').first()).toHaveAttribute('href', second);
  await page.locator('[data-action="forget-read"]').click();
  await expect(page.locator('main article')).toHaveCount(0);
  await page.goto('/enregistres/');
  await expect(page.locator('main article')).toHaveCount(1);
});

test('after a first visit there is nothing to catch up with, and the page says what it will be', async ({
  reader,
}) => {
  const { page } = reader;
  await reader.settleIn('/rattrapage/');
  await expect(page.getByRole('heading', { name: 'Première visite sur cet appareil' })).toBeVisible();
});

test('who comes back finds what came since, and an end', async ({ reader }) => {
  const { page } = reader;
  const [first = ''] = await articlePaths(page);
  await reader.settleIn(first);
  await expect(page.locator('html')).toHaveAttribute('data-library', 'ready');
  await makeLastVisitOld(page);
  await page.goto('/rattrapage/');
  await expect(page.locator('main article')).not.toHaveCount(0);
  await expect(page.locator(`main article a[href="${first}"]`)).toHaveCount(0);
  await expect(page.getByRole('heading', { name: 'Vous êtes à jour' })).toBeVisible();
});
