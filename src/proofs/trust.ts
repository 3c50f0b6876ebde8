import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { addresses } from '../domain/addresses.ts';
import type { Head } from '../domain/edition/head.ts';
import { fr } from '../messages/fr.ts';
import { openChromium } from '../../.ci/open-chromium.ts';
import { settleIn, storedBytes, troubleIn } from './device/device.ts';
import { serveSite, type SiteServer } from './device/site-server.ts';
import { publishTwo, type TwoEditions } from './device/two-editions.ts';
import type { Proved } from './prove.ts';

type Held = 'first' | 'second';
type Deceit = {
  readonly name: string;
  /** What the device holds, and then meets. */
  readonly holds: Held;
  readonly meets: Held;
  readonly alter: (path: string, bytes: Buffer) => Buffer;
  readonly said: string;
};

/**
 * A device that holds an edition meets one that is not what it says: nothing of what it shows changes, and the reader is
 * told. Past the time by which news was expected, by a clock that is years ahead, all is read as before, and said to be late.
 */
export async function proveTrust(_seed: number, count: number): Promise<Proved> {
  const editions = await publishTwo();
  const strangers = await publishTwo();
  const site = await serveSite(editions.first);
  const browser = await openChromium();
  const violations: string[] = [];
  let refused = 0;
  try {
    for (const deceit of (await deceitsOf(editions, strangers)).slice(0, count)) {
      const broken = await meet(browser, site, editions, deceit);
      if (broken.length === 0) refused += 1;
      violations.push(...broken.map((what) => `${deceit.name}: ${what}`));
    }
    violations.push(...(await comeLate(browser, site, editions)));
    return { refused, violations };
  } finally {
    await browser.close();
    await site.close();
    await editions.remove();
    await strangers.remove();
  }
}

const headOf = async (folder: string): Promise<Head> =>
  JSON.parse(await readFile(join(folder, addresses.head), 'utf8')) as Head;

async function deceitsOf({ first, second }: TwoEditions, strangers: TwoEditions): Promise<Deceit[]> {
  const [before, head, foreign] = await Promise.all([first, second, strangers.second].map(headOf));
  if (!before || !head || !foreign) throw new Error('an edition has no head');
  const { unverified, 'older-edition': older } = fr.library.problems;
  const isNew = (path: string): boolean =>
    path.startsWith('/edition/') && path !== addresses.head && !existsSync(join(first, path));
  const isIndex = (path: string): boolean => path.includes(head.index.hash);
  const forward = { holds: 'first', meets: 'second', said: unverified } as const;
  return [
    {
      ...forward,
      name: 'a tampered index',
      alter: (path, bytes) => (isIndex(path) ? flipped(bytes) : bytes),
    },
    {
      ...forward,
      name: 'a tampered block',
      alter: (path, bytes) => (isNew(path) && !isIndex(path) ? flipped(bytes) : bytes),
    },
    { ...forward, name: 'a tampered head', alter: insteadOfHead({ ...head, edition: head.edition + 1 }) },
    { ...forward, name: 'a head with another key', alter: insteadOfHead(foreign) },
    {
      ...forward,
      name: 'a successor that the root did not certify',
      alter: insteadOfHead({ ...foreign, certificate: { ...foreign.certificate, serial: 2 } }),
    },
    {
      ...forward,
      name: 'a signature of another than the certified key',
      alter: insteadOfHead({ ...foreign, certificate: head.certificate }),
    },
    { holds: 'second', meets: 'first', name: 'an older head', said: older, alter: insteadOfHead(before) },
  ];
}

const insteadOfHead =
  (other: unknown): Deceit['alter'] =>
  (path, bytes) =>
    path === addresses.head ? Buffer.from(JSON.stringify(other)) : bytes;

const flipped = (bytes: Buffer): Buffer => {
  const changed = Buffer.from(bytes);
  changed[30] = (changed[30] ?? 0) ^ 1;
  return changed;
};

async function meet(
  browser: Browser,
  site: SiteServer,
  editions: TwoEditions,
  deceit: Deceit,
): Promise<string[]> {
  Object.assign(site, { folder: editions[deceit.holds], alter: unaltered });
  const context = await browser.newContext();
  const trouble = troubleIn(context);
  const broken: string[] = [];
  try {
    const page = await context.newPage();
    await settleIn(page, `${site.address}/`);
    const edition = await page.locator('html').getAttribute('data-edition');
    const before = await storedBytes(page);
    Object.assign(site, { folder: editions[deceit.meets], alter: deceit.alter });
    await page.goto(`${site.address}${addresses.library}`);
    if (!(await isTold(page, deceit.said))) broken.push(`nobody says “${deceit.said}”`);
    const after = await storedBytes(page);
    for (const [where, hash] of Object.entries(before))
      if (after[where] !== hash) broken.push(`${where} changed`);
    if ((await page.locator('html').getAttribute('data-edition')) !== edition)
      broken.push('another edition is shown');
    return [...broken, ...trouble];
  } finally {
    await context.close();
  }
}

const unaltered = (_: string, bytes: Buffer): Buffer => bytes;

const isTold = (page: Page, text: string): Promise<boolean> =>
  page
    .waitForFunction(
      (said) => [...document.querySelectorAll('.panel .hint')].some((hint) => hint.textContent === said),
      text,
      { timeout: 60_000 },
    )
    .then(
      () => true,
      () => false,
    );

async function comeLate(browser: Browser, site: SiteServer, { first }: TwoEditions): Promise<string[]> {
  Object.assign(site, { folder: first, alter: unaltered });
  const address = site.address.replace('localhost', 'late.localhost');
  site.preludes.set(
    new URL(address).host,
    'const today = Date.now; Date.now = () => today() + 3 * 365 * 864e5;\n',
  );
  const context = await browser.newContext();
  const broken: string[] = [];
  try {
    const page = await context.newPage();
    await settleIn(page, `${address}${addresses.library}`);
    if (!(await isTold(page, fr.library.late))) broken.push('expired freshness: nobody says so');
    return broken;
  } finally {
    await context.close();
  }
}
