import { readFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Client, Render } from '../publish/client.ts';
import { buildApp } from './build-app.ts';
import { checkout } from './checkout.ts';
import { builtFrom, type BuildManifest } from './build-manifest.ts';
import { shellFiles } from './shell-files.ts';

/** The app as the publisher takes it: built if needed, read from disk. */
export async function readClient(release: string | undefined, say: (line: string) => void): Promise<Client> {
  const { folder, stamp } = await buildApp(say);
  const built = join(folder, 'client');
  const manifest = JSON.parse(await readFile(join(built, 'manifest.json'), 'utf8')) as BuildManifest;
  const style = async (name: string): Promise<string> =>
    (await readFile(join(built, builtFrom(manifest, `src/app/${name}.css`).file), 'utf8')).trim();
  const { render } = (await import(pathToFileURL(join(folder, 'prerender/prerender.js')).href)) as {
    render: Render;
  };
  const assets = await readFolder(join(built, 'assets'), built);
  return {
    release: release ?? stamp,
    render,
    template: await readFile(join(checkout, 'index.html'), 'utf8'),
    styles: {
      first: await style('style'),
      screens: await style('further'),
      letters: await style('other-faces'),
    },
    start: `/${builtFrom(manifest, 'src/app/start.ts').file}`,
    worker: await joined(folder, 'composer/composer.js', 'worker/sw.js'),
    farewell: await joined(folder, 'farewell/farewell.js'),
    files: new Map([...assets, ...(await readFolder(join(checkout, 'public'), join(checkout, 'public')))]),
    ...shellFiles(manifest, [...assets.keys()]),
  };
}

const joined = async (folder: string, ...files: string[]): Promise<string> =>
  (await Promise.all(files.map((file) => readFile(join(folder, file), 'utf8')))).join('\n');

async function readFolder(folder: string, root: string): Promise<Map<string, Uint8Array>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return new Map(files.toSorted().map((file) => [relative(root, file), readFileSync(file)]));
}
