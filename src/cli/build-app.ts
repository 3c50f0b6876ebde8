import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { checkout } from './checkout.ts';

/** What the app is built from; anything else may change without a new build. */
const inputs = [
  'src/domain', 'src/messages', 'src/search', 'src/ui', 'src/offline', 'src/sw', 'src/app',
  'public', 'vite.config.ts', 'package-lock.json',
]; // prettier-ignore

/**
 * Builds the app unless this very source is built already, and returns the folder with a subfolder for
 * each of them. A build is made aside and renamed into place, so that a killed or a second one leaves no half.
 */
export async function buildApp(say: (line: string) => void): Promise<{ folder: string; stamp: string }> {
  const stamp = await stampOf(inputs);
  const folder = join(checkout, 'dist', stamp);
  if (existsSync(folder)) return { folder, stamp };

  say('Building the app (once)…');
  const aside = `${folder}.${process.pid}`;
  await buildInto(aside);
  await forgetOldBuilds();
  await rename(aside, folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error;
  });
  await rm(aside, { recursive: true, force: true });
  return { folder, stamp };
}

/** For readers, whatever `NODE_ENV` says of the process that happens to build. */
async function buildInto(folder: string): Promise<void> {
  const { build } = await import('vite');
  const { NODE_ENV: before } = process.env;
  process.env['NODE_ENV'] = 'production';
  try {
    for (const mode of ['client', 'prerender', 'composer', 'worker', 'farewell']) {
      await build({
        root: checkout,
        configFile: join(checkout, 'vite.config.ts'),
        mode,
        logLevel: 'error',
        build: { outDir: join(folder, mode) },
      });
    }
  } finally {
    if (before === undefined) delete process.env['NODE_ENV'];
    else process.env['NODE_ENV'] = before;
  }
}

/** Small files, read at once: a hop to a thread and back for each would take longer than all else. */
async function stampOf(paths: readonly string[]): Promise<string> {
  const hash = createHash('sha256');
  for (const path of paths) {
    for (const file of await filesOf(join(checkout, path))) {
      if (/\.test\.tsx?$|\.md$/.test(file)) continue;
      hash.update(file.slice(checkout.length)).update('\0').update(readFileSync(file)).update('\0');
    }
  }
  return hash.digest('hex').slice(0, 16);
}

async function filesOf(path: string): Promise<string[]> {
  const entries = await readdir(path, { recursive: true, withFileTypes: true }).catch(() => undefined);
  if (!entries) return existsSync(path) ? [path] : [];
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
}

async function forgetOldBuilds(): Promise<void> {
  const dist = join(checkout, 'dist');
  await mkdir(dist, { recursive: true });
  for (const name of await readdir(dist)) {
    if (/^[0-9a-f]{16}$/.test(name)) await rm(join(dist, name), { recursive: true, force: true });
  }
}
