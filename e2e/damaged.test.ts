import { keptIn } from './device.ts';
import { articlePaths, expect, test } from './reader.ts';

test('a library that cannot be read any more comes anew, and what was saved stays', async ({ reader }) => {
  const { page } = reader;
  const [first = ''] = await articlePaths(page);
  await reader.settleIn(first);
  await page.locator('[data-action="save"]').first().click();
  await expect(page.locator('[data-action="save"]').first()).toHaveAttribute('aria-pressed', 'true');
  const cards = await keptIn(page, 'cards');

  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open('caravane');
        opening.addEventListener('success', () => {
          const writing = opening.result.transaction(['meta', 'cards'], 'readwrite');
          writing.objectStore('meta').put({ head: 7 }, 'edition');
          writing.objectStore('cards').put({ id: 'x', slug: 'x', published: '2026', topics: [] });
          writing.addEventListener('complete', () => {
            opening.result.close();
            resolve();
          });
        });
      }),
  );
  await page.goto('/enregistres/');
  await expect(page.locator('html')).toHaveAttribute('data-library', 'ready');
  await expect(page.locator('main article')).toHaveCount(1);
  expect(await keptIn(page, 'cards')).toBe(cards);
});

test('a library that a later version of the app left is taken over, marks and all', async ({ reader }) => {
  const { page } = reader;
  const [first = ''] = await articlePaths(page);
  await reader.settleIn(first);
  await page.locator('[data-action="save"]').first().click();
  await expect(page.locator('[data-action="save"]').first()).toHaveAttribute('aria-pressed', 'true');

  // It has a table that is not known, another has gone, and marks are kept by another key.
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('caravane', 9990);
        opening.addEventListener('error', () => reject(opening.error ?? new Error('not opened')));
        opening.addEventListener('upgradeneeded', () => {
          const db = opening.result;
          db.createObjectStore('unheard-of');
          db.deleteObjectStore('bodies');
          const marks = opening.transaction?.objectStore('marks').getAll();
          marks?.addEventListener('success', () => {
            db.deleteObjectStore('marks');
            const later = db.createObjectStore('marks', { keyPath: 'number' });
            (marks.result as object[]).forEach((mark, number) => later.put({ ...mark, number }));
          });
        });
        opening.addEventListener('success', () => {
          opening.result.close();
          resolve();
        });
      }),
  );
  await page.goto('/enregistres/');
  await expect(page.locator('main article')).toHaveCount(1);
  await expect(page.locator('html')).toHaveAttribute('data-library', 'ready');
  await reader.cutNetwork();
  await page.goto(first);
  await expect(page.locator('[data-part="body"]')).toContainText(/\S{3,}(\s+\S+){50}/);
  await expect(page.locator('[data-action="save"]').first()).toHaveAttribute('aria-pressed', 'true');
});

for (const refusal of ['SecurityError', 'InvalidStateError', 'nothing'] as const)
  test(`a browser that keeps nothing (${refusal}) reads from the network, and says so`, async ({
    browser,
    baseURL,
  }) => {
    const context = await browser.newContext({ serviceWorkers: 'block', ...(baseURL && { baseURL }) });
    const problems: string[] = [];
    context.on('weberror', (error) => problems.push(error.error().message));
    await context.route(/library\.worker/, async (route) => {
      const response = await route.fetch();
      const open =
        refusal === 'nothing'
          ? `Object.defineProperty(self, 'indexedDB', { value: undefined });`
          : `IDBFactory.prototype.open = () => { throw new DOMException('private', '${refusal}'); };`;
      await route.fulfill({ response, body: open + (await response.text()) });
    });
    const page = await context.newPage();
    const [, , third = ''] = await articlePaths(page);
    await page.goto('/');
    await expect(page.locator('html')).toHaveAttribute('data-library', 'error');
    await expect(page.locator('[data-part="notice"]')).toContainText('n’arrive plus à écrire');
    await page.goto(third);
    await expect(page.locator('[data-part="body"]')).toContainText(/\S{3,}(\s+\S+){50}/);
    const save = page.locator('[data-action="save"]').first();
    await expect(page.locator('html')).toHaveAttribute('data-library', 'error');
    await save.click();
    await expect(save).toHaveAttribute('aria-pressed', 'false');
    await page.goto('/enregistres/');
    await expect(page.locator('h1')).toBeVisible();
    expect(problems).toEqual([]);
    await context.close();
  });
