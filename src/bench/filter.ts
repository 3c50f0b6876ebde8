import type { Page } from '@playwright/test';
import { openChromium } from '../../.ci/open-chromium.ts';
import { withServedSample } from './served-sample.ts';

type Row = {
  readonly choice: string;
  readonly articles: number;
  readonly 'counts and 30 cards painted, ms': number;
  readonly 'longest task, ms (0: none above 50)': number;
};

/** What a reader presses, one after the other: the counts of all of them follow each. */
const choices = [
  'button[data-filter-topic="kazakhstan"]',
  'button[data-filter-topic="eau"]',
  'button[data-filter-topic="ouzbekistan"]',
  '[data-filter="unread"]',
  '[data-without-topic]',
  '[data-filter-language="ru"]',
  '[data-filter-language="ru"]',
  '[data-part="chip"]',
  'button[data-filter-topic="eau"]',
] as const;

/** The filter of the front page on a phone with so many cards and a processor slowed down four times. */
export const filterFigures = (runs: number, cards = 10_000): Promise<Row[]> =>
  withServedSample(4183, async (address) => {
    const browser = await openChromium();
    try {
      const page = await browser.newPage({
        viewport: { width: 412, height: 823 },
        hasTouch: true,
        isMobile: true,
      });
      await page.goto(address);
      await page.waitForSelector('html[data-library="ready"]');
      await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
      await page.context().setOffline(true);
      await page.evaluate(multiplyCards, cards);
      const slow = await page.context().newCDPSession(page);
      await slow.send('Emulation.setCPUThrottlingRate', { rate: 4 });
      const rows: Row[] = [];
      for (let run = 0; run < runs; run += 1) rows.push(...(await pressThrough(page, address)));
      return rows;
    } finally {
      await browser.close();
    }
  });

async function pressThrough(page: Page, address: string): Promise<Row[]> {
  await page.goto(address);
  await page.locator('[data-part="refine"] summary').tap();
  await page.waitForTimeout(3_000);
  const rows: Row[] = [];
  for (const choice of choices) {
    await page.waitForTimeout(500);
    const [articles, painted, longest] = await page.evaluate(press, choice);
    rows.push({
      choice,
      articles,
      'counts and 30 cards painted, ms': Math.round(painted),
      'longest task, ms (0: none above 50)': Math.round(longest),
    });
  }
  return rows;
}

// oxlint-disable unicorn/consistent-function-scoping -- what runs in the page brings all that it needs

/** Presses, waits until the address and the list have followed and two frames were painted. */
async function press(selector: string): Promise<[articles: number, painted: number, longest: number]> {
  const button = document.querySelector<HTMLElement>(selector);
  if (!button) throw new Error(`${selector} is not there`);
  let longest = 0;
  const tasks = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
  });
  tasks.observe({ type: 'longtask' });
  const chosen = () =>
    [...document.querySelectorAll('#themes [aria-pressed="true"], #themes [data-part="chip"]')]
      .map(({ textContent }) => textContent?.replace(/[\d\s]/g, ''))
      .join();
  const before = chosen();
  const started = performance.now();
  button.click();
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const total = () =>
    Number(
      /[\d\s\u202f]+/.exec(document.querySelector('#found')?.textContent ?? '')?.[0].replace(/\D/g, '') ?? -1,
    );
  const shown = () => document.querySelectorAll('section[aria-labelledby="found"] article').length;
  const isListed = () => document.querySelector('section[aria-labelledby="found"]')?.ariaBusy !== 'true';
  while (chosen() === before || !isListed() || shown() < Math.min(30, total())) {
    if (performance.now() - started > 20_000) throw new Error(`nothing followed ${selector}`);
    await frame();
  }
  await frame();
  await frame();
  await frame();
  const painted = performance.now() - started;
  await new Promise((resolve) => setTimeout(resolve, 400));
  for (const { duration } of tasks.takeRecords()) longest = Math.max(longest, duration);
  tasks.disconnect();
  return [total(), painted, longest];
}

/** Makes many cards of those held, over the years, each with some topics and a language of the others. */
async function multiplyCards(wanted: number): Promise<void> {
  type Held = { id: string; card: { topics: string[]; language: string } };
  const opening = indexedDB.open('caravane');
  const db = await new Promise<IDBDatabase>((resolve) =>
    opening.addEventListener('success', () => resolve(opening.result)),
  );
  const writing = db.transaction('cards', 'readwrite');
  const asking = writing.objectStore('cards').getAll();
  const rows = await new Promise<Held[]>((resolve) =>
    asking.addEventListener('success', () => resolve(asking.result as Held[])),
  );
  for (let number = rows.length; number < wanted; number += 1) {
    const [row, other] = [rows[number % rows.length], rows[(number * 7) % rows.length]] as [Held, Held];
    const published = new Date(Date.UTC(2012, 0, 1) + number * 12 * 3_600_000).toISOString();
    const named = { id: number.toString(16).padStart(20, '0'), slug: `article-${number}`, published };
    const topics = [...new Set([...row.card.topics, ...other.card.topics.slice(0, 2)])];
    const card = { ...row.card, ...named, topics, language: other.card.language };
    writing.objectStore('cards').put({ ...row, ...named, topics, card });
  }
  await new Promise<void>((resolve) => writing.addEventListener('complete', () => resolve()));
  db.close();
}
