import { ageKeptLetter, keptIn } from './device.ts';
import { confirm, fillSignUp, linkTo } from './mailbox.ts';
import { expect, test } from './reader.ts';

/** Addresses of this run: to those of an earlier one no second letter goes on the same day. */
const run = Date.now().toString(36);
const addressOf = (name: string): string => `${name}.${run}@exemple.org`;

test('offline: new choices and leaving wait on the device, leave with the network, once', async ({
  reader,
}) => {
  const { page } = reader;
  const address = addressOf('chez-soi');
  await reader.settleIn('/lettre/');
  await fillSignUp(page, address);
  await confirm(page, address);
  await page.locator('[data-action="keep-letter"]').click();
  const desk = page.locator('[data-part="letter-desk"]');
  await expect(desk.locator('#desk-frequency')).toHaveValue('weekly');
  expect(page.url()).not.toContain('#');
  await page.locator('[data-outbox="sent"] button').click();

  await reader.cutNetwork();
  await page.goto('/lettre/');
  await desk.locator('#desk-frequency').selectOption('daily');
  await desk.locator('input[name="topics"][value="eau"]').check();
  await desk.locator('button.strong').click();
  const errand = page.locator('[data-errand="change"]');
  await expect(errand).toHaveAttribute('data-outbox', 'queued');
  await errand.locator('button').click();
  await expect(errand).toHaveCount(0);
  await desk.locator('#desk-frequency').selectOption('each');
  await desk.locator('button.strong').click();
  await desk.locator('#desk-frequency').selectOption('monday');
  await desk.locator('input[name="topics"][value="energie"]').check();
  await desk.locator('button.strong').click();
  await expect(errand).toHaveCount(1);
  await reader.restoreNetwork();
  await expect(errand).toHaveAttribute('data-outbox', 'sent');
  await expect(desk.locator('#desk-frequency')).toHaveValue('monday');
  expect(await keptIn(page, 'outbox')).not.toMatch(/[\w-]{43}|energie/);
  const [letter] = await keptIn(page, 'letter').then((text) => JSON.parse(text) as { token: string }[]);
  const standing = await page.request.get(`/lettre/preferences?t=${letter?.token}`, {
    headers: { accept: 'application/json' },
  });
  expect(await standing.json()).toEqual({
    state: 'confirmed',
    wishes: { language: 'fr', topics: ['energie'], frequency: 'monday' },
  });

  await reader.cutNetwork();
  await page.goto('/lettre/');
  await page.locator('[data-action="leave-letter"]').click();
  const leaving = page.locator('[data-errand="leave"]');
  await expect(leaving).toHaveAttribute('data-outbox', 'queued');
  await page.goto('/');
  await reader.restoreNetwork();
  await page.goto('/lettre/');
  await expect(leaving).toHaveAttribute('data-outbox', 'sent');
  await expect(desk).toHaveCount(0);
  expect(await keptIn(page, 'letter')).toBe('[]');
  await page.goto(await linkTo(page, address, 'desabonner'));
  await expect(page.locator('h1')).toHaveText('Désabonnement enregistré');
});

test('a kept link that was not used for ninety days is forgotten', async ({ reader }) => {
  const { page } = reader;
  const address = addressOf('oubliee');
  await reader.settleIn('/lettre/');
  await fillSignUp(page, address);
  await confirm(page, address);
  await page.locator('[data-action="keep-letter"]').click();
  const desk = page.locator('[data-part="letter-desk"]');
  await expect(desk.locator('#desk-frequency')).toHaveValue('weekly');
  await reader.cutNetwork();
  await ageKeptLetter(page, 89);
  await page.reload();
  await expect(desk.locator('#desk-frequency')).toHaveValue('weekly');
  await ageKeptLetter(page, 91);
  await page.reload();
  await expect(page.locator('[data-part="keep-letter"]')).toHaveCount(1);
  await expect(desk).toHaveCount(0);
  expect(await keptIn(page, 'letter')).toBe('[]');
});

test('offline: a link pasted from a letter ends it; another’s page, a stale one and nonsense are not kept', async ({
  reader,
}) => {
  const { page } = reader;
  const address = addressOf('collee');
  await reader.settleIn('/lettre/');
  await fillSignUp(page, address);
  await confirm(page, address);
  const link = await linkTo(page, address, 'desabonner');
  await page.goto('/lettre/');
  const paste = async (text: string): Promise<void> => {
    const form = page.locator('[data-part="keep-letter"]');
    if (!(await form.locator('input').isVisible())) await form.locator('summary').click();
    await form.locator('input').fill(text);
    await form.locator('button').click();
  };
  const said = page.locator('[data-part="announcement"]');
  await paste('https://exemple.org/');
  await expect(said).toHaveText('Ce n’est pas le lien d’une de nos lettres.');
  await paste(`/lettre/preferences?t=${'a'.repeat(43)}`);
  await expect(said).toContainText('il n’a pas été gardé');
  expect(await keptIn(page, 'letter')).toBe('[]');

  await reader.cutNetwork();
  await page.goto('/lettre/');
  await paste(link);
  await page.locator('[data-action="leave-letter"]').click();
  await expect(page.locator('[data-errand="leave"]')).toHaveAttribute('data-outbox', 'queued');
  await reader.restoreNetwork();
  await expect(page.locator('[data-errand="leave"]')).toHaveAttribute('data-outbox', 'sent');
  await page.goto(link);
  await expect(page.locator('h1')).toHaveText('Désabonnement enregistré');
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the form is posted, and every page works by its buttons', async ({ page }) => {
    const address = addressOf('sans-script');
    await page.goto('/lettre/');
    await fillSignUp(page, address);
    await expect(page.locator('h1')).toHaveText('Regardez dans votre boîte');
    await confirm(page, address);
    await page.locator('main a[href*="preferences?t="]').click();
    await page
      .locator('main form', { has: page.locator('[value="erase"]') })
      .getByRole('checkbox')
      .check();
    await page.locator('main button.alarm').click();
    await expect(page.locator('h1')).toHaveText('Tout est effacé');
    expect((await page.request.get(await linkTo(page, address, 'desabonner'))).status()).toBe(404);
  });
});

test('mailed pages fit a phone and are found without fault by axe', async ({ reader }) => {
  const { page } = reader;
  const { AxeBuilder } = await import('@axe-core/playwright');
  const address = addressOf('petite');
  await page.setViewportSize({ width: 320, height: 640 });
  await page.request.post('/lettre/', {
    form: { email: address, language: 'fr', frequency: 'weekly', consent: 'true', consentVersion: '1' },
  });
  const check = async (): Promise<void> => {
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    const { violations } = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'best-practice'])
      .analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  };
  await page.goto(await linkTo(page, address, 'confirmer'));
  await check();
  await page.locator('main button').click();
  await page.locator('main a[href*="preferences?t="]').click();
  await check();
  await page.goto('/dev/mail');
  await check();
});
