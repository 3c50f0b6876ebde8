/** Outlives the database where a browser clears that alone: tells a library that was lost from one that never was. */
const traceCache = 'caravane-trace';
const place = '/caravane-held';

export async function leaveTrace(): Promise<void> {
  if (typeof caches === 'undefined') return;
  await caches
    .open(traceCache)
    .then((cache) => cache.put(place, new Response('')))
    .catch(() => undefined);
}

export const hasTrace = async (): Promise<boolean> =>
  typeof caches !== 'undefined' &&
  (await caches
    .open(traceCache)
    .then(async (cache) => (await cache.match(place)) !== undefined)
    .catch(() => false));

export const eraseTrace = async (): Promise<boolean> =>
  typeof caches !== 'undefined' && caches.delete(traceCache).catch(() => false);
