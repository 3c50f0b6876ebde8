import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { installBrowser } from './browser.ts';

/** `npm test`: the check, then the end-to-end tests in a real Chromium, then what ran. */
const root = fileURLToPath(new URL('..', import.meta.url));
const check = spawnSync('node', ['.ci/check.ts'], { cwd: root, stdio: 'inherit' });

console.log(`browser: ${installBrowser()}`);
const report = `${root}/test-results/report.json`;
const journeys = spawnSync('playwright', ['test', '--config', 'e2e/playwright.config.ts'], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, PLAYWRIGHT_JSON_OUTPUT_FILE: report },
});

const { stats } = JSON.parse(readFileSync(report, 'utf8')) as {
  stats: { expected: number; unexpected: number; skipped: number; flaky: number };
};
const checkFailed = check.status === 0 ? 0 : 1;
console.log(
  `\n${stats.expected + stats.flaky} passed, ${stats.unexpected + checkFailed} failed, ${stats.skipped} skipped`,
);
process.exitCode = checkFailed || journeys.status ? 1 : 0;
