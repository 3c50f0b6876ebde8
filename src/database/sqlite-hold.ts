import { chmodSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import type { Hold } from './engine.ts';
import { isBusy, problemOf } from './sqlite-problem.ts';

/** A lock of the file system on a file of its own: the system frees it when the process dies, by whatever death. */
export function holdFile(file: string): Hold | null {
  let lock: DatabaseSync | undefined;
  try {
    lock = new DatabaseSync(file, { timeout: 0 });
    chmodSync(file, 0o600);
    lock.exec('begin exclusive');
  } catch (error) {
    lock?.close();
    const problem = problemOf(error, file) ?? error;
    if (isBusy(problem)) return null;
    throw problem;
  }
  const held = lock;
  return { lost: new AbortController().signal, release: async () => held.close() };
}
