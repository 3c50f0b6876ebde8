import { addresses } from '../domain/addresses.ts';
import type { Client } from './client.ts';
import { sha256 } from './sha256.ts';

type Precached = { readonly url: string; readonly revision: string | null };

const placeholder = 'self.__WB_MANIFEST';

/** The service worker with the list of what the shell needs: the same list and code give the same worker. */
export function workerFile(client: Client, shell: Uint8Array, manifest: string): string {
  // An installer asks for the large ones itself, once.
  const icons = [...client.files].filter(([path]) => /^(icon\.svg|apple-touch-icon\.png)$/.test(path));
  const list: Precached[] = [
    { url: addresses.shell, revision: sha256(shell) },
    { url: addresses.manifest, revision: sha256(manifest) },
    ...icons.map(([path, bytes]) => ({ url: `/${path}`, revision: sha256(bytes) })),
    // Hashed names are their own revisions.
    ...client.precached.filter((path) => !icons.some(([icon]) => icon === path)).map(asset),
  ];
  if (!client.worker.includes(placeholder)) throw new Error(`the built worker has no ${placeholder}`);
  return client.worker.replace(placeholder, () => JSON.stringify(list));
}

const asset = (path: string): Precached => ({ url: `/${path}`, revision: null });
