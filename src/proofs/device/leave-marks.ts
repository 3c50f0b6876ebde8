import type { Page } from 'playwright-core';

/** What a reader does that the device must keep, one act or two on each page; what is not there to press is left. */
export const marksLeft: readonly { readonly at: string; readonly act: (page: Page) => Promise<unknown> }[] = [
  {
    at: '/recherche/',
    act: async (page) => {
      await page.locator('#query').fill('eau');
      await page.waitForSelector('#found', soon);
      await page.locator('#query').fill('');
      await press(page, '[data-action="forget-searches"]');
    },
  },
  {
    at: '/themes/eau/',
    act: async (page) => {
      await press(page, '[data-action="follow"]');
      await press(page, '[data-action="mute"]');
    },
  },
  {
    at: '/reglages/',
    act: async (page) => {
      await page.locator('#mute-word').fill('gaz', soon);
      await page.locator('#mute-word').press('Enter');
      await press(page, '[data-part="mutes"] button');
    },
  },
  { at: '/', act: (page) => press(page, '[data-action="show-muted"]') },
  { at: '/historique/', act: (page) => press(page, '[data-action="forget-read"]') },
  {
    at: '/lettre/',
    act: async (page) => {
      await page.locator('input[type="email"]').first().fill('lectrice@example.org', soon);
      await press(page, '[name="consent"]');
      await press(page, 'form button[type="submit"]');
      await press(page, '[data-outbox] button');
    },
  },
  {
    at: '/bibliotheque/',
    act: async (page) => {
      await press(page, '[data-action="inspect"]');
      await press(page, 'input[name="room"]');
      await press(page, '[data-action="export"]');
      await press(page, '[data-action="sync"]');
      await press(page, '[aria-labelledby="reset"] .button.alarm');
      await press(page, '[data-action="reset"]');
    },
  },
];

const soon = { timeout: 2_000 };

const press = (page: Page, what: string): Promise<void> =>
  page
    .locator(what)
    .first()
    .click(soon)
    .catch(() => undefined);
