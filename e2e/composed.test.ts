import { articlePaths, expect, test } from './reader.ts';

test('an article that was never opened comes whole in the HTML, offline and without a script', async ({
  reader,
  browser,
  baseURL,
}) => {
  const { page, context } = reader;
  const unopened = (await articlePaths(page)).at(-2) ?? '';
  await reader.settleIn('/');
  await reader.cutNetwork();
  const html = await page.goto(unopened).then((response) => response?.text() ?? '');
  expect(html).toMatch(/<main[^>]*><article data-id=/);
  expect(html).toMatch(/<div data-part="body">.{500}/s);
  expect(html).not.toContain('data-shell');
  await expect(page.locator('[data-action="save"]')).toHaveAttribute('aria-pressed', 'false');
  await page.locator('[data-action="save"]').click();
  await expect(page.locator('[data-action="save"]')).toHaveAttribute('aria-pressed', 'true');
  await context.setOffline(false);

  // What the publisher wrote and what the device draws are one page.
  const published = await (
    await browser.newContext({ serviceWorkers: 'block', ...(baseURL && { baseURL }) })
  ).newPage();
  const theirs = await published.goto(unopened).then((response) => response?.text() ?? '');
  expect(sorted(article(html))).toBe(sorted(article(theirs)));
  await published.context().close();
});

/** Without the script that stands in the text until it runs. */
const article = (html: string): string =>
  (/<article data-id.*?<\/article>/s.exec(html)?.[0] ?? '').replace(
    /<script type="module"[^>]*><\/script>/,
    '',
  );

/** The order of attributes says nothing. */
const sorted = (html: string): string =>
  html.replace(/<\w[^>]*>/g, (tag) => (tag.match(/[^\s=<>]+="[^"]*"|<\w+/g) ?? []).toSorted().join(' '));

test('a page that came from the device is taken over as it stands', async ({ reader }) => {
  const { page } = reader;
  const [first = ''] = await articlePaths(page);
  await reader.settleIn('/');
  await page.addInitScript(() => {
    addEventListener('DOMContentLoaded', () => {
      Object.assign(globalThis, { began: document.querySelector('[data-part="body"]') });
    });
  });
  await page.goto(first);
  await expect(page.locator('html')).toHaveAttribute('data-library', 'ready');
  const same = await page.evaluate(
    () => (globalThis as { began?: unknown }).began === document.querySelector('[data-part="body"]'),
  );
  expect(same).toBe(true);
});

test('a page that came from the device is as the reader likes it before a script runs', async ({
  reader,
}) => {
  const { page } = reader;
  const [first = ''] = await articlePaths(page);
  await reader.settleIn('/');
  const html = async (): Promise<string> => (await page.goto(first).then((answer) => answer?.text())) ?? '';
  expect(await html()).toMatch(/<html (?![^>]*data-theme="dark")/);
  await expect(page.locator('html')).toHaveAttribute('data-library', 'ready');
  await page.goto('/reglages/');
  await page.getByRole('radio', { name: 'Sombre' }).check();
  // Who leaves before the app has answered has chosen nothing yet.
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect.poll(html).toMatch(/<html [^>]*data-theme="dark"/);
  // The style of the article is all that it needs, and the script that told of the paint has left the text.
  await expect(page.locator('html')).toHaveAttribute('data-library', 'ready');
  await expect(page.locator('#root script')).toHaveCount(0);
  await expect(page.locator('style')).toHaveCount(1);
});

test('what was chosen as the page was left is worn by the pages that the device composes', async ({
  reader,
}) => {
  const { page } = reader;
  const [first = ''] = await articlePaths(page);
  await reader.settleIn('/reglages/');
  // The page goes in the very moment of the choice: nothing has reached the library.
  await page.evaluate(() => {
    localStorage.setItem('caravane-preferences', JSON.stringify({ theme: 'dark' }));
  });
  const html = async (): Promise<string> => (await page.goto(first).then((answer) => answer?.text())) ?? '';
  await expect.poll(html).toMatch(/<html [^>]*data-theme="dark"/);
});
