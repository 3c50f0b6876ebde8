import type { Page } from '@playwright/test';
import { expect, test } from './reader.ts';

test('the index is stored once the library is ready, and made anew from the texts when it is damaged', async ({
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

  await damageIndex(page);
  const damaged = await storedIndex(page);
  expect(damaged).not.toEqual(before);
  await reader.cutNetwork();
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-library', 'ready');
  await expect(titles).toHaveText(found);
  const spoilt = damaged.filter((segment) => !before.includes(segment));
  await expect
    .poll(async () => {
      const now = await storedIndex(page);
      return now.length > 0 && !spoilt.some((segment) => now.includes(segment));
    })
    .toBe(true);
});

/** By segment, its name and the sum of its bytes. */
const storedIndex = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const request = indexedDB.open('caravane');
    const db = await new Promise<IDBDatabase>((resolve) =>
      request.addEventListener('success', () => resolve(request.result)),
    );
    const all = db.transaction('segments').objectStore('segments').getAll();
    const rows = await new Promise<{ seal: string; segment: { postings: Uint8Array } }[]>((resolve) =>
      all.addEventListener('success', () => resolve(all.result)),
    );
    db.close();
    return rows.map(
      ({ seal, segment }) => `${seal} ${segment.postings.reduce((sum, byte) => sum + byte, 0)}`,
    );
  });

const damageIndex = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const request = indexedDB.open('caravane');
    const db = await new Promise<IDBDatabase>((resolve) =>
      request.addEventListener('success', () => resolve(request.result)),
    );
    const transaction = db.transaction('segments', 'readwrite');
    const cursor = transaction.objectStore('segments').openCursor();
    cursor.addEventListener('success', () => {
      const row = cursor.result?.value as { segment: { postings: Uint8Array } } | undefined;
      if (!row) return;
      row.segment.postings.fill(7, 100, 200);
      cursor.result?.update(row);
    });
    await new Promise<void>((resolve) => transaction.addEventListener('complete', () => resolve()));
    db.close();
  });
