import type { BrowserContext, Page } from 'playwright-core';

/**
 * What a browser holds of the publication and of what the reader left there, by digest; how syncs ended, when the reader
 * came, and what they read since and how far, is left out.
 */
export const storedBytes = (page: Page): Promise<{ readonly [place: string]: string }> =>
  page.evaluate(async () => {
    // It runs in the page, which knows nothing of this file.
    // oxlint-disable-next-line unicorn/consistent-function-scoping
    const hash = async (bytes: Uint8Array<ArrayBuffer>): Promise<string> =>
      Array.from(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)), (each) =>
        each.toString(16).padStart(2, '0'),
      ).join('');
    const seen: { [place: string]: string } = {};
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('caravane');
      opening.addEventListener('success', () => resolve(opening.result));
      opening.addEventListener('error', () => reject(opening.error ?? new Error('not opened')));
    });
    for (const [name, key] of [
      ...['cards', 'bodies', 'topics', 'marks', 'pictures', 'follows', 'mutes'].map((table) => [table]),
      ['preferences', 'reader'],
    ] as [string, string?][]) {
      const rows = await new Promise<{ id?: string; saved?: unknown }[]>((resolve) => {
        const reading = database.transaction(name).objectStore(name).getAll(key);
        reading.addEventListener('success', () => resolve(reading.result));
      });
      const kept =
        name === 'marks' ? rows.flatMap(({ id, saved }) => (saved === null ? [] : [{ id, saved }])) : rows;
      seen[name] = await hash(new TextEncoder().encode(JSON.stringify(kept)));
    }
    database.close();
    for (const name of ['caravane-shell', 'caravane-pictures']) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        const held = await cache.match(request);
        if (held)
          seen[`${name} ${new URL(request.url).pathname}`] = await hash(
            new Uint8Array(await held.arrayBuffer()),
          );
      }
    }
    return seen;
  });

/** Opens an address and waits until the library is ready and the worker answers. */
export async function settleIn(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.waitForFunction(() => document.documentElement.dataset['library'] === 'ready', null, {
    timeout: 60_000,
  });
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
}

/** What goes wrong in a page or a worker of a context that nobody has caught. */
export function troubleIn(context: BrowserContext): string[] {
  const trouble: string[] = [];
  context.on('weberror', (error) => trouble.push(`page error: ${error.error().message}`));
  context.on('console', (message) => {
    const text = message.text();
    if (message.type() === 'error' && !/net::ERR_|Failed to load resource/.test(text)) trouble.push(text);
  });
  return trouble;
}

/** The addresses of articles that the front page names. */
export const articlesOn = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLAnchorElement>('main a[href^="/articles/"]')].map(
      ({ pathname }) => pathname,
    ),
  );

/** Saves the article that is open, as a reader does, and waits until the disk has it. */
export async function saveOpen(page: Page): Promise<void> {
  await page.locator('[data-action="save"]').first().click();
  const until = performance.now() + 30_000;
  while (!(await isAnySaved(page))) {
    if (performance.now() > until) throw new Error('an article was saved, and the disk does not have it');
    await page.waitForTimeout(50);
  }
}

/** Asked of the disk, by another connection than the library's. */
export const isAnySaved = (page: Page): Promise<boolean> =>
  page.evaluate(
    () =>
      new Promise<boolean>((resolve) => {
        const opening = indexedDB.open('caravane');
        opening.addEventListener('error', () => resolve(false));
        opening.addEventListener('success', () => {
          const database = opening.result;
          if (!database.objectStoreNames.contains('marks')) return resolve(false);
          const reading = database.transaction('marks').objectStore('marks').getAll();
          reading.addEventListener('success', () => {
            resolve((reading.result as { saved: string | null }[]).some(({ saved }) => saved !== null));
            database.close();
          });
        });
      }),
  );
