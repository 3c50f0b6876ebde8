import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const checkout = fileURLToPath(new URL('../../', import.meta.url));

/** Serves the sample edition from a home of its own, as `npm start` would, and stops it afterwards. */
export async function withServedSample<Result>(
  port: number,
  use: (address: string) => Promise<Result>,
): Promise<Result> {
  const server = spawn(
    process.execPath,
    ['src/cli/bin.js', 'run', '--dev', '--home', 'test-results/bench-home', '--port', String(port)],
    { cwd: checkout, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  try {
    return await use(await readyAddress(server.stdout));
  } finally {
    server.kill('SIGTERM');
  }
}

function readyAddress(output: NodeJS.ReadableStream): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    output.on('data', (chunk: Buffer) => {
      text += chunk.toString();
      const address = /https?:\/\/\S+/.exec(text)?.[0];
      if (address) resolve(address);
    });
    output.on('end', () => reject(new Error('the server stopped before it was ready')));
  });
}
