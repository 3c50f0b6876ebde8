import type { Locator, Page } from '@playwright/test';
import { expect, test } from './reader.ts';

/** The way through the paper: open, filter, read, save, search, sign up. */

test('by keyboard alone', async ({ reader }) => {
  const { page } = reader;
  const { keyboard } = page;
  await reader.settleIn('/');
  await keyboard.press('Tab');
  await keyboard.press('Enter');
  await expect(page.locator('main')).toBeFocused();

  await tabTo(page, page.locator('[data-filter-topic="eau"]').first());
  await keyboard.press('Enter');
  await expect(page).toHaveURL(/\?themes=eau$/);
  await expect(page.locator(':focus')).not.toHaveCount(0);

  // The list follows the counts.
  await expect(page.locator('section[aria-labelledby="found"] article')).not.toHaveCount(0);
  await keyboard.press('j');
  await expect(page.locator(':focus')).toHaveAttribute('href', /^\/articles\//);
  const title = await page.locator(':focus').innerText();
  await keyboard.press('Enter');
  await expect(page.locator('main > article h1')).toBeFocused();
  await expect(page.locator('main > article h1')).toHaveText(title);

  await tabTo(page, page.locator('[data-action="save"]').first());
  await keyboard.press('Space');
  await expect(page.locator('[data-action="save"]').first()).toHaveAttribute('aria-pressed', 'true');

  await keyboard.press('/');
  await expect(page).toHaveURL(/\/recherche\/$/);
  await expect(page.locator('h1')).toBeFocused();
  await tabTo(page, page.locator('#query'));
  await keyboard.type('Samarcande');
  await expect(page.locator('main article')).not.toHaveCount(0);

  await tabTo(page, page.locator('main article a').first());
  await keyboard.press('g');
  await keyboard.press('l');
  await expect(page.locator('h1')).toBeFocused();
  await tabTo(page, page.locator('input[type="email"]'));
  await keyboard.type('au-clavier@exemple.org');
  await tabTo(page, page.locator('input[name="consent"]'));
  await keyboard.press('Space');
  await tabTo(page, page.locator('main form button.strong').first());
  await keyboard.press('Enter');
  await expect(page.locator('[data-outbox]').first()).toHaveAttribute('data-outbox', 'sent');
});

test('by roles and names alone', async ({ reader }) => {
  const { page } = reader;
  await reader.settleIn('/');
  const main = page.getByRole('main');
  await expect(page.getByRole('banner')).toHaveCount(1);
  await expect(page.getByRole('contentinfo')).toHaveCount(1);

  await main.getByRole('button', { name: /^Eau/ }).first().click();
  await expect(main.getByRole('button', { name: /^Eau/, pressed: true }).first()).toBeVisible();
  await expect(main.getByRole('heading', { level: 2, name: /^\d+ articles?$/ })).toBeVisible();

  const first = main.getByRole('article').first().getByRole('link').first();
  const title = await first.innerText();
  await first.click();
  await expect(main.getByRole('heading', { level: 1, name: title })).toBeFocused();
  await main.getByRole('button', { name: 'Enregistrer' }).first().click();
  await expect(main.getByRole('button', { name: 'Enregistrer', pressed: true })).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: 'Article enregistré' })).toHaveCount(1);

  await page
    .getByRole('navigation', { name: 'Navigation principale' })
    .getByRole('link', { name: 'Recherche' })
    .click();
  await main.getByRole('searchbox', { name: 'Chercher dans le journal' }).fill('Samarcande');
  await expect(main.getByRole('heading', { level: 2, name: /Samarcande/ })).toBeVisible();
  await expect(main.getByRole('article')).not.toHaveCount(0);

  await page
    .getByRole('navigation', { name: 'Navigation principale' })
    .getByRole('link', { name: 'La lettre' })
    .click();
  await main.getByRole('textbox', { name: 'Adresse électronique' }).fill('par-les-noms@exemple.org');
  await main.getByRole('checkbox', { name: /^J’accepte/ }).check();
  await main.getByRole('button', { name: 'S’inscrire' }).click();
  await expect(main.getByText(/consultez votre boîte/)).toBeVisible();
});

test('keys are shown, keep quiet where somebody writes, and can be turned off', async ({ reader }) => {
  const { page } = reader;
  await reader.settleIn('/recherche/');
  await page.keyboard.press('?');
  const dialog = page.getByRole('dialog', { name: 'Raccourcis clavier' });
  await expect(dialog).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);

  await page.locator('#query').focus();
  await page.keyboard.type('gh?');
  await expect(page.locator('#query')).toHaveValue('gh?');
  await expect(dialog).toHaveCount(0);

  await page.goto('/reglages/');
  await page.getByRole('radio', { name: 'Inactifs' }).check();
  await page.locator('h1').focus();
  await page.keyboard.press('g');
  await page.keyboard.press('h');
  await page.keyboard.press('?');
  await expect(dialog).toHaveCount(0);
  await expect(page).toHaveURL(/\/reglages\/$/);
});

test('two keys pressed as fast as can be name a place, before what they do has come', async ({ reader }) => {
  const { page } = reader;
  await reader.settleIn('/a-propos/');
  await page.evaluate(() => {
    for (const key of ['g', 'r'])
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  });
  await expect(page).toHaveURL(/\/rattrapage\/$/);
});

/** Tab, as somebody without a mouse comes to it. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < 300; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`no way to ${String(target)} by Tab`);
}
