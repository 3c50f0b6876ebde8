import { readFile } from 'node:fs/promises';
import { keptIn } from './device.ts';
import { articlePaths, expect, test } from './reader.ts';

test('the library proves what it holds, mends what was lost, and says so', async ({ reader }) => {
  const { page } = reader;
  await reader.settleIn('/bibliotheque/');
  const said = page.locator('[data-part="inspection"]');
  await page.locator('[data-action="inspect"]').click();
  await expect(said).toContainText(/(\d+) articles sur \1/);

  // As a browser does that runs short of room: some texts go, and one is spoiled.
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open('caravane');
        opening.addEventListener('success', () => {
          const writing = opening.result.transaction('bodies', 'readwrite');
          const bodies = writing.objectStore('bodies');
          const reading = bodies.getAll();
          reading.addEventListener('success', () => {
            const [first, second, third] = reading.result as { hash: string; html: string }[];
            bodies.delete(first?.hash ?? '');
            bodies.delete(second?.hash ?? '');
            bodies.put({ ...third, html: '<p>Autre chose</p>' });
          });
          writing.addEventListener('complete', () => {
            opening.result.close();
            resolve();
          });
        });
      }),
  );
  const before = JSON.parse(await keptIn(page, 'cards')) as unknown[];
  await page.locator('[data-action="inspect"]').click();
  await expect(said).toContainText(`${before.length - 3} articles sur ${before.length}`);
  await expect(page.locator('html')).toHaveAttribute('data-library', 'ready');
  await expect
    .poll(async () => (JSON.parse(await keptIn(page, 'bodies')) as unknown[]).length)
    .toBe(before.length);
  await page.locator('[data-action="inspect"]').click();
  await expect(said).toContainText(`${before.length} articles sur ${before.length}`);
  await page.reload();
  await expect(said).toContainText(`${before.length} articles sur ${before.length}`);
});

test('marks are taken away as a file and brought back; another file changes nothing', async ({ reader }) => {
  const { page } = reader;
  const [first = ''] = await articlePaths(page);
  await reader.settleIn(first);
  await page.locator('[data-action="save"]').first().click();
  await expect(page.locator('[data-action="save"]').first()).toHaveAttribute('aria-pressed', 'true');
  await page.goto('/reglages/');
  await page.locator('#mute-word').fill('grondin');
  await page.locator('#mute-word').press('Enter');
  await expect(page.locator('[data-part="mutes"] li')).toHaveCount(1);
  await page.goto('/bibliotheque/');
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('[data-action="export"]').click(),
  ]);
  const text = await readFile(await file.path(), 'utf8');
  expect(JSON.parse(text)).toMatchObject({ format: 'caravane-marks', version: 1 });

  await page.locator('section', { hasText: 'Vider la bibliothèque' }).getByRole('checkbox').check();
  await page.getByRole('button', { name: 'Vider la bibliothèque' }).click();
  await page.locator('[data-action="reset"]').click();
  await expect.poll(async () => keptIn(page, 'marks')).toBe('[]');

  const bring = (content: string) =>
    page.locator('#marks-file').setInputFiles({
      name: 'marques.json',
      mimeType: 'application/json',
      buffer: Buffer.from(content),
    });
  await bring('{"format":"autre"}');
  await expect(page.locator('[data-part="marks-told"]')).toContainText('rien n’a changé');
  const taken = JSON.parse(text) as { readonly preferences: object };
  await bring(JSON.stringify({ ...taken, preferences: { ...taken.preferences, theme: 'sepia' } }));
  await expect(page.locator('[data-part="marks-told"]')).toContainText('1 article');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'sepia');
  await page.goto('/enregistres/');
  await expect(page.locator('main article')).toHaveCount(1);
  await page.goto('/reglages/');
  await expect(page.locator('[data-part="mutes"] li')).toContainText('grondin');
});

test('the room for texts is the reader’s choice, told in articles and bytes before', async ({ reader }) => {
  const { page } = reader;
  await reader.settleIn('/bibliotheque/');
  const room = page.getByRole('radio', { name: /^5\sMo – \d+ articles/ });
  await room.check();
  await expect(page.locator('html')).toHaveAttribute('data-library', 'ready');
  await page.reload();
  await expect(room).toBeChecked();
});

test('a library that the browser erased is missed, said and restored', async ({ reader }) => {
  const { page } = reader;
  await reader.settleIn('/');
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        indexedDB.deleteDatabase('caravane').addEventListener('success', () => resolve());
      }),
  );
  await reader.cutNetwork();
  await page.goto('/');
  await expect(page.locator('[data-part="notice"]')).toContainText('effacé');
  await reader.restoreNetwork();
  // By itself: the page that had nothing to show loads anew once there is a network.
  await expect(page.locator('html')).toHaveAttribute('data-library', 'ready');
  await expect(page.locator('main article')).not.toHaveCount(0);
  await expect(page.locator('[data-part="notice"]')).toHaveCount(0);
});
