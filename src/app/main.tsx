import { useEffect } from 'react';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { createBrowserRouter, matchRoutes } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import { filterIn, isFilter } from '../domain/filter.ts';
import { repaired } from '../domain/preferences.ts';
import { fitsAddress, readDocument } from './document.ts';
import { drawingAtOnce } from './draw-at-once.ts';
import { followLinks } from './follow-links.ts';
import { waitForKeys } from './keys/wait-for-keys.ts';
import { rememberLists } from './list-left.ts';
import { loadingFrom } from './load-page.ts';
import { lookAhead } from './look-ahead.ts';
import { mendPictures } from './mend-pictures.ts';
import { openDevice } from './open-device.ts';
import { applyPreferences, storedPreferences } from './preferences.ts';
import { pressAgain, type Control } from './press-again.ts';
import { readAhead, type Ahead } from './read-ahead.ts';
import { ReaderContext, type Device, type Reader } from './reader.ts';
import { routesOf } from './routes.tsx';
import { bringScreen } from './screen.tsx';
import { composeAhead, registerServiceWorker } from './service-worker.ts';
import { shelterFilter, unshelter } from './shelter-filter.ts';
import { languageOf, type Shown } from './shown.ts';
import { speechIn } from './speech-in.ts';
import { storeOf } from './store.ts';
import { storePreferences } from './store-preferences.ts';

/**
 * Brings the page to life: hydrates the document where it is what its address asks for, else composes the page. A
 * filter is composed: hydrating the whole front page first would move everything under the reader's eyes. From when it
 * returns, the page answers; once it is `alive`, what was pressed before is pressed again.
 */
export async function main(
  pressed: ReadonlyMap<string, Control>,
): Promise<{ readonly alive: Promise<void> }> {
  const root = document.getElementById('root');
  const given = readDocument(document);
  if (!root || !given) throw new Error('this document is not a page of ours');
  const { masthead, page } = given;
  const language = languageOf(page);
  const device = openDevice();
  unshelter();
  addEventListener('popstate', unshelter);
  const fits = fitsAddress(page, location.pathname);
  const filtered = page.screen === 'front' && isFilter(filterIn(new URLSearchParams(location.search)).filter);
  const stays = fits && !filtered;
  // A page that is to be composed needs the library at once; one that is there lets it wait.
  if (!stays) void device.library().catch(() => undefined);
  const [speech] = await Promise.all([speechIn(language), bringScreen(page.screen)]);
  // Other words than it was drawn with would not fit it.
  const hydrates = stays && speech.language === language;
  const shown: Shown = { page, speech, edition: masthead.edition };
  const held = fits ? { path: location.pathname, shown } : null;
  const ahead = readAhead(device);
  const { load, renew } = loadingFrom(device, masthead, held, ahead);
  const routes = routesOf(load);
  const leaf = matchRoutes(routes, location)?.at(-1)?.route.id ?? 'elsewhere';
  const router = createBrowserRouter(
    routes,
    hydrates ? { hydrationData: { loaderData: { [leaf]: shown } } } : {},
  );
  const reader: Reader = { masthead, speech, device, update: storeOf<(() => void) | null>(null), renew };
  const { promise: alive, resolve: onAlive } = Promise.withResolvers<void>();
  const app = (
    <ReaderContext value={reader}>
      <RouterProvider router={drawingAtOnce(router)} />
      <Alive onAlive={onAlive} />
    </ReaderContext>
  );

  if (hydrates) hydrateRoot(root, app);
  else {
    await loaded(router);
    createRoot(root).render(app);
  }
  shelterFilter(router);
  followLinks(router, routes);
  mendPictures();
  waitForKeys({ device, go: (address) => void router.navigate(address) });
  rememberLists();
  void goOn();
  return { alive: alive.then(() => pressAgain(pressed)) };

  async function goOn(): Promise<void> {
    await idle();
    void registerServiceWorker(reader.update);
    void settle(device, router, language, ahead);
  }
}

function Alive({ onAlive }: { readonly onAlive: () => void }) {
  useEffect(onAlive, [onAlive]);
  return null;
}

const loaded = (router: ReturnType<typeof createBrowserRouter>): Promise<void> =>
  new Promise((resolve) => {
    if (router.state.initialized) return resolve();
    const stop = router.subscribe((state) => {
      if (!state.initialized) return;
      stop();
      resolve();
    });
  });

const idle = (): Promise<void> =>
  new Promise((resolve) => {
    if ('requestIdleCallback' in globalThis) requestIdleCallback(() => resolve(), { timeout: 1000 });
    else setTimeout(resolve, 100);
  });

/**
 * Opens the library, which then looks for news, and shows what the document could not: the reader's language, and lists
 * without what they mute.
 */
async function settle(
  device: Device,
  router: ReturnType<typeof createBrowserRouter>,
  language: string,
  ahead: Ahead,
): Promise<void> {
  const library = await device.library().catch(() => null);
  const held = library ? repaired(await library.preferences()) : null;
  const known = storedPreferences();
  const kept = known ?? held;
  // Also what was known, so that a value of no meaning is mended where it lies.
  if (kept) storePreferences(kept);
  if (kept && !known) applyPreferences(kept, document.documentElement);
  // What was chosen as the page was left did not reach the library, from which pages are composed.
  if (known && held && JSON.stringify(known) !== JSON.stringify(held))
    void library?.prefer(known).catch(() => undefined);
  const compose = (): void => {
    if (device.state.get()?.phase === 'ready') void composeAhead().catch(() => undefined);
  };
  device.state.subscribe(compose);
  router.subscribe(({ navigation }) => navigation.state === 'idle' && compose());
  compose();
  if (library) lookAhead(router, ahead);
  const wanted = storedPreferences()?.language;
  const speaksOther = wanted ? wanted !== language : false;
  if (speaksOther || (await library?.mutes())?.length) await router.revalidate();
}
