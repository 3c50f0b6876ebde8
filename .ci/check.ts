import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { buildApp } from '../src/cli/build-app.ts';
import { checkLayers } from './check-layers.ts';
import { checkMessages } from './check-messages.ts';
import { checkSize } from './check-size.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const environments = [
  'src/tsconfig.pure',
  'src/tsconfig.node',
  'src/tsconfig.page',
  'src/tsconfig.worker',
  'e2e/tsconfig',
];

/** `--since COMMIT` leaves out the unit tests that no change since then can reach. */
const { since } = parseArgs({ options: { since: { type: 'string' } } }).values;
const reached = since === undefined ? [] : ['--changed', since, '--passWithNoTests'];

/** Everything that must hold before a change lands, one line each. A step returns what it saw, or throws. */
const steps: readonly (readonly [string, () => Promise<string>])[] = [
  ['format', async () => (await run('prettier', '--check', '.'), 'as prettier writes it')],
  ['lint', async () => lastLine(await run('oxlint', '--deny-warnings'))],
  ...environments.map(
    (file) =>
      [`types, ${file.replace(/.*tsconfig\.?|\/tsconfig/, '') || 'e2e'}`, () => typecheck(file)] as const,
  ),
  ['layers', () => checkLayers(root)],
  ['messages', () => checkMessages(root)],
  ['dead code', async () => (await run('knip'), 'none')],
  // Before the tests: some start the built app, and none may build it from within.
  ['build', async () => (await buildApp(() => {})).stamp],
  ['unit tests', async () => testCount(await run('vitest', 'run', ...reached))],
  ['size budget', checkSize],
];

let failed = 0;
for (const [name, step] of steps) {
  const started = performance.now();
  const seconds = (): string => `${((performance.now() - started) / 1000).toFixed(1)} s`.padStart(7);
  try {
    const seen = await step();
    console.log(`✓ ${name.padEnd(16)} ${seconds()}  ${seen}`);
  } catch (error) {
    failed += 1;
    console.log(`✗ ${name.padEnd(16)} ${seconds()}\n${error instanceof Error ? error.message : error}\n`);
  }
}
console.log(`check: ${steps.length - failed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;

async function typecheck(file: string): Promise<string> {
  const files = (await run('tsc', '-p', `${file}.json`, '--listFilesOnly')).trim().split('\n');
  const own = files.filter((path) => !path.includes('node_modules')).length;
  if (own === 0) throw new Error(`${file}.json covers no file`);
  await run('tsc', '-p', `${file}.json`);
  return `${own} files`;
}

function run(tool: string, ...options: string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(tool, options, { cwd: root, env: { ...process.env, NO_COLOR: '1' } });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.on('error', reject);
    child.on('close', (code) => (code === 0 ? resolve(output) : reject(new Error(output.trim()))));
  });
}

function testCount(output: string): string {
  if (since !== undefined && /No test files found/.test(output)) return 'none reached';
  const tests = /Tests\s+(.*)/.exec(output)?.[1]?.trim();
  if (!tests || !/\d+ passed/.test(tests)) throw new Error(`no test ran:\n${output}`);
  return tests;
}

function lastLine(output: string): string {
  return output.trim().split('\n').at(-1) ?? '';
}
