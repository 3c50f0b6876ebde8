import { dirname } from 'node:path';
import { pageFile } from '../domain/addresses.ts';
import type { Tree } from './tree.ts';

/** Folders in which every page is one of a kind that can end. */
const folders = ['articles', 'themes'] as const;

/**
 * Removes the pages of articles and topics that are no more. Blocks, pictures and scripts stay: devices at an older
 * edition still ask for them.
 */
export async function removeStale(tree: Tree, paths: Iterable<string>): Promise<void> {
  const current = new Set([...paths].map((path) => dirname(pageFile(path))));
  for (const folder of folders) {
    for (const name of await tree.list(folder)) {
      if (!current.has(`${folder}/${name}`)) await tree.remove(`${folder}/${name}`);
    }
  }
}
