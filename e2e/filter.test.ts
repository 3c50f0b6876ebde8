import type { Page } from '@playwright/test';
import { expect, test } from './reader.ts';

const topicChip = (page: Page, slug: string) => page.locator(`button[data-filter-topic="${slug}"]`).first();
const cards = (page: Page) => page.locator('section[aria-labelledby="found"] article');
const total = async (page: Page): Promise<number> =>
  Number(/\d+/.exec(await page.locator('#found').innerText())?.[0] ?? 0);
const countOn = async (page: Page, selector: string): Promise<number> =>
  Number((await page.locator(selector).first().locator('small').innerText()).replace(/\D/g, ''));

test('topics, dates, languages and the rest combine; the address holds them and chips take them back', async ({
  reader,
}) => {
  const { page } = reader;
  await reader.settleIn('/');
  await reader.cutNetwork();
  const promised = await countOn(page, 'button[data-filter-topic="kazakhstan"]');
  await topicChip(page, 'kazakhstan').click();
  await expect(page).toHaveURL(/\/\?themes=kazakhstan$/);
  await expect(topicChip(page, 'kazakhstan')).toHaveAttribute('aria-pressed', 'true');
  await expect.poll(() => total(page)).toBe(promised);
  await expect(page.locator('[data-part="announcement"]')).toHaveText(`${promised} articles`);

  const withOther = await countOn(page, 'button[data-filter-topic="ouzbekistan"]');
  await topicChip(page, 'ouzbekistan').click();
  await expect(page).toHaveURL(/themes=kazakhstan,ouzbekistan$/);
  await expect.poll(() => total(page)).toBeGreaterThanOrEqual(Math.max(promised, withOther));

  const refine = page.locator('[data-part="refine"]');
  await refine.locator('summary').click();
  const unread = await countOn(page, '[data-filter="unread"]');
  await page.locator('[data-filter="unread"]').click();
  await expect(page).toHaveURL(/nonlus=1/);
  await expect.poll(() => total(page)).toBe(unread);
  await page.locator('[data-filter="offline"]').click();
  await expect(page).toHaveURL(/horsligne=1/);
  const barred = page.locator('[data-without-topic]').first();
  const slug = await barred.getAttribute('data-without-topic');
  await barred.click();
  await expect(page).toHaveURL(new RegExp(`sans=${slug}`));
  await page.locator('#since').fill('2020-01-01');
  await expect(page).toHaveURL(/depuis=2020-01-01/);
  await page.locator('[data-filter-language="fr"]').click();
  await expect(page).toHaveURL(/langues=fr/);

  const address = page.url();
  const left = await total(page);
  await page.reload();
  await expect(page.locator('#found')).toBeVisible();
  expect(page.url()).toBe(address);
  expect(await total(page)).toBe(left);
  const chips = page.locator('[data-part="chip"]');
  await expect(chips).toHaveCount(7);
  for (let rest = 6; rest >= 0; rest -= 1) {
    await chips.last().click();
    await expect(chips).toHaveCount(rest);
  }
  await expect(page).toHaveURL(/\/$/);
  await page.goBack();
  await expect(chips).toHaveCount(1);
});

test('what nobody knows in an address is named and left aside', async ({ reader }) => {
  const { page } = reader;
  await reader.settleIn('/');
  await page.goto('/?themes=atlantide,eau&depuis=hier&langues=xx&utm=1');
  await expect(page.locator('[data-part="unknown"]')).toContainText('atlantide');
  await expect(page.locator('[data-part="unknown"]')).toContainText('hier');
  await expect(topicChip(page, 'eau')).toHaveAttribute('aria-pressed', 'true');
  await expect(cards(page)).not.toHaveCount(0);
  await page.goto(`/?themes=${encodeURIComponent('😀,"\u0000,a'.repeat(300))}`);
  await expect(page.locator('[data-part="unknown"]')).toBeVisible();
  await expect(page.locator('.opening')).toBeVisible();
});

test('what is followed makes « Pour vous », is proposed for the letter, and is forgotten at one touch', async ({
  reader,
}) => {
  const { page } = reader;
  await reader.settleIn('/');
  await page.locator('[data-action="for-you"]').click();
  await expect(page).toHaveURL(/\?pourvous=1$/);
  await expect(page.getByText('Vous ne suivez encore rien')).toBeVisible();
  await page.goto('/?themes=eau');
  const water = await total(page);
  const follow = page.locator('[data-action="follow"]');
  await follow.click();
  await expect(follow).toHaveAttribute('aria-pressed', 'true');
  await page.goto('/?pourvous=1');
  expect(await total(page)).toBe(water);
  await page.goto('/lettre/');
  await expect(page.locator('input[name="topics"][value="eau"]')).toBeChecked();

  await page.goto('/reglages/');
  const follows = page.locator('[data-part="follows"]');
  await expect(follows.locator('li')).toHaveCount(1);
  await follows.locator('li button').click();
  await expect(follows.locator('li')).toHaveCount(0);
});

test('muted topics and words are in no list, are said to be missing, and are found by search', async ({
  reader,
}) => {
  const { page } = reader;
  await reader.settleIn('/themes/eau/');
  await page.locator('[data-action="mute"]').click();
  await expect(page.locator('[data-action="mute"]')).toHaveAttribute('aria-pressed', 'true');
  await page.goto('/');
  const muted = page.locator('[data-part="muted"]');
  await expect(muted).toContainText(/Masqués?\s:\s\d+ article/);
  await muted.locator('[data-action="show-muted"]').click();
  await expect(muted.locator('article')).not.toHaveCount(0);

  await page.goto('/reglages/');
  const mutes = page.locator('[data-part="mutes"]');
  await expect(mutes.locator('li')).toHaveCount(1);
  await mutes.locator('li button').click();
  await expect(mutes.locator('li')).toHaveCount(0);
  await page.locator('#mute-word').fill('Tachkent');
  await page.locator('#mute-word').press('Enter');
  await expect(mutes.locator('li')).toHaveCount(1);
  await page.goto('/recherche/?q=Tachkent');
  await expect(page.locator('main article')).not.toHaveCount(0);
  await page.goto('/themes/tachkent/');
  await expect(page.locator('main article h2, main article h3').filter({ hasText: 'Tachkent' })).toHaveCount(
    0,
  );
});
