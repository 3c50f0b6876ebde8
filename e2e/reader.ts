import { test as base, expect, type BrowserContext, type ConsoleMessage, type Page } from '@playwright/test';

/** A reader with a browser of their own, and whatever went wrong in it. */
type Reader = {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Opens an address and waits until the library on the device is complete. */
  readonly settleIn: (address?: string) => Promise<void>;
  readonly cutNetwork: () => Promise<void>;
  readonly restoreNetwork: () => Promise<void>;
  readonly problems: readonly string[];
};

export const test = base.extend<{ reader: Reader }>({
  reader: async ({ context, page, baseURL }, use) => {
    const problems: string[] = [];
    context.on('weberror', (error) => problems.push(`page error: ${error.error().message}`));
    context.on('console', (message) => {
      if (isProblem(message)) problems.push(`console: ${message.text()}`);
    });
    context.on('request', (request) => {
      const url = request.url();
      if (/^https?:/.test(url) && !url.startsWith(baseURL ?? '')) problems.push(`foreign request: ${url}`);
    });
    await use({
      page,
      context,
      problems,
      settleIn: async (address = '/') => {
        await page.goto(address);
        await expect(page.locator('html')).toHaveAttribute('data-library', 'ready');
        await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
        await expect
          .poll(() => page.evaluate(() => navigator.serviceWorker.controller?.scriptURL ?? ''))
          .toContain('/sw.js');
      },
      cutNetwork: () => context.setOffline(true),
      restoreNetwork: () => context.setOffline(false),
    });
    expect(problems).toEqual([]);
  },
});

/** Errors count; the browser's own lines about a network that is not there do not. */
const isProblem = (message: ConsoleMessage): boolean =>
  message.type() === 'error' && !message.text().includes('net::ERR_');

/** Addresses of the articles that the edition holds, newest first, from the feed that everybody can read. */
export async function articlePaths(page: Page): Promise<string[]> {
  const feed = (await (await page.request.get('/feed.json')).json()) as { items: { url: string }[] };
  return feed.items.map((item) => new URL(item.url).pathname);
}

export { expect };
