import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Page } from '@playwright/test';
import { build } from 'vite';
import { findBrowser } from '../../.ci/browser.ts';

const types: { readonly [extension: string]: string } = {
  '.js': 'text/javascript',
  '.html': 'text/html; charset=utf-8',
};

/** Bundles one of the scripts of `in-browser` and opens it in Chromium, on a page of its own that may weigh memory. */
export async function withBundledPage<Result>(
  script: string,
  use: (page: Page) => Promise<Result>,
): Promise<Result> {
  const folder = fileURLToPath(new URL(`../../test-results/bench-${script}`, import.meta.url));
  await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    worker: { format: 'es' },
    build: {
      outDir: folder,
      emptyOutDir: true,
      target: 'es2022',
      rollupOptions: {
        input: fileURLToPath(new URL(`in-browser/${script}.ts`, import.meta.url)),
        output: { entryFileNames: 'page.js' },
      },
    },
  });
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    const file = path === '/' ? null : join(folder, path);
    const content = file
      ? readFile(file)
      : Promise.resolve('<!doctype html><script type="module" src="/page.js"></script>');
    void content.then(
      (body) =>
        response
          .writeHead(200, {
            'content-type': types[extname(file ?? 'page.html')] ?? 'application/octet-stream',
            'cross-origin-opener-policy': 'same-origin',
            'cross-origin-embedder-policy': 'require-corp',
          })
          .end(body),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const executablePath = findBrowser();
  const browser = await chromium.launch({
    ...(executablePath === undefined ? {} : { executablePath }),
    args: ['--no-sandbox', '--enable-blink-features=ForceEagerMeasureMemory'],
  });
  try {
    const page = await browser.newPage();
    page.setDefaultTimeout(0);
    await page.goto(`http://127.0.0.1:${port}/`);
    return await use(page);
  } finally {
    await browser.close();
    server.close();
  }
}
