import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import type { Mark } from '../domain/mark.ts';
import { bundle } from '../../.ci/bundle.ts';
import type { Harness, Seen } from './browser/harness.ts';
import { openChromium } from '../../.ci/open-chromium.ts';
import type { Proved } from './prove.ts';
import { idOf } from './sample-publisher.ts';
import { seeded } from './seeded.ts';
import { badWeather, fair } from './sync/deliveries.ts';
import { faultServer, haste, type Plan } from './sync/fault-server.ts';
import { tellStory } from './sync/story.ts';

declare const harness: Harness;

const marks: Mark[] = [1, 2].map((number) => ({
  id: idOf(number),
  saved: '2026-11-23T08:00:00Z',
  read: null,
}));
const year = 365 * 24 * 60 * 60 * 1000;
/** No life lasts so long on a device in such haste. */
const patience = 60_000;

/**
 * The schedules of `sync`, in Chromium: IndexedDB, `fetch`, and a server that fails on its sockets. Pages are closed in
 * the midst of a sync; at any moment, another page of the device sees one edition, whole and true.
 */
export async function proveSyncBrowser(seed: number, count: number): Promise<Proved> {
  const script = await bundle(fileURLToPath(new URL('browser/harness.ts', import.meta.url)));
  const files = {
    '/': '<!doctype html><meta charset="utf-8"><title>proof</title><script src="/harness.js"></script>',
    '/harness.js': script,
  };
  const nothing = await tellStory(seeded(0), []);
  const plan: Plan = { story: nothing, weather: fair, now: 0, random: seeded(0) };
  const origin = await faultServer(plan, 'origin', files);
  const mirror = await faultServer(plan, 'mirror', {});
  const browser = await openChromium();
  const violations: string[] = [];
  let [kills, looks] = [0, 0];
  try {
    for (let own = seed; own < seed + count; own += 1) {
      const seen = await runInBrowser(browser, plan, own, origin.address, mirror.address);
      kills += seen.kills;
      looks += seen.looks;
      if (seen.violation) violations.push(`seed ${own}, step ${seen.step}: ${seen.violation}`);
    }
  } finally {
    await browser.close();
    await Promise.all([origin.close(), mirror.close()]);
  }
  return { kills, looks, violations };
}

type Run = { kills: number; looks: number; step: number; violation: string | null };

async function runInBrowser(
  browser: Browser,
  plan: Plan,
  seed: number,
  origin: string,
  mirror: string,
): Promise<Run> {
  const random = seeded(seed);
  const story = await tellStory(random, [mirror]);
  Object.assign(plan, { story, now: 0, random, weather: fair });
  const skew = random() < 0.3 ? Math.round(random() * 20 - 10) * year : 0;
  const run: Run = { kills: 0, looks: 0, step: 0, violation: null };
  const context = await browser.newContext();
  const witness = await pageAt(await context.newPage(), origin);
  await witness.evaluate((given) => harness.mark(given), marks);

  const look = async (): Promise<Seen> => {
    const seen = await witness.evaluate(() => harness.look());
    run.looks += 1;
    const edition = story.editions.find(({ parsed }) => parsed.edition === seen.edition);
    const due = (edition?.cards ?? []).map((card) => `${card.id} ${card.body.hash}`).toSorted();
    if (seen.cards.join() !== due.join()) run.violation ??= 'the cards are not those of one edition';
    if (JSON.stringify(seen.marks) !== JSON.stringify(marks)) run.violation ??= 'the marks changed';
    run.violation ??= seen.broken[0] ?? null;
    return seen;
  };
  const live = async (lethal: number): Promise<string> => {
    run.step += 1;
    const page = await pageAt(await context.newPage(), origin);
    const { key } = story.publisher;
    const living = page
      .evaluate(([root, times, wrong]) => harness.live(root, times, wrong), [key, haste, skew] as const)
      .then(
        (outcome) => JSON.stringify(outcome),
        () => 'killed',
      );
    const end = await Promise.race([living, after(Math.min(lethal, patience)).then(() => 'late')]);
    if (end === 'late' && lethal >= patience) run.violation ??= 'a sync never ends';
    if (end === 'late') run.kills += 1;
    await page.close();
    return end;
  };

  const lives = 2 + Math.floor(random() * 4);
  for (let number = 0; number < lives && !run.violation; number += 1) {
    plan.weather = badWeather(random);
    await context.setOffline(false);
    const living = live(random() < 0.5 ? random() * 400 : Infinity);
    await after(random() * 150);
    await look();
    await living;
    await look();
    plan.now += random() * 10 * 60_000;
  }
  plan.weather = fair;
  plan.now = Math.max(...story.outAt, ...story.deployedAt);
  const end = run.violation ?? (await live(Infinity));
  const newest = story.editions.at(-1)?.parsed.edition;
  if ((await look()).edition !== newest) run.violation ??= `did not converge to edition ${newest}: ${end}`;
  await context.close();
  return run;
}

async function pageAt(page: Page, address: string): Promise<Page> {
  await page.goto(address);
  await page.waitForFunction(() => 'harness' in globalThis);
  return page;
}

const after = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => void setTimeout(resolve, Math.min(milliseconds, 2 ** 31 - 1)));
