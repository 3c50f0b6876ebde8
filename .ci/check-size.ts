import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { buildApp } from '../src/cli/build-app.ts';
import { builtFrom, type BuildManifest } from '../src/cli/build-manifest.ts';
import { installSize } from './install-size.ts';

/** What the reader pays for, in bytes as they travel. */
const budgets = {
  start: 1_792,
  page: 112_640,
  library: 71_680,
  style: 6_656,
  worker: 61_440,
  install: 266_240,
};

/** Measures the built app against the budgets of its first script, page, library worker, style, service worker and installation. */
export async function checkSize(): Promise<string> {
  const { folder } = await buildApp(() => {});
  const client = join(folder, 'client');
  const manifest = JSON.parse(await readFile(join(client, 'manifest.json'), 'utf8')) as BuildManifest;
  const read = (file: string): Promise<Buffer> => readFile(join(client, file));
  const start = builtFrom(manifest, 'src/app/start.ts');
  const worker = (await readdir(join(client, 'assets'))).find((file) =>
    /^library\.worker-.*\.js$/.test(file),
  );
  if (!worker) throw new Error('the build has no library worker');
  const sizes = {
    start: brotli(await read(start.file)),
    page: total(
      await Promise.all(
        scriptsFrom(manifest, 'src/app/start.ts').map(async (file) => brotli(await read(file))),
      ),
    ),
    library: brotli(await read(`assets/${worker}`)),
    style: gzipSync(await read(builtFrom(manifest, 'src/app/style.css').file), { level: 9 }).length,
    worker: brotli(
      Buffer.concat([
        await readFile(join(folder, 'composer/composer.js')),
        await readFile(join(folder, 'worker/sw.js')),
      ]),
    ),
    install: await installSize(),
  };
  const over = Object.entries(sizes).filter(([part, size]) => size > budgets[part as keyof typeof budgets]);
  const line = Object.entries(sizes)
    .map(
      ([part, size]) => `${part} ${kilobytes(size)} of ${kilobytes(budgets[part as keyof typeof budgets])}`,
    )
    .join(', ');
  if (over.length > 0) throw new Error(`over budget: ${over.map(([part]) => part).join(', ')} (${line})`);
  return line;
}

/** What an article page asks for only when it is used: other screens, other languages, the help of the keys. */
const onUse =
  /\.css\?inline$|messages\/(?!fr\.ts)\w+\.ts$|app\/screens\/|app\/keys\/|app\/on-use\/|library-care\.tsx$/;

/** The scripts that a French article page loads until it is idle. */
function scriptsFrom(manifest: BuildManifest, source: string, seen = new Set<string>()): string[] {
  if (seen.has(source) || onUse.test(source)) return [];
  seen.add(source);
  const { file, imports = [], dynamicImports = [] } = builtFrom(manifest, source);
  return [file, ...[...imports, ...dynamicImports].flatMap((next) => scriptsFrom(manifest, next, seen))];
}

const brotli = (bytes: Buffer): number => brotliCompressSync(bytes).length;
const total = (sizes: readonly number[]): number => sizes.reduce((sum, size) => sum + size, 0);
const kilobytes = (bytes: number): string => `${(bytes / 1024).toFixed(1)} KB`;
