import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { build } from 'vite';
import { openChromium } from '../../.ci/open-chromium.ts';
import { withServedSample } from './served-sample.ts';

type Row = {
  readonly run: string;
  readonly taps: number;
  readonly 'text painted, median ms': number;
  readonly 'p95 ms': number;
  readonly 'empty React change, median ms': number;
  readonly ratio: number;
};
type Run = { readonly texts: readonly number[]; readonly empty: readonly number[] };

/** Articles that were never opened, pressed in the front page's lists: offline, a processor slowed down four times. */
export const tapFigures = (runs: number, count = 12): Promise<Row[]> =>
  withServedSample(4185, async (address) => {
    const script = await emptyChange();
    const measured: Run[] = [];
    for (let run = 0; run < runs; run += 1) measured.push(await onNewDevice(address, script, count));
    const rows = measured.map((each, index) => rowOf(String(index + 1), each));
    return [...rows, rowOf('all', all(measured))];
  });

async function onNewDevice(address: string, script: string, count: number): Promise<Run> {
  const browser = await openChromium();
  try {
    const context = await browser.newContext({
      viewport: { width: 412, height: 823 },
      isMobile: true,
      hasTouch: true,
    });
    const page = await context.newPage();
    await page.goto(address);
    await page.waitForSelector('html[data-library="ready"]');
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await context.setOffline(true);
    await page.goto(address);
    await page.waitForSelector('html[data-library="ready"]');
    await page.evaluate(script);
    const slow = await context.newCDPSession(page);
    await slow.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    await page.waitForTimeout(3_000);
    return await tapThrough(page, count);
  } finally {
    await browser.close();
  }
}

async function tapThrough(page: Page, count: number): Promise<Run> {
  const paths = await page.evaluate(() => [
    ...new Set(
      [...document.querySelectorAll<HTMLAnchorElement>('main .card :is(h2, h3) a')].map((a) => a.pathname),
    ),
  ]);
  const texts: number[] = [];
  const empty: number[] = [];
  for (const path of paths.slice(0, count)) {
    empty.push(await page.evaluate(press, '[data-empty-change]'));
    const link = page.locator(`main .card :is(h2, h3) a[href="${path}"]`).first();
    await link.scrollIntoViewIfNeeded();
    await page.waitForTimeout(1_000);
    texts.push(await page.evaluate(press, `main .card :is(h2, h3) a[href="${path}"]`));
    await page.waitForTimeout(1_000);
    await page.goBack();
    await page.waitForSelector(`main .card a[href="${path}"]`);
    await page.waitForTimeout(1_500);
  }
  return { texts, empty };
}

// oxlint-disable unicorn/consistent-function-scoping -- what runs in the page brings all that it needs

/** From a press until what it asks for is painted: another number, or another article's text. */
async function press(selector: string): Promise<number> {
  const pressed = document.querySelector<HTMLElement>(selector);
  if (!pressed) throw new Error(`${selector} is not there`);
  const shown = (): string =>
    pressed instanceof HTMLAnchorElement
      ? String(
          location.pathname === pressed.pathname &&
            (document.querySelector('main > article > [data-part="body"]')?.textContent.length ?? 0) > 300,
        )
      : (pressed.textContent ?? '');
  const before = shown();
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const started = performance.now();
  pressed.click();
  do {
    await frame();
    if (performance.now() - started > 10_000)
      throw new Error(
        `nothing followed ${selector}: ${document.querySelector('main')?.textContent.slice(0, 80)}`,
      );
  } while (shown() === before);
  // The task after the frame in which it was there: that frame is drawn.
  await new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', resolve, { once: true });
    port1.start();
    port2.postMessage(null);
  });
  return performance.now() - started;
}

/** The script with React in it, as a page may run it. */
async function emptyChange(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      target: 'es2022',
      rollupOptions: {
        input: fileURLToPath(new URL('in-browser/empty-change.tsx', import.meta.url)),
        output: { format: 'iife' },
      },
    },
  });
  const [chunk] = 'output' in built ? built.output : [];
  if (chunk?.type !== 'chunk') throw new Error('the script was not built');
  return chunk.code;
}

function rowOf(run: string, { texts, empty }: Run): Row {
  const [text, nothing] = [median(texts), median(empty)];
  return {
    run,
    taps: texts.length,
    'text painted, median ms': Math.round(text),
    'p95 ms': Math.round(at(texts, 0.95)),
    'empty React change, median ms': Math.round(nothing * 10) / 10,
    ratio: Math.round((text / nothing) * 100) / 100,
  };
}

const all = (runs: readonly Run[]): Run => ({
  texts: runs.flatMap(({ texts }) => texts),
  empty: runs.flatMap(({ empty }) => empty),
});
const at = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.ceil(values.length * share) - 1] ?? 0;
const median = (values: readonly number[]): number => at(values, 0.5);
