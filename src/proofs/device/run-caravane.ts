import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const checkout = fileURLToPath(new URL('../../../', import.meta.url));

/** A command of the newsroom, as its people give it. */
export const runCaravane = (words: readonly string[]): Promise<void> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['src/cli/bin.js', ...words], {
      cwd: checkout,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let said = '';
    child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
    child.on('close', (code) => (code === 0 ? resolve() : reject(new Error(`${words.join(' ')}: ${said}`))));
  });
