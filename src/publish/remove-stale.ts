import { dirname } from 'node:path';
import { addresses, pageFile } from '../domain/addresses.ts';
import { isIssueSlug } from '../domain/issue.ts';
import type { Tree } from './tree.ts';

/** Folders in which every page is one of a kind that can end. */
const folders = ['articles', 'themes', 'auteurs'] as const;
/** The archives' own page stands beside its years. */
const year = /^\d{4}$/;

/**
 * Removes the pages of articles, topics, authors, months and letters that are no more. Blocks, pictures and scripts stay:
 * devices at an older edition still ask for them.
 */
export async function removeStale(tree: Tree, paths: Iterable<string>): Promise<void> {
  const current = new Set([...paths].map((path) => dirname(pageFile(path))));
  const years = (await tree.list('archives')).filter((name) => year.test(name));
  for (const folder of [...folders, ...years.map((name) => `archives/${name}`)]) {
    for (const name of await tree.list(folder)) {
      if (!current.has(`${folder}/${name}`)) await tree.remove(`${folder}/${name}`);
    }
  }
  const issues = dirname(pageFile(addresses.issues));
  if (!current.has(issues)) await tree.remove(issues);
  for (const name of await tree.list(issues)) {
    if (isIssueSlug(name) && !current.has(`${issues}/${name}`)) await tree.remove(`${issues}/${name}`);
  }
}
