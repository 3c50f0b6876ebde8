import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

/** Where Debian, its kin and macOS put a Chromium. */
const installed = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** A Chromium for the tests: Playwright's own, else the system's. `undefined` when there is none. */
export const findBrowser = (): string | undefined =>
  [process.env['CHROMIUM'] ?? '', chromium.executablePath(), ...installed].find((path) => existsSync(path));

/** How the tests, proofs and benches start it; it asks nobody else's server for anything. */
export const launchOptions = (): { executablePath?: string; args: string[] } => {
  const executablePath = findBrowser();
  return {
    ...(executablePath === undefined ? {} : { executablePath }),
    args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '--disable-background-networking'],
  };
};

/** Finds a Chromium, or gets one: by Playwright's download, else by Debian's packages. */
export function installBrowser(): string {
  for (const [command, ...options] of [
    [],
    ['npx', 'playwright', 'install', 'chromium'],
    ['apt-get', 'update'],
    ['apt-get', 'install', '--yes', '--no-install-recommends', 'chromium'],
  ]) {
    if (command) spawnSync(command, options, { stdio: 'ignore', timeout: 300_000, env: aptEnvironment });
    const found = findBrowser();
    if (found) return found;
  }
  throw new Error('no Chromium was found or could be installed: install one, or name it in CHROMIUM');
}

const aptEnvironment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
