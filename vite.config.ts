import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

/**
 * Three builds of one app, chosen by mode: `client` for the page and its library worker, `prerender` for Node, and
 * `worker` for the service worker, which is one file. `src/cli/build-app.ts` runs them and says where they go.
 */
export default defineConfig(({ mode }) => ({
  plugins: [react()],
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
  define: mode === 'worker' ? { 'process.env.NODE_ENV': '"production"' } : {},
  ssr: { noExternal: true },
  test: {
    include: ['src/**/*.test.ts', '.ci/**/*.test.ts'],
    environment: 'node',
    // Stops what hangs; how fast a machine is decides no test.
    testTimeout: 300_000,
    hookTimeout: 120_000,
  },
}));

const builds: { [mode: string]: object } = {
  client: {
    manifest: 'manifest.json',
    rollupOptions: { input: { start: 'src/app/start.ts', style: 'src/app/style.css' } },
  },
  prerender: {
    ssr: true,
    rollupOptions: { input: { prerender: 'src/app/prerender.tsx' } },
  },
  worker: {
    rollupOptions: {
      input: { sw: 'src/sw/sw.ts' },
      output: { format: 'iife', entryFileNames: 'sw.js' },
    },
  },
};
