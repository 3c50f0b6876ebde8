import { fillSignUp, lettersTo } from './mailbox.ts';
import { articlePaths, expect, test } from './reader.ts';

test('after the first visit everything is readable without a network', async ({ reader }) => {
  const { page } = reader;
  const unopened = (await articlePaths(page)).at(-1) ?? '';
  await reader.settleIn('/');
  await reader.cutNetwork();

  await page.goto('/');
  await expect(page.locator('main article')).not.toHaveCount(0);

  await page.goto(unopened);
  const text = page.locator('main > article [data-part="body"]');
  await expect(text).toContainText(/\S{3,}(\s+\S+){100}/);
  const title = await page.locator('h1').innerText();
  await page.reload();
  await expect(page.locator('h1')).toHaveText(title);
  await expect(text).toContainText(/\S{3,}(\s+\S+){100}/);
});

test('pictures of the newest articles are there without a network', async ({ reader }) => {
  const { page } = reader;
  const newest = (await articlePaths(page))[0] ?? '';
  await reader.settleIn('/');
  await expect.poll(() => page.evaluate(() => caches.has('caravane-pictures'))).toBe(true);
  await expect
    .poll(() => page.evaluate(async () => (await (await caches.open('caravane-pictures')).keys()).length))
    .toBeGreaterThan(10);
  await reader.cutNetwork();
  await page.goto(newest);
  const picture = page.locator('main > article img').first();
  await expect
    .poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth))
    .toBeGreaterThan(0);
});

test('a filter opened on a first visit becomes whole once the library is there', async ({ reader }) => {
  const { page } = reader;
  const feed = (await (await page.request.get('/themes/eau/feed.json')).json()) as {
    items: { tags?: string[] }[];
  };
  const both = feed.items.filter(({ tags }) => tags?.some((tag) => /^(Ouzb|Uzb)/.test(tag))).length;
  await page.goto('/?themes=ouzbekistan,eau');
  await expect(page.locator('html')).toHaveAttribute('data-library', 'ready');
  await expect(page.locator('main article')).toHaveCount(both);
});

test('topics combine offline, in the address, with counts', async ({ reader }) => {
  const { page } = reader;
  await reader.settleIn('/');
  await reader.cutNetwork();
  await page.goto('/?themes=ouzbekistan');
  const chosen = page.locator('[data-filter-topic="ouzbekistan"]').first();
  await expect(chosen).toHaveAttribute('aria-pressed', 'true');
  const cards = page.locator('main article');
  const count = await cards.count();
  expect(count).toBeGreaterThan(0);

  await page.goto('/?themes=ouzbekistan,kazakhstan');
  await expect.poll(() => cards.count()).toBeGreaterThan(count);
  await page.goto('/?themes=ouzbekistan,pays-imaginaire');
  await expect(page.locator('main')).toContainText('pays-imaginaire');
  await expect(cards).toHaveCount(count);
});

test('search finds a name across scripts offline', async ({ reader }) => {
  const { page } = reader;
  await reader.settleIn('/');
  await reader.cutNetwork();
  const found: string[][] = [];
  for (const query of ['Tachkent', 'Ташкент', 'tachkent']) {
    await page.goto(`/recherche/?q=${encodeURIComponent(query)}`);
    await expect(page.locator('main article')).not.toHaveCount(0);
    found.push(await page.locator('main article h2, main article h3').allInnerTexts());
  }
  expect(found[0]?.length).toBeGreaterThan(0);
  expect(found[2]).toEqual(found[0]);
  expect(found[1]?.[0]).toBeDefined();
});

test('what is saved offline stays saved', async ({ reader }) => {
  const { page } = reader;
  const [first = ''] = await articlePaths(page);
  await reader.settleIn('/');
  await reader.cutNetwork();
  await page.goto(first);
  const title = await page.locator('h1').innerText();
  const save = page.locator('[data-action="save"]').first();
  await expect(save).toHaveAttribute('aria-pressed', 'false');
  await save.click();
  await expect(save).toHaveAttribute('aria-pressed', 'true');
  await page.goto('/enregistres/');
  await expect(page.locator('main article')).toHaveCount(1);
  await expect(page.locator('main article')).toContainText(title);

  await reader.restoreNetwork();
  await page.reload();
  await expect(page.locator('main article')).toContainText(title);
  await page.goto(first);
  await expect(page.locator('[data-action="save"]').first()).toHaveAttribute('aria-pressed', 'true');
});

test('who leaves in the moment in which it is said that an article is saved finds it saved', async ({
  reader,
}) => {
  const { page } = reader;
  const paths = (await articlePaths(page)).slice(0, 3);
  await reader.settleIn('/');
  for (const path of paths) {
    await page.goto(path);
    await expect(page.locator('[data-action="save"]').first()).toHaveAttribute('aria-pressed', 'false');
    await page.evaluate(() => {
      const button = document.querySelector<HTMLElement>('[data-action="save"]');
      new MutationObserver(() => location.assign('/enregistres/')).observe(button!, {
        attributeFilter: ['aria-pressed'],
      });
      button?.click();
    });
    await page.waitForURL('**/enregistres/');
  }
  await expect(page.locator('main article')).toHaveCount(paths.length);
});

test('a sign-up without a network waits in the outbox and can be cancelled', async ({ reader }) => {
  const { page } = reader;
  await reader.settleIn('/lettre/');
  await reader.cutNetwork();
  await page.goto('/lettre/');
  await fillSignUp(page, 'indecise@exemple.org');
  const errand = page.locator('[data-outbox]').first();
  await expect(errand).toHaveAttribute('data-outbox', 'queued');
  await page.reload();
  await expect(errand).toHaveAttribute('data-outbox', 'queued');
  await errand.getByRole('button').click();
  await expect(page.locator('[data-outbox]')).toHaveCount(0);

  await reader.restoreNetwork();
  await page.reload();
  await expect(page.locator('[data-outbox]')).toHaveCount(0);
  expect(await lettersTo(page, 'indecise@exemple.org')).toEqual([]);
});

test('an address that is nowhere says so, offline too', async ({ reader }) => {
  const { page } = reader;
  await reader.settleIn('/');
  await reader.cutNetwork();
  await page.goto('/articles/il-n-y-a-rien-ici/');
  await expect(page.locator('h1')).toBeVisible();
  await expect(page.getByRole('link', { name: /une/i }).first()).toBeVisible();
});
