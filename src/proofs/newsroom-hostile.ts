import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from '@playwright/test';
import { openChromium } from '../../.ci/open-chromium.ts';
import { addresses } from '../domain/addresses.ts';
import { serveHostile, type HostileHome } from './hostile-home.ts';
import { hostileFragments } from './newsroom-data.ts';
import type { Proved } from './prove.ts';
import { seeded } from './seeded.ts';
import { watchedPage, type Misdeed, type Tamper } from './watched-page.ts';

/** Pages open at a time. */
const parallel = 3;

/**
 * Hostile fragments in every field of feeds, published and opened in Chromium: as they are, nothing runs, leaves or is
 * even reported; with the policy taken out of the page, nothing runs; with the raw fragment put into the text by a
 * proxy, nothing runs. `count` fragments that the seed chooses, all of them where it is larger.
 */
export async function proveHostile(seed: number, count: number): Promise<Proved> {
  const fragments = shuffled(await hostileFragments(), seeded(seed)).slice(0, count);
  if (fragments.length === 0)
    return { violations: ['there is no test data: CARAVANE_DATA names its folder'] };
  const folder = await mkdtemp(join(tmpdir(), 'caravane-hostile-'));
  const browser = await openChromium();
  try {
    const home = await serveHostile(folder, fragments);
    const violations = await openAll(browser, home, fragments);
    await home.stop();
    return { fragments: fragments.length, articles: home.articles.length, violations };
  } finally {
    await browser.close();
    await rm(folder, { recursive: true, force: true });
  }
}

async function openAll(
  browser: Browser,
  { address, articles }: HostileHome,
  fragments: readonly string[],
): Promise<string[]> {
  const violations: string[] = [];
  const judge = (
    how: string,
    path: string,
    misdeeds: readonly Misdeed[],
    kinds: readonly Misdeed['kind'][],
  ) => {
    for (const { kind, what } of misdeeds)
      if (kinds.includes(kind)) violations.push(`${how}, ${path}: ${kind}: ${what}`);
  };
  const blind = await plantedRuns(browser, address, articles.at(-1)?.slug ?? '');
  if (blind) return ['a planted attack was not seen: the proof sees nothing'];
  const paths = [addresses.front, ...articles.map(({ slug }) => addresses.article(slug))];
  let next = 0;
  const visitor = async (): Promise<void> => {
    const context = await browser.newContext({ serviceWorkers: 'block' });
    const open = await watchedPage(context, address);
    for (let index = next++; index < Math.max(paths.length, fragments.length); index = next++) {
      const path = paths[index];
      if (path !== undefined) {
        judge('as published', path, await open(path), ['execution', 'request', 'report', 'remains']);
        judge('without its policy', path, await open(path, withoutPolicy), ['execution', 'remains']);
      }
      const host = paths.at(-1) ?? '/';
      const spliced = await open(host, spliceInto(fragments[index % fragments.length] ?? ''));
      judge(`spliced in ${JSON.stringify(fragments[index % fragments.length])}`, host, spliced, [
        'execution',
      ]);
    }
    await context.close();
  };
  await Promise.all(Array.from({ length: parallel }, visitor));
  return violations;
}

/** Whether an attack that must run, as nothing holds it back, goes unseen. */
async function plantedRuns(browser: Browser, address: string, slug: string): Promise<boolean> {
  const context = await browser.newContext({ serviceWorkers: 'block' });
  const open = await watchedPage(context, address);
  const splice = spliceInto('<img src=x onerror=alert(1)><img src="https://evil.example/">');
  const planted: Tamper = (html, headers) => {
    const { html: spliced } = splice(html, headers);
    return withoutPolicy(spliced, headers);
  };
  const kinds = (await open(addresses.article(slug), planted)).map(({ kind }) => kind);
  await context.close();
  return !(['execution', 'request', 'remains'] as const).every((kind) => kinds.includes(kind));
}

/** A host without our headers, and a page whose own policy somebody took out. */
const withoutPolicy: Tamper = (html, headers) => {
  const { 'content-security-policy': _policy, ...others } = headers;
  return { html: html.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, ''), headers: others };
};

function spliceInto(fragment: string): Tamper {
  const splice: Tamper = (html, headers) => {
    const mark = '<div data-part="body">';
    const at = html.indexOf(mark) + mark.length;
    return { html: html.slice(0, at) + fragment + html.slice(at), headers };
  };
  return splice;
}

function shuffled<Item>(items: readonly Item[], random: () => number): Item[] {
  return items
    .map((item) => ({ item, rank: random() }))
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ item }) => item);
}
