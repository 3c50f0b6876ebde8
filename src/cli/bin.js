#!/usr/bin/env node
// Plain JavaScript, so that an old Node can still say what is wrong.
import module from 'node:module';
import { fileURLToPath } from 'node:url';

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 18)) {
  console.error(
    `caravane: this is Node ${process.versions.node}, too old to run it. The checkout brings its own: start it as ` +
      '`npx caravane …` or by an npm script, after `npm ci`.',
  );
  process.exit(2);
}
// Before React is loaded: building the app would change it in the middle, and letters be written by two Reacts at once.
process.env.NODE_ENV ??= 'production';
// What was compiled once is not compiled again, here and in the processes apart: a third less time, a quarter less memory.
process.env.NODE_COMPILE_CACHE ??= fileURLToPath(
  new URL('../../node_modules/.cache/compiled', import.meta.url),
);
module.enableCompileCache(process.env.NODE_COMPILE_CACHE);
const { main } = await import('./caravane.ts');
process.exitCode = await main(process.argv.slice(2));
