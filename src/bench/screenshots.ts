import { mkdir, rm } from 'node:fs/promises';
import { chromium } from '@playwright/test';
import { findBrowser } from '../../.ci/browser.ts';
import { withServedSample } from './served-sample.ts';

/** `npm run screenshots`: the main screens at three widths, in light and dark, into the ignored `screenshots/`. */
const widths = [360, 768, 1440];

await rm('screenshots', { recursive: true, force: true });
await mkdir('screenshots', { recursive: true });
await withServedSample(4181, async (address) => {
  const feed = (await (await fetch(`${address}/feed.json`)).json()) as { items: { url: string }[] };
  const articles = feed.items.slice(0, 2).map((item) => new URL(item.url).pathname);
  const screens = {
    une: '/',
    article: articles[0] ?? '/',
    'autre-article': articles[1] ?? '/',
    theme: '/themes/eau/',
    filtre: '/?themes=ouzbekistan,kazakhstan',
    recherche: '/recherche/?q=eau',
    enregistres: '/enregistres/',
    bibliotheque: '/bibliotheque/',
    lettre: '/lettre/',
    reglages: '/reglages/',
    'a-propos': '/a-propos/',
    introuvable: '/nulle-part/',
  };
  const executablePath = findBrowser();
  const browser = await chromium.launch({
    ...(executablePath === undefined ? {} : { executablePath }),
    args: ['--no-sandbox', '--disable-background-networking'],
  });
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const width of widths) {
      const context = await browser.newContext({
        colorScheme,
        viewport: { width, height: width < 600 ? 780 : 900 },
        baseURL: address,
        locale: 'fr-FR',
      });
      const page = await context.newPage();
      await page.goto('/');
      await page.waitForSelector('html[data-library="ready"]');
      for (const [name, path] of Object.entries(screens)) {
        await page.goto(path, { waitUntil: 'networkidle' });
        await page.screenshot({ path: `screenshots/${name}-${width}-${colorScheme}.png`, fullPage: true });
      }
      await context.close();
    }
  }
  await browser.close();
});
