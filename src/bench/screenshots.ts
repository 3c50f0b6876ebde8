import { mkdir, rm } from 'node:fs/promises';
import { chromium, type Browser } from '@playwright/test';
import { findBrowser } from '../../.ci/browser.ts';
import { contactSheet } from './contact-sheet.ts';
import { withServedSample } from './served-sample.ts';

/** `npm run screenshots`: every screen whole, and contact sheets of their openings, into the ignored `screenshots/`. */
const screens: { readonly [name: string]: string } = {
  une: '/',
  'article-tableau-notes': '/articles/mer-d-aral-anatomie-d-un-retrait/',
  'article-galerie': '/articles/deux-cordes-suffisent/',
  'article-encadre': '/articles/manas-le-poeme-qui-n-a-pas-de-bord/',
  'article-sans-image': '/articles/successions-comment-se-transmet-le-pouvoir/',
  'article-citation': '/articles/le-chyrdak-ou-l-art-de-ne-rien-perdre/',
  'article-corrige': '/articles/sarez-le-lac-ne-d-un-tremblement-de-terre/',
  'article-dari': `/articles/${encodeURIComponent('هرات-پایتخت-دیگر-تیموریان')}/`,
  theme: '/themes/eau/',
  filtre: '/?themes=ouzbekistan,kazakhstan',
  recherche: '/recherche/?q=Токаев',
  enregistres: '/enregistres/',
  bibliotheque: '/bibliotheque/',
  lettre: '/lettre/',
  reglages: '/reglages/',
  'a-propos': '/a-propos/',
  introuvable: '/nulle-part/',
};
const widths = [360, 768, 1440];

await rm('screenshots', { recursive: true, force: true });
await mkdir('screenshots', { recursive: true });
await withServedSample(4181, async (address) => {
  const executablePath = findBrowser();
  const browser = await chromium.launch({
    ...(executablePath === undefined ? {} : { executablePath }),
    args: ['--no-sandbox', '--disable-background-networking'],
  });
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const width of widths) await photograph(browser, address, width, colorScheme);
  }
  await browser.close();
});

/** The screens as somebody sees them on the second page of a visit: the library is there, and so are the faces. */
async function photograph(
  browser: Browser,
  baseURL: string,
  width: number,
  colorScheme: 'light' | 'dark',
): Promise<void> {
  const height = width < 600 ? 780 : 900;
  const context = await browser.newContext({
    colorScheme,
    viewport: { width, height },
    baseURL,
    locale: 'fr-FR',
  });
  const page = await context.newPage();
  await page.goto('/');
  await page.waitForSelector('html[data-library="ready"]');
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  const openings: Buffer[] = [];
  for (const [name, path] of Object.entries(screens)) {
    await page.goto(path, { waitUntil: 'networkidle' });
    openings.push(await page.screenshot());
    await page.evaluate(async () => {
      for (let y = 0; y < document.body.scrollHeight; y += innerHeight) {
        scrollTo(0, y);
        await new Promise((resolve) => setTimeout(resolve, 40));
      }
      scrollTo(0, 0);
    });
    await page.screenshot({ path: `screenshots/${name}-${width}-${colorScheme}.png`, fullPage: true });
  }
  await contactSheet(openings, `screenshots/planche-${width}-${colorScheme}.png`);
  await context.close();
}
