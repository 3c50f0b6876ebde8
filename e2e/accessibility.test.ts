import { accessibilityFaults } from './accessibility-faults.ts';
import { articlePaths, expect, test } from './reader.ts';

const screens = [
  '/',
  '/lettre/',
  '/reglages/',
  '/recherche/?q=eau',
  '/enregistres/',
  '/bibliotheque/',
  '/a-propos/',
  '/themes/eau/',
  '/themes/kazakhstan/',
  '/archives/',
  '/archives/2026/11/',
  '/auteurs/service-societe/',
  '/historique/',
  '/rattrapage/',
  '/confidentialite/',
  '/mentions-legales/',
  '/404.html',
];

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme}`, () => {
    test.use({ colorScheme });

    test('axe finds nothing on any screen', async ({ reader }) => {
      const { page } = reader;
      const [article = ''] = await articlePaths(page);
      for (const path of [...screens, article]) {
        await page.goto(path);
        await expect(page.locator('html')).toHaveAttribute('data-library', 'ready');
        await expect(page.locator('h1')).toBeVisible();
        expect(await accessibilityFaults(page), path).toEqual([]);
      }
    });
  });
}

test('axe finds nothing in other states either', async ({ reader }) => {
  const { page } = reader;
  const faults: string[] = [];
  const look = async (state: string): Promise<void> => {
    for (const fault of await accessibilityFaults(page)) faults.push(`${state} ${fault}`);
  };
  await reader.settleIn('/?themes=ouzbekistan,kazakhstan');
  await expect(page.locator('main article')).not.toHaveCount(0);
  await look('filtered');
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toBeVisible();
  await look('keys');
  await page.keyboard.press('Escape');
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
  for (const path of ['/', '/themes/kazakhstan/', '/reglages/']) {
    await page.goto(path);
    await expect(page.locator('html')).toHaveAttribute('data-library', 'ready');
    await expect(page.locator('h1')).toHaveCount(1);
    await look(`forced colours ${path}`);
  }
  await page.emulateMedia({ forcedColors: 'none' });
  await page.goto('/reglages/');
  await page.getByRole('radio', { name: 'Sépia' }).check();
  for (const path of ['/', '/themes/kazakhstan/', '/archives/2026/11/', '/lettre/']) {
    await page.goto(path);
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'sepia');
    await expect(page.locator('h1')).toHaveCount(1);
    await look(`sepia ${path}`);
  }
  await reader.cutNetwork();
  await page.goto('/articles/il-n-y-a-rien-ici/');
  await expect(page.locator('h1')).toBeVisible();
  await look('absent');
  expect(faults).toEqual([]);
});

test('nothing scrolls sideways at 320 pixels', async ({ reader }) => {
  const { page } = reader;
  await page.setViewportSize({ width: 320, height: 640 });
  for (const path of [...screens, ...(await articlePaths(page)).slice(0, 4)]) {
    await page.goto(path);
    expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(320);
  }
});

test('an article opens and is saved by keyboard alone', async ({ reader }) => {
  const { page } = reader;
  await reader.settleIn('/');
  await page.keyboard.press('Tab');
  await expect(page.locator(':focus')).toHaveAttribute('href', /^#/);
  await page.locator('main article h2 a, main article h3 a').first().focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('main > article h1')).toBeFocused();
  await page.locator('[data-action="save"]').first().focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-action="save"]').first()).toHaveAttribute('aria-pressed', 'true');
});
