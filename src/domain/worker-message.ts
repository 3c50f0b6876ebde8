/**
 * What a page may tell the service worker, whose release may be another than its own: unknown versions and types are
 * let be. `SKIP_WAITING` means the same for ever, also without a version, as the first pages sent it.
 */
export type WorkerMessage =
  | { readonly type: 'SKIP_WAITING'; readonly version?: 1 }
  /** This page has painted what it has: the rest may come. */
  | { readonly type: 'PAINTED'; readonly version: 1 }
  /** This page is at rest and the network may be there: bring what is not here of the app. */
  | { readonly type: 'FINISH'; readonly version: 1 }
  /** Draw the page of this address now, while nobody waits for it. */
  | { readonly type: 'COMPOSE'; readonly version: 1; readonly path: string };

export function readWorkerMessage(data: unknown): WorkerMessage | null {
  const { type, version, path } = Object(data) as { readonly [name: string]: unknown };
  if (type === 'SKIP_WAITING') return { type };
  if (version !== 1) return null;
  if (type === 'PAINTED' || type === 'FINISH') return { type, version };
  return type === 'COMPOSE' && typeof path === 'string' ? { type, version, path } : null;
}
