import { addresses } from '../domain/addresses.ts';
import type { WorkerMessage } from '../domain/worker-message.ts';
import type { Store } from './store.ts';
import { trustedScript } from './trusted-types.ts';

/** Registers the service worker; a new release waits in `update` until the reader takes it. */
export async function registerServiceWorker(update: Store<(() => void) | null>): Promise<void> {
  if (!('serviceWorker' in navigator) || import.meta.env.DEV) return;
  try {
    const registration = await navigator.serviceWorker.register(trustedScript(addresses.worker), {
      updateViaCache: 'none',
      scope: '/',
    });
    offer(registration, update);
    registration.addEventListener('updatefound', () => {
      const arriving = registration.installing;
      arriving?.addEventListener('statechange', () => {
        if (arriving.state === 'installed') offer(registration, update);
      });
    });
    await finish();
    addEventListener('online', () => void finish());
  } catch {
    // Private windows and some settings refuse workers: the pages then come from the network.
  }
}

/** Has the worker bring what is not here yet of the app: now, or when the network is back. */
async function finish(): Promise<void> {
  const { active } = await navigator.serviceWorker.ready;
  active?.postMessage({ type: 'FINISH', version: 1 } satisfies WorkerMessage);
}

/** The first worker of all replaces nothing and needs no word. */
function offer({ waiting }: ServiceWorkerRegistration, update: Store<(() => void) | null>): void {
  if (!waiting || !navigator.serviceWorker.controller) return;
  update.set(() => {
    navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
    waiting.postMessage({ type: 'SKIP_WAITING' } satisfies WorkerMessage);
  });
}

/** Has the page that is open drawn for the next visit, which then need not wait for it. */
export async function composeAhead(): Promise<void> {
  const workers = navigator.serviceWorker as ServiceWorkerContainer | undefined;
  if (!workers) return;
  // The first worker of a device forgets, while it takes over, what was drawn before.
  if (!workers.controller)
    await new Promise((resolve) => workers.addEventListener('controllerchange', resolve, { once: true }));
  workers.controller?.postMessage({
    type: 'COMPOSE',
    version: 1,
    path: location.pathname,
  } satisfies WorkerMessage);
}
