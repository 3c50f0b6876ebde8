import type { Page } from '@playwright/test';
import { makeLastVisitOld } from '../../e2e/device.ts';
import { addresses } from '../domain/addresses.ts';
import { libraryChannel, type LibraryState } from '../offline/library.ts';

/** One way to look at a screen. `act` brings it about on the open page. */
export type Pose = {
  readonly name: string;
  readonly path: string;
  readonly act?: (page: Page) => Promise<unknown>;
  /** `first`: nothing is on the device yet; `cut`: without a network. */
  readonly at?: 'first' | 'cut';
  /** Of an edition of so many articles, instead of the sample's. */
  readonly articles?: 0 | 1 | 3 | 1000;
};

const article = (slug: string): string => addresses.article(slug);
const aral = article('mer-d-aral-anatomie-d-un-retrait');

/** Every state of every screen, a contact sheet for each. */
export const sheets: { readonly [screen: string]: readonly Pose[] } = {
  une: [
    { name: 'première visite', path: '/', at: 'first' },
    { name: 'prête', path: '/' },
    { name: 'réception', path: '/', act: (page) => told(page, { phase: 'syncing', wanted: 71, readable: 34 }) },
    { name: 'titres très longs', path: '/', act: longTitles },
    { name: 'sans image', path: '/', act: withoutPictures },
    { name: 'filtre', path: addresses.filter({ topics: ['ouzbekistan', 'kazakhstan'] }) },
    { name: 'filtre sans résultat', path: addresses.filter({ topics: ['baikonour', 'rogoun'] }) },
    { name: 'sans réseau', path: '/', at: 'cut' },
    { name: 'sans article', path: '/', articles: 0 },
    { name: 'un article', path: '/', articles: 1 },
    { name: 'trois articles', path: '/', articles: 3 },
    { name: 'mille articles', path: '/', articles: 1000 },
  ],
  article: [
    { name: 'tableau, notes', path: aral },
    { name: 'première visite', path: aral, at: 'first' },
    { name: 'galerie', path: article('deux-cordes-suffisent') },
    { name: 'encadré', path: article('manas-le-poeme-qui-n-a-pas-de-bord') },
    { name: 'sans image', path: article('successions-comment-se-transmet-le-pouvoir') },
    { name: 'corrigé', path: article('sarez-le-lac-ne-d-un-tremblement-de-terre') },
    { name: 'dari', path: article('هرات-پایتخت-دیگر-تیموریان') },
    { name: 'ouzbek', path: article('al-xorazmiy-nomi-sozga-aylangan-olim') },
    { name: 'ouzbek, cyrillique', path: article('al-khorazmii-nomi-suzga-ailangan-olim') },
    { name: 'kazakh', path: article('alma-almatydan-chyqqan-ba') },
    { name: 'titre très long', path: aral, act: longTitles },
    { name: 'absent, sans réseau', path: article('inconnu'), at: 'cut' },
  ],
  theme: [
    { name: 'sujet', path: addresses.topic('eau') },
    { name: 'pays', path: addresses.topic('kazakhstan') },
    { name: 'lieu', path: addresses.topic('samarcande') },
    { name: 'titres très longs', path: addresses.topic('eau'), act: longTitles },
  ],
  archives: [
    { name: 'années', path: addresses.archives },
    { name: 'mois', path: addresses.month('2026-11') },
    { name: 'signature', path: addresses.author('service-societe') },
    { name: 'sans article', path: addresses.archives, articles: 0 },
    { name: 'mois inconnu', path: addresses.month('1999-01') },
  ],
  recherche: [
    { name: 'vide', path: addresses.search('') },
    { name: 'trouvé', path: addresses.search('Токаев') },
    { name: 'rien', path: addresses.search('tchoupakabra') },
    { name: 'première visite', path: addresses.search('eau'), at: 'first' },
  ],
  lectures: [
    { name: 'enregistrés, aucun', path: addresses.saved, at: 'first', act: (page) => page.waitForSelector('main .vacant') },
    { name: 'enregistrés', path: addresses.saved },
    { name: 'historique, aucun', path: addresses.history, at: 'first', act: (page) => page.waitForSelector('main .vacant') },
    { name: 'historique', path: addresses.history },
    { name: 'rattrapage, première visite', path: addresses.catchUp, at: 'first', act: (page) => page.waitForSelector('main .vacant') },
    { name: 'rattrapage', path: addresses.catchUp, act: comeBack },
  ],
  bibliotheque: [
    { name: 'prête', path: addresses.library },
    { name: 'réception', path: addresses.library, act: (page) => told(page, { phase: 'syncing', wanted: 71, readable: 34 }) },
    { name: 'en retard', path: addresses.library, act: (page) => told(page, { late: true }) },
    { name: 'sans réseau', path: addresses.library, act: (page) => told(page, { phase: 'error', problem: 'offline' }) },
    { name: 'place manquante', path: addresses.library, act: (page) => told(page, { phase: 'error', problem: 'storage-full' }) },
    { name: 'effacée par le navigateur', path: addresses.library, act: (page) => told(page, { phase: 'syncing', wanted: 71, readable: 12, erased: true }) },
    { name: 'clé inconnue', path: addresses.library, act: (page) => told(page, { phase: 'error', problem: 'unknown-key' }) },
  ],
  lettre: [
    { name: 'formulaire', path: addresses.newsletter },
    { name: 'en attente du réseau', path: addresses.newsletter, at: 'cut', act: signUp },
  ],
  pages: [
    { name: 'réglages', path: addresses.settings },
    { name: 'raccourcis', path: '/', act: (page) => page.keyboard.press('?').then(() => page.waitForSelector('dialog[open]')) },
    { name: 'à propos', path: addresses.about },
    { name: 'confidentialité', path: addresses.privacy },
    { name: 'mentions légales', path: addresses.legal },
    { name: 'introuvable', path: '/nulle-part/' },
    { name: 'incident', path: '/', at: 'first', act: failing },
  ],
}; // prettier-ignore

/** Those that are looked at in every theme, language and width. */
export const mainScreens: { readonly [screen: string]: string } = {
  une: '/',
  article: aral,
  theme: addresses.topic('kazakhstan'),
  recherche: addresses.search('eau'),
  bibliotheque: addresses.library,
};

/** As the tab that syncs would tell it. */
async function told(page: Page, change: Partial<LibraryState>): Promise<void> {
  await page.evaluate(
    ([channel, difference]) => {
      const state = { edition: 1, issued: null, wanted: 71, readable: 71, bytes: 1e6, synced: null };
      const calm = { phase: 'ready', problem: null, late: false, erased: false };
      new BroadcastChannel(channel).postMessage({
        changed: 'state',
        state: { ...state, ...calm, ...difference },
      });
    },
    [libraryChannel, change] as const,
  );
  await page.waitForTimeout(200);
}

async function longTitles(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const title of document.querySelectorAll('main :is(h1, h2, h3):not(.rubric *, .quiet)')) {
      const text = title.querySelector('a') ?? title;
      text.append(
        ' – et ce que les hydrologues, les éleveurs et les anticonstitutionnellement désignés en disent',
      );
    }
  });
}

async function withoutPictures(page: Page): Promise<void> {
  await page.evaluate(() =>
    document.querySelectorAll('main .picture').forEach((picture) => picture.remove()),
  );
}

async function comeBack(page: Page): Promise<void> {
  await makeLastVisitOld(page);
  await page.reload({ waitUntil: 'networkidle' });
}

async function signUp(page: Page): Promise<void> {
  await page.locator('input[type="email"]').fill('lectrice@exemple.org');
  await page.locator('input[name="consent"]').check();
  await page.locator('main form button.strong').click();
  await page.waitForSelector('[data-outbox]');
}

/** A screen whose code arrives broken. */
async function failing(page: Page): Promise<void> {
  await page.route('**/assets/settings-*.js', (route) =>
    route.fulfill({ contentType: 'text/javascript', body: 'export const nothing = 0;' }),
  );
  await page.locator('a[href="/reglages/"]:visible').first().click();
  await page.waitForSelector('.vacant h1');
}
