declare const self: ServiceWorkerGlobalScope;

/*
 * Published as `/sw.js` when a release must be taken back at once (`publish --kill-switch`): it takes the place of the
 * worker before it without asking, clears what that kept of the app, ends itself and lets open pages load anew from
 * the network. The library, its pictures and the reader's marks stay where they are.
 */
/** Whether there was a worker before: pages that it gave are loaded anew, and no others, else they would for ever. */
let replaces = false;

self.addEventListener('install', (event) => {
  replaces = self.registration.active !== null;
  event.waitUntil(self.skipWaiting());
});
self.addEventListener('activate', (event) => event.waitUntil(leave()));

/** A page that registers while this worker is leaving calls it back: each tells every worker when it is at rest. */
self.addEventListener('message', (event) => event.waitUntil(self.registration.unregister()));

const ofTheLibrary: ReadonlySet<string> = new Set(['caravane-pictures', 'caravane-trace']);

async function leave(): Promise<void> {
  const names = await caches.keys();
  const own = names.filter((name) => name.startsWith('caravane-') && !ofTheLibrary.has(name));
  await Promise.all(own.map((name) => caches.delete(name)));
  if (replaces) await loadAnew();
  await self.registration.unregister();
}

/**
 * A page that the old worker gave may name scripts that are no more; an article's text stays in its HTML. Nobody waits for
 * it: a page on its way elsewhere waits itself until this worker is in its place.
 */
async function loadAnew(): Promise<void> {
  const pages = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  for (const page of pages) void page.navigate(page.url).catch(() => undefined);
}
