import { addresses } from '../domain/addresses.ts';
import type { Client } from './client.ts';
import { sha256 } from './sha256.ts';

type Precached = { readonly url: string; readonly revision: string | null };

/** The service worker with its lists: of its installation, and of what comes after. The same lists and code give the same worker. */
export function workerFile(client: Client, shell: Uint8Array, manifest: string): string {
  // An installer asks for the others itself, once.
  const icon = client.files.get('icon.svg');
  const list: Precached[] = [
    { url: addresses.shell, revision: sha256(shell) },
    { url: addresses.manifest, revision: sha256(manifest) },
    ...(icon ? [{ url: '/icon.svg', revision: sha256(icon) }] : []),
    // Hashed names are their own revisions.
    ...client.precached.map((path) => ({ url: `/${path}`, revision: null })),
  ];
  const rest = client.rest.map((path) => `/${path}`);
  return filled(filled(client.worker, 'self.__WB_MANIFEST', list), 'self.__CARAVANE_REST', rest);
}

function filled(worker: string, place: string, list: readonly unknown[]): string {
  if (!worker.includes(place)) throw new Error(`the built worker has no ${place}`);
  return worker.replace(place, () => JSON.stringify(list));
}
