import type { Page } from '@playwright/test';
import { hasPostgres, startPostgres, type PostgresServer } from '../src/database/postgres-server.proof.ts';
import { confirm, fillSignUp, lettersTo, linkTo, oneClickOf } from './mailbox.ts';
import { openPublication, type OwnPublication } from './own-publication.ts';
import { expect, test } from './reader.ts';

/** When the sample edition's last article came, which is about Tajikistan. */
const day = '2026-11-17';

const engines = [
  { name: 'SQLite', port: 4321, served: true },
  { name: 'PostgreSQL', port: 4322, served: hasPostgres() },
];

for (const { name, port } of engines.filter(({ served }) => served)) {
  test.describe(`the whole way of a letter, on ${name}`, () => {
    test.describe.configure({ mode: 'serial' });
    test.use({ baseURL: `http://localhost:${port}` });

    let postgres: PostgresServer | undefined;
    let publication: OwnPublication;
    test.beforeAll(async () => {
      if (name === 'PostgreSQL') postgres = await startPostgres();
      const database = postgres ? { DATABASE_URL: postgres.address('postgres') } : {};
      publication = await openPublication(`letter-${name}`, port, { dev: true, environment: database });
    });
    test.afterAll(async () => {
      await publication.stop();
      await postgres?.stop();
    });

    /** How many subscribers stand in each state, as the team sees it. */
    const states = async (): Promise<{ [state: string]: number }> => {
      const lines = (await publication.caravane('subscribers', '--json')).trim().split('\n');
      const counts = lines.map((line) => JSON.parse(line) as { state: string; count: number });
      return Object.fromEntries(
        counts.filter(({ count }) => count > 0).map(({ state, count }) => [state, count]),
      );
    };

    /** The team's daily command; gives what came to an address beside its first letter. */
    const digestTo = async (page: Page, address: string) => {
      await publication.caravane('digest', '--send', '--date', day);
      await expect.poll(async () => (await lettersTo(page, address)).length).toBe(2);
      return (await lettersTo(page, address))[1];
    };

    test('online', async ({ reader }) => {
      const { page } = reader;
      const address = 'en-ligne@exemple.org';
      await reader.settleIn('/lettre/');
      await fillSignUp(page, address);
      await expect(page.locator('[data-outbox]').first()).toHaveAttribute('data-outbox', 'sent');
      await confirm(page, address);
      await page.locator('main a[href*="preferences?t="]').click();
      await page.locator('main input[name="topics"][value="tadjikistan"]').check();
      await page.locator('#frequency').selectOption('daily');
      await page.locator('main button.strong').click();
      await expect(page.getByRole('status')).toHaveText('Préférences enregistrées.');
      await expect(page.locator('main input[name="topics"][value="tadjikistan"]')).toBeChecked();

      const digest = await digestTo(page, address);
      await page.goto(digest?.links.find((link) => link.includes('/articles/')) ?? '');
      await expect(page.locator('main > article h1')).not.toBeEmpty();
      await page.goto(await linkTo(page, address, 'desabonner'));
      expect(await states()).toEqual({ confirmed: 1 });
      await page.locator('main button').click();
      await expect(page.locator('h1')).toHaveText('Désabonnement enregistré');
      expect(await states()).toEqual({ unsubscribed: 1 });
    });

    test('offline', async ({ reader }) => {
      const { page } = reader;
      const address = 'hors-ligne@exemple.org';
      await reader.settleIn('/lettre/');
      await reader.cutNetwork();
      await page.goto('/lettre/');
      await fillSignUp(page, address);
      const errand = page.locator('[data-outbox]').first();
      await expect(errand).toHaveAttribute('data-outbox', 'queued');
      await reader.restoreNetwork();
      await expect(errand).toHaveAttribute('data-outbox', 'sent');
      await confirm(page, address);
      await page.locator('[data-action="keep-letter"]').click();
      await expect(page.locator('#desk-frequency')).toHaveValue('weekly');

      await reader.cutNetwork();
      await page.goto('/lettre/');
      await page.locator('#desk-frequency').selectOption('monday');
      await page.locator('[data-part="letter-desk"] button.strong').click();
      await expect(page.locator('[data-errand="change"]')).toHaveAttribute('data-outbox', 'queued');
      await page.locator('#desk-frequency').selectOption('each');
      await page.locator('[data-part="letter-desk"] button.strong').click();
      await reader.restoreNetwork();
      await expect(page.locator('[data-errand="change"]')).toHaveAttribute('data-outbox', 'sent');
      await digestTo(page, address);

      await reader.cutNetwork();
      await page.goto('/lettre/');
      await page.locator('[data-action="leave-letter"]').click();
      await expect(page.locator('[data-errand="leave"]')).toHaveAttribute('data-outbox', 'queued');
      expect(await states()).toEqual({ confirmed: 1, unsubscribed: 1 });
      await reader.restoreNetwork();
      await expect(page.locator('[data-errand="leave"]')).toHaveAttribute('data-outbox', 'sent');
      expect(await states()).toEqual({ unsubscribed: 2 });
    });

    test.describe('without script', () => {
      test.use({ javaScriptEnabled: false });

      test('by buttons alone, and by the one click of a mail program', async ({ page }) => {
        const address = 'sans-script@exemple.org';
        await page.goto('/lettre/');
        await fillSignUp(page, address);
        await expect(page.locator('h1')).toHaveText('Regardez dans votre boîte');
        await confirm(page, address);
        await page.locator('main a[href*="preferences?t="]').click();
        await page.locator('main input[name="topics"][value="tadjikistan"]').check();
        await page.locator('main button.strong').click();
        await expect(page.locator('main input[name="topics"][value="tadjikistan"]')).toBeChecked();
        const digest = await digestTo(page, address);
        const left = await page.request.post(oneClickOf(digest), {
          form: { 'List-Unsubscribe': 'One-Click' },
        });
        expect(left.status()).toBe(200);
        expect(await states()).toEqual({ unsubscribed: 3 });

        await page.goto(await linkTo(page, address, 'desabonner'));
        await expect(page.locator('h1')).toHaveText('Désabonnement enregistré');
      });
    });
  });
}
