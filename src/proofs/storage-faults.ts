import type { Browser } from 'playwright-core';
import { openChromium } from '../../.ci/open-chromium.ts';
import { articlesOn, isAnySaved, troubleIn } from './device/device.ts';
import { marksLeft } from './device/leave-marks.ts';
import { serveSite, type SiteServer } from './device/site-server.ts';
import { publishTwo } from './device/two-editions.ts';
import type { Proved } from './prove.ts';

/** So many devices at a time: each waits for itself. */
const devices = 3;

/**
 * The n-th call of IndexedDB fails in the library's worker, and in the service worker, and of the page's own storage, n being the seed: as a lost connection, a full device or a
 * broken disk. No page goes white, nothing stays uncaught, whatever the reader leaves there, and what is reported saved
 * is saved. `--plant saved` makes the disk lie about that.
 */
export async function proveStorageFaults(seed: number, count: number, plant?: string): Promise<Proved> {
  const editions = await publishTwo();
  const site = await serveSite(editions.first);
  const browser = await openChromium();
  const violations: string[] = [];
  let ready = 0;
  try {
    const numbers = Array.from({ length: count }, (_, place) => seed + place);
    await Promise.all(
      Array.from({ length: devices }, async () => {
        for (let n = numbers.shift(); n !== undefined; n = numbers.shift()) {
          const fault = faults[n % faults.length] ?? 'UnknownError';
          const seen = await runOnce(browser, site, n, prelude(n, fault) + (plant === 'saved' ? lie : ''));
          if (seen.ready) ready += 1;
          for (const broken of seen.broken) violations.push(`seed ${n}, ${fault}: ${broken}`);
        }
      }),
    );
  } finally {
    await browser.close();
    await site.close();
    await editions.remove();
  }
  return { ready, violations };
}

const faults = ['UnknownError', 'QuotaExceededError', 'InvalidStateError', 'AbortError'] as const;

/** Makes the n-th call fail, and all of the next few of the same kind when the device is full. */
const prelude = (n: number, fault: string): string => `(() => {
  let calls = 0;
  const fails = () => { calls += 1; return calls === ${n} || (${fault === 'QuotaExceededError'} && calls > ${n} && calls < ${n} + 5); };
  const wrap = (where, name) => {
    const real = where[name];
    where[name] = function (...given) {
      if (fails()) throw new DOMException('made to fail', '${fault}');
      return real.apply(this, given);
    };
  };
  for (const name of ['get', 'getAll', 'getAllKeys', 'put', 'add', 'delete', 'clear', 'count', 'openCursor', 'openKeyCursor'])
    for (const where of [IDBObjectStore.prototype, IDBIndex.prototype]) if (where[name]) wrap(where, name);
  wrap(IDBFactory.prototype, 'open');
  wrap(IDBDatabase.prototype, 'transaction');
  addEventListener('unhandledrejection', ({ reason }) => void fetch('/unhandled/${n}/' + encodeURIComponent(reason)));
})();
`;

/** The page keeps how it looks in the simplest of storages. */
const failPreferences = (n: number): void => {
  let calls = 0;
  for (const name of ['getItem', 'setItem'] as const) {
    const real = Storage.prototype[name] as (...given: string[]) => string | null;
    Storage.prototype[name] = function (this: Storage, ...given: string[]) {
      calls += 1;
      if (calls === n) throw new DOMException('made to fail', 'SecurityError');
      return real.apply(this, given);
    } as never;
  }
};

/** Planted: marks are not written, and it is said that they were. */
const lie = `{
  const put = IDBObjectStore.prototype.put;
  IDBObjectStore.prototype.put = function (...given) { return this.name === 'marks' ? this.count() : put.apply(this, given); };
}
`;

async function runOnce(
  browser: Browser,
  site: SiteServer,
  n: number,
  before: string,
): Promise<{ ready: boolean; broken: string[] }> {
  const address = site.address.replace('localhost', `n${n}.localhost`);
  const { host } = new URL(address);
  site.preludes.set(host, before);
  const context = await browser.newContext();
  const trouble = troubleIn(context);
  const broken: string[] = [];
  try {
    const page = await context.newPage();
    await page.addInitScript(failPreferences, n);
    await page.addInitScript(() => {
      addEventListener('unhandledrejection', ({ reason }) => console.error(`unhandled: ${String(reason)}`));
    });
    await page.goto(`${address}/`);
    const [first = ''] = await articlesOn(page);
    await page.waitForFunction(
      () => /ready|error/.test(document.documentElement.dataset['library'] ?? ''),
      null,
      {
        timeout: 120_000,
      },
    );
    await page.goto(address + first);
    const save = page.locator('[data-action="save"]').first();
    await save.click();
    await page.waitForTimeout(400);
    const claimed = (await save.getAttribute('aria-pressed')) === 'true';
    if ((await page.locator('main').innerText()).trim() === '') broken.push('the page is white');

    await page.waitForFunction(() => document.documentElement.dataset['library'] !== '');
    const ready = (await page.locator('html').getAttribute('data-library')) === 'ready';
    if (claimed && !(await isAnySaved(page))) broken.push('an article is said to be saved, and is not');
    const { at, act } = marksLeft[n % marksLeft.length] ?? { at: '/', act: () => Promise.resolve() };
    await page.goto(address + at);
    await act(page).catch(() => undefined);
    await page.waitForTimeout(400);
    if ((await page.locator('main').innerText()).trim() === '') broken.push(`${at} is white`);
    // Background Sync is asked to come again by a promise that is not kept.
    const unhandled = site.asked.filter(
      (path) => path.startsWith(`/unhandled/${n}/`) && !path.includes('errands still wait'),
    );
    broken.push(...trouble, ...unhandled);
    return { ready, broken };
  } finally {
    await context.close();
  }
}
