import { expect, type Page } from '@playwright/test';

type Letter = {
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
  readonly headers: readonly { readonly name: string; readonly value: string }[];
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

/** Where a mail program posts when its reader wants no more of these (RFC 8058). */
export function oneClickOf(letter: Letter | undefined): string {
  const value = letter?.headers.find(({ name }) => name === 'list-unsubscribe')?.value ?? '';
  return /<(http[^>]+)>/.exec(value)?.[1] ?? '';
}

/** Opens a mailed link, which changes nothing, and presses its button. */
export async function confirm(page: Page, address: string): Promise<void> {
  await page.goto(await linkTo(page, address, 'confirmer'));
  await expect(page.locator('h1')).toHaveText('Confirmer l’inscription');
  await page.locator('main button').click();
  await expect(page.locator('h1')).toHaveText('Inscription confirmée');
}

/** Fills the sign-up form of a page and sends it. */
export async function fillSignUp(page: Page, address: string): Promise<void> {
  const form = page.locator('main form[data-form="newsletter"]').first();
  await form.locator('input[type="email"]').fill(address);
  await form.locator('input[type="checkbox"][name="consent"]').check();
  await form.locator('button[type="submit"]').click();
}
