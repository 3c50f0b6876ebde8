import { defineConfig } from '@playwright/test';
import { launchOptions } from '../.ci/browser.ts';

const port = 4317;
/** Of the server itself; what browsers know is the proxy before it, which records every request. */
const inner = 4316;
const publicUrl = `http://localhost:${port}`;

/** A real Chromium and a real service worker against a publication that these tests made themselves. */
export default defineConfig({
  testDir: '.',
  outputDir: '../test-results/e2e',
  fullyParallel: true,
  workers: 2,
  forbidOnly: process.env['CI'] !== undefined,
  // Stops what hangs; how fast a machine is decides no test.
  timeout: 240_000,
  expect: { timeout: 45_000 },
  reporter: [['list'], ['json', { outputFile: '../test-results/report.json' }]],
  use: {
    baseURL: publicUrl,
    locale: 'fr-FR',
    trace: 'retain-on-failure',
    launchOptions: launchOptions(),
  },
  webServer: [
    {
      command: `node ../src/cli/bin.js run --dev --home ../test-results/home --port ${inner}`,
      env: { PUBLIC_URL: publicUrl },
      url: `http://localhost:${inner}/readyz`,
      timeout: 180_000,
      reuseExistingServer: false,
      gracefulShutdown: { signal: 'SIGTERM', timeout: 10_000 },
    },
    {
      command: `node record-requests.ts ${port} ${inner} ../test-results/requests`,
      url: `${publicUrl}/readyz`,
      reuseExistingServer: false,
    },
  ],
  globalTeardown: './no-leaks.ts',
});
