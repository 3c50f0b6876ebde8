import { expect, test } from './reader.ts';

test('while developing, one page shows tokens and components in every theme', async ({ reader }) => {
  const { page } = reader;
  await page.goto('/dev/style/');
  await expect(page.getByRole('heading', { level: 1, name: 'Style' })).toBeVisible();
  await expect(page.locator('main article.card')).not.toHaveCount(0);
  for (const theme of ['Sombre', 'Sépia', 'Clair']) await page.getByRole('radio', { name: theme }).check();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
});
