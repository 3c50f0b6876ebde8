import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Other people's feeds and attacks, which lie beside the checkout and are no part of it; `CARAVANE_DATA` says where else. */
const folder =
  process.env['CARAVANE_DATA'] ?? fileURLToPath(new URL('../../../shared/data/', import.meta.url));

export type FeedFile = { readonly name: string; readonly path: string; readonly bytes: Uint8Array };

/** None where the data is not there. */
export async function feedFiles(): Promise<FeedFile[]> {
  const files: FeedFile[] = [];
  for (const part of ['feeds', 'feeds-encodings', 'wordpress-rest']) {
    for (const name of (await readdir(join(folder, part)).catch(() => [])).toSorted()) {
      const path = join(folder, part, name);
      files.push({ name, path, bytes: await readFile(path) });
    }
  }
  return files;
}

/** HTML that was written to hurt, a fragment each. */
export async function hostileFragments(): Promise<string[]> {
  const text = await readFile(join(folder, 'hostile/html-fragments.json'), 'utf8').catch(() => '[]');
  return (JSON.parse(text) as { html: string }[]).map(({ html }) => html);
}
