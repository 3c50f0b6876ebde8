import type { Page } from '@playwright/test';
import { emptied } from './device.ts';
import { expect, test } from './reader.ts';

test('the index is stored once the library is ready, and made anew from the texts however it is damaged', async ({
  reader,
}) => {
  const { page } = reader;
  await reader.settleIn('/recherche/');
  const before = await storedIndex(page);
  expect(before.length).toBeGreaterThan(0);
  await page.locator('#query').fill('Ташкент');
  const titles = page.locator('main article h3');
  await expect(titles).not.toHaveCount(0);
  const found = await titles.allInnerTexts();
  await reader.cutNetwork();

  for (const damage of ['bytes', 'half', 'none', 'no file'] as const) {
    await damageIndex(page, damage);
    const damaged = await storedIndex(page);
    expect(damaged).not.toEqual(before);
    await page.reload();
    await expect(page.locator('html')).toHaveAttribute('data-library', 'ready');
    await expect(titles).toHaveText(found);
    await expect.poll(() => storedIndex(page)).toEqual(before);
  }
});

/** By segment, its name and its bytes in so far as a sum tells of them. */
const storedIndex = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const request = indexedDB.open('caravane');
    const db = await new Promise<IDBDatabase>((resolve) =>
      request.addEventListener('success', () => resolve(request.result)),
    );
    const all = db.transaction('segments').objectStore('segments').getAll();
    const rows = await new Promise<{ seal: string; postings: unknown }[]>((resolve) =>
      all.addEventListener('success', () => resolve(all.result)),
    );
    db.close();
    return Promise.all(
      rows.map(async ({ seal, postings }) => {
        if (!(postings instanceof Blob)) return `${seal} no file`;
        const bytes = new Uint8Array(await postings.arrayBuffer());
        return `${seal} ${bytes.length} ${bytes.reduce((sum, byte) => sum + byte, 0)}`;
      }),
    );
  });

type Damage = 'bytes' | 'half' | 'none' | 'no file';

const damageIndex = (page: Page, damage: Damage): Promise<void> =>
  page.evaluate(async (how) => {
    const request = indexedDB.open('caravane');
    const db = await new Promise<IDBDatabase>((resolve) =>
      request.addEventListener('success', () => resolve(request.result)),
    );
    const all = db.transaction('segments').objectStore('segments').getAll();
    const rows = await new Promise<{ postings: Blob }[]>((resolve) =>
      all.addEventListener('success', () => resolve(all.result)),
    );
    const damaged = await Promise.all(
      rows.map(async ({ postings, ...row }) => {
        const bytes = new Uint8Array(await postings.arrayBuffer());
        if (how === 'no file') return row;
        if (how === 'bytes')
          for (let place = 500; place < bytes.length; place += 1_000) bytes[place] = (bytes[place] ?? 0) ^ 1;
        const left = { bytes, half: bytes.slice(0, bytes.length >> 1), none: bytes.slice(0, 0) }[how];
        return { ...row, postings: new Blob([left]) };
      }),
    );
    const transaction = db.transaction('segments', 'readwrite');
    for (const row of damaged) transaction.objectStore('segments').put(row);
    await new Promise<void>((resolve) => transaction.addEventListener('complete', () => resolve()));
    db.close();
  }, damage);

test('odd questions get a hint, unknown topics are named, and operators narrow', async ({ reader }) => {
  const { page } = reader;
  await reader.settleIn('/recherche/');
  const field = page.locator('#query');
  const remarks = page.locator('[data-part="remarks"]');
  const cards = page.locator('main article');
  for (const odd of ['"eau', 'thème:', 'avant:hier', '- " «']) {
    await field.fill(odd);
    await expect(remarks.locator('p')).not.toHaveCount(0);
  }
  await field.fill('eau thème:atlantide');
  await expect(remarks).toContainText('atlantide');
  await expect(cards).not.toHaveCount(0);

  await field.fill('eau');
  await expect(remarks).toHaveText('');
  const all = await found(page);
  await field.fill('eau "Asie centrale"');
  await expect.poll(() => found(page)).toBeLessThan(all);
  const phrased = await found(page);
  expect(phrased).toBeGreaterThan(0);
  await field.fill('eau -"Asie centrale"');
  await expect.poll(() => found(page)).toBe(all - phrased);
  await field.fill('eau');
  await expect.poll(() => found(page)).toBe(all);
  await page.locator('[data-part="facets"] summary').click();
  await page.locator('[data-part="facets"] .chip').first().click();
  await expect(field).toHaveValue(/^eau thème:/);
  await expect.poll(() => found(page)).toBeLessThan(all);
  expect(await found(page)).toBeGreaterThan(0);
});

test('what is not on the device is found by its card, and says so', async ({ reader }) => {
  const { page } = reader;
  await reader.settleIn('/recherche/');
  await page.locator('#query').fill('Tachkent');
  const cards = page.locator('main article');
  await expect(cards).not.toHaveCount(0);
  await expect(cards.locator('[data-part="note"]')).toHaveCount(0);
  await reader.cutNetwork();
  await emptied(page, 'bodies');
  await page.reload();
  await expect(cards).not.toHaveCount(0);
  await expect(cards.first().locator('[data-part="note"]')).toHaveText('à télécharger');
});

test('questions are remembered on the device and cleared at one stroke', async ({ reader }) => {
  const { page } = reader;
  await reader.settleIn('/recherche/');
  await page.locator('#query').fill('Tachkent');
  await page.locator('main article a').first().click();
  await expect(page.locator('main > article')).toBeVisible();
  await page.goto('/recherche/');
  const asked = page.locator('[data-suggestion="asked"]');
  await expect(asked).toHaveText(['Tachkent']);
  await page.locator('[data-action="forget-searches"]').click();
  await expect(asked).toHaveCount(0);
  await page.reload();
  await page.locator('#query').fill('Kazakh');
  await expect(page.locator('[data-suggestion="topic"]').first()).toBeVisible();
  await expect(asked).toHaveCount(0);
});

const found = async (page: Page): Promise<number> =>
  Number(/\d+/.exec(await page.locator('#found').innerText())?.[0] ?? 0);
