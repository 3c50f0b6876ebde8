import { readWorkerMessage } from '../domain/worker-message.ts';
import { outboxTag } from '../offline/outbox.ts';
import { answerAsset } from './answer-asset.ts';
import { answerNavigation } from './answer-navigation.ts';
import { answerPicture } from './answer-picture.ts';
import { composeAhead } from './composed-pages.ts';
import { isLeft } from './left.ts';
import { replayOutbox } from './replay-outbox.ts';
import { bringFaces, bringScreens } from './rest.ts';
import { installShell, matchShell, tidyShell } from './shell.ts';
import { sawPaint } from './two-parts.ts';
import { keepWrittenPages } from './written-pages.ts';

declare const self: ServiceWorkerGlobalScope;

/** Who answers what; the first that fits. Whatever fits none goes to the network as if this worker were not there. */
const rules: readonly Rule[] = [
  { name: 'live, foreign, editions, feeds', fits: ({ request, url }) => isLeft(request, url), answer: null },
  { name: 'pages', fits: ({ request }) => request.mode === 'navigate', answer: answerNavigation },
  { name: 'pictures', fits: ({ request, url }) => isPicture(request, url), answer: answerPicture },
  { name: 'hashed files', fits: ({ url }) => url.pathname.startsWith('/assets/'), answer: answerAsset },
  { name: 'other files of the shell', fits: ({ url }) => matchShell.knows(url), answer: matchShell.answer },
];

type Asked = { readonly request: Request; readonly url: URL };
type Rule = {
  readonly name: string;
  readonly fits: (asked: Asked) => boolean;
  /** `null`: left to the browser. */
  readonly answer: ((event: FetchEvent, url: URL) => Promise<Response>) | null;
};

/** What the library's own worker fetches to keep is not also kept as seen. */
const isPicture = (request: Request, url: URL): boolean =>
  url.pathname.startsWith('/images/') && request.destination === 'image';

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  const rule = rules.find(({ fits }) => fits({ request, url }));
  if (rule?.answer) event.respondWith(rule.answer(event, url));
});

/** True in the run that installs the first worker of this device. */
let first = false;

self.addEventListener('install', (event) => {
  first = self.registration.active === null;
  event.waitUntil(installShell(event, first));
});

self.addEventListener('activate', (event) => {
  event.waitUntil(tidyShell(event).then(() => void finish()));
});

/** Nobody waits for it; what fails is begun again when the next page is at rest. */
async function finish(): Promise<void> {
  await bringScreens().catch(() => undefined);
  // Only a first visit's page is claimed, as soon as every screen opens: every other keeps the worker that it began with.
  if (first) await self.clients.claim();
  first = false;
}

// A new worker waits until the reader accepts it, or no page is open.
self.addEventListener('message', (event) => {
  const message = readWorkerMessage(event.data);
  if (message?.type === 'SKIP_WAITING') event.waitUntil(self.skipWaiting());
  if (message?.type === 'PAINTED' && event.source instanceof Client) sawPaint(event.source.id);
  if (message?.type === 'FINISH') event.waitUntil(finish());
  if (message?.type === 'COMPOSE')
    // The library is ready: nothing that it fetches waits for what a text can be read without.
    event.waitUntil(Promise.allSettled([composeAhead(message.path), keepWrittenPages(), bringFaces()]));
});

self.addEventListener('sync', (event) => {
  if (isSync(event) && event.tag === outboxTag) event.waitUntil(replayOutbox());
});

/** Background Sync's event, which TypeScript's library does not know. */
type SyncEvent = ExtendableEvent & { readonly tag: string };
const isSync = (event: Event): event is SyncEvent => 'tag' in event && 'waitUntil' in event;
