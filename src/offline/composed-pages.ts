/** Pages that the service worker drew of the edition held; made anew where they are not there. */
export const composedCache = 'caravane-composed';

/** To be called around every change of what such a page shows: the library's texts, and how the reader likes them. */
export async function forgetComposed(): Promise<void> {
  if (typeof caches !== 'undefined') await caches.delete(composedCache).catch(() => false);
}
