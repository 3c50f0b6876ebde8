import { articlePaths, expect, test } from './reader.ts';

test('settings chosen before the app is there are not lost', async ({ reader }) => {
  const { page } = reader;
  const { promise: late, resolve: arrive } = Promise.withResolvers<void>();
  await page.route(/\/assets\/main-/, async (route) => {
    await late;
    await route.continue();
  });
  await page.goto('/reglages/');
  await page.getByRole('radio', { name: 'Sombre' }).check();
  await page.getByRole('radio', { name: 'Très grande' }).check();
  arrive();
  const root = page.locator('html');
  await expect(root).toHaveAttribute('data-theme', 'dark');
  await expect(root).toHaveAttribute('data-size', '22');
  await page.reload();
  await expect(page.getByRole('radio', { name: 'Sombre' })).toBeChecked();
  await expect(page.getByRole('radio', { name: 'Très grande' })).toBeChecked();
});
