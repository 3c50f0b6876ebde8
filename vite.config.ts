import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

/**
 * The builds of one app, chosen by mode: `client` for the page and its library worker, `prerender` for Node, `composer`
 * and `worker` for the service worker, which is one file, and `farewell` for the one that ends it.
 * `src/cli/build-app.ts` runs them and says where they go.
 */
export default defineConfig(({ mode }) => ({
  plugins: [react(), ...(mode === 'composer' ? [onlyWhatIsDrawn] : [])],
  resolve: mode === 'composer' ? { alias: standIns } : {},
  publicDir: false,
  worker: { format: 'es' },
  build: {
    target: 'es2022',
    emptyOutDir: true,
    reportCompressedSize: false,
    // The script that loads parts ahead weighs more than the first script itself, and saves one small file's way.
    modulePreload: false,
    assetsInlineLimit: 0,
    ...builds[mode],
  },
  define: ['worker', 'composer', 'farewell'].includes(mode) ? { 'process.env.NODE_ENV': '"production"' } : {},
  ssr: { noExternal: true },
  test: {
    include: ['src/**/*.test.ts', '.ci/**/*.test.ts'],
    environment: 'node',
    // Most of them wait for a process, a server or a disk: one for each of CI's two cores.
    maxWorkers: 2,
    // Stops what hangs; how fast a machine is decides no test.
    testTimeout: 300_000,
    hookTimeout: 120_000,
  },
}));

/** Where the service worker draws a page, once, small files of ours stand in for React and its router. */
const standIns = ['react', 'react/jsx-runtime', 'react-router'].map((name) => ({
  find: new RegExp(`^${name}$`),
  replacement: fileURLToPath(
    new URL(`src/app/composer/${name.replace('/', '-').replace('react-jsx', 'jsx')}.ts`, import.meta.url),
  ),
}));

/** Words of screens that are not drawn there, and what a screen loads when it is used, stay out. */
const unseen =
  /^  (absent|archives|care|failure|filter|finding|front|issues|keys|map|notFound|readings|saved|search|settings|topic): \{\n(?:    .*\n|\n)*?  \},\n/gm;
const unseenWithin = /^    (aloud|problems): \{\n(?:      .*\n)*?    \},\n/gm;
const onlyWhatIsDrawn = {
  name: 'only-what-is-drawn',
  enforce: 'pre' as const,
  transform: (code: string, id: string) =>
    /\/messages\/(fr|en|ru)\.ts$/.test(id)
      ? { code: code.replace(unseen, '').replace(unseenWithin, ''), map: null }
      : null,
  resolveDynamicImport: (request: unknown) =>
    typeof request === 'string' ? { id: request, external: true } : null,
};

const script = (name: string, entry: string): object => ({
  rollupOptions: { input: { [name]: entry }, output: { format: 'iife', entryFileNames: `${name}.js` } },
});
type Graph = {
  readonly getModuleInfo: (id: string) => { readonly importedIds: readonly string[] } | null;
};

/** What every page needs is one file, whatever screens share of it; the first script keeps what is its own. */
function chunkOf(id: string, graph: Graph): string | null {
  const main = fileURLToPath(new URL('src/app/main.tsx', import.meta.url));
  const start = fileURLToPath(new URL('src/app/start.ts', import.meta.url));
  return reached(main, graph).has(id) && !reached(start, graph).has(id) ? 'main' : null;
}

/** Everything that a file imports, dynamic imports left aside. */
function reached(entry: string, graph: Graph): Set<string> {
  const seen = new Set([entry]);
  for (const id of seen) for (const next of graph.getModuleInfo(id)?.importedIds ?? []) seen.add(next);
  return seen;
}

const builds: { [mode: string]: object } = {
  client: {
    manifest: 'manifest.json',
    rollupOptions: {
      input: {
        start: 'src/app/start.ts',
        style: 'src/app/style.css',
        further: 'src/app/further.css',
        'other-faces': 'src/app/other-faces.css',
      },
      output: { codeSplitting: { includeDependenciesRecursively: false, groups: [{ name: chunkOf }] } },
    },
  },
  prerender: {
    ssr: true,
    rollupOptions: { input: { prerender: 'src/app/prerender.tsx' } },
  },
  composer: script('composer', 'src/app/composer/composer.ts'),
  worker: script('sw', 'src/sw/sw.ts'),
  farewell: script('farewell', 'src/sw/farewell.ts'),
};
