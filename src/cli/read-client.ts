import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Client, Render } from '../publish/client.ts';
import { buildApp } from './build-app.ts';
import { checkout } from './checkout.ts';
import { shellFiles, type BuildManifest } from './shell-files.ts';

/** The app as the publisher takes it: built if needed, read from disk. */
export async function readClient(release: string | undefined, say: (line: string) => void): Promise<Client> {
  const { folder, stamp } = await buildApp(say);
  const built = join(folder, 'client');
  const manifest = JSON.parse(await readFile(join(built, 'manifest.json'), 'utf8')) as BuildManifest;
  const style = (name: string): string => fileOf(manifest, `src/app/${name}.css`);
  const styles = { first: style('style'), screens: style('further'), letters: style('other-faces') };
  const { render } = (await import(pathToFileURL(join(folder, 'prerender/prerender.js')).href)) as {
    render: Render;
  };
  const assets = await readFolder(join(built, 'assets'), built);
  return {
    release: release ?? stamp,
    render,
    template: await readFile(join(checkout, 'index.html'), 'utf8'),
    styles: {
      first: await readStyle(built, styles.first),
      screens: await readStyle(built, styles.screens),
      letters: await readStyle(built, styles.letters),
    },
    start: `/${fileOf(manifest, 'src/app/start.ts')}`,
    worker: await joined(folder, 'composer/composer.js', 'worker/sw.js'),
    farewell: await joined(folder, 'farewell/farewell.js'),
    files: new Map([...assets, ...(await readFolder(join(checkout, 'public'), join(checkout, 'public')))]),
    ...shellFiles(manifest, [...assets.keys()]),
  };
}

const readStyle = async (folder: string, file: string): Promise<string> =>
  (await readFile(join(folder, file), 'utf8')).trim();

const joined = async (folder: string, ...files: string[]): Promise<string> =>
  (await Promise.all(files.map((file) => readFile(join(folder, file), 'utf8')))).join('\n');

function fileOf(manifest: BuildManifest, source: string): string {
  const entry = manifest[source];
  if (!entry) throw new Error(`the build's manifest has no ${source}`);
  return entry.file;
}

async function readFolder(folder: string, root: string): Promise<Map<string, Uint8Array>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return new Map(
    await Promise.all(
      files
        .toSorted()
        .map(async (file) => [relative(root, file), await readFile(file)] as [string, Uint8Array]),
    ),
  );
}
