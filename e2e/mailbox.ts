import { expect, type Page } from '@playwright/test';

type Letter = {
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
  readonly links: readonly string[];
};

/** What the development mailbox caught for an address, oldest first. */
export async function lettersTo(page: Page, address: string): Promise<Letter[]> {
  const answer = await page.request.get('/dev/mail', { headers: { accept: 'application/json' } });
  const letters = (await answer.json()) as Letter[];
  return letters.toReversed().filter(({ to }) => to.includes(address));
}

/** The link of the newest letter to a page, once there is one. */
export async function linkTo(page: Page, address: string, name: string): Promise<string> {
  const find = async (): Promise<string> =>
    (await lettersTo(page, address)).at(-1)?.links.find((link) => link.includes(`/lettre/${name}?t=`)) ?? '';
  await expect.poll(find).not.toBe('');
  return find();
}

/** Fills the sign-up form of a page and sends it. */
export async function fillSignUp(page: Page, address: string): Promise<void> {
  const form = page.locator('main form[data-form="newsletter"]').first();
  await form.locator('input[type="email"]').fill(address);
  await form.locator('input[type="checkbox"][name="consent"]').check();
  await form.locator('button[type="submit"]').click();
}
