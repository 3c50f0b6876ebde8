import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const bin = fileURLToPath(new URL('./bin.js', import.meta.url));

test('one React from the first letter on, also where this very process builds the app', async () => {
  const atTheEnd = 'data:text/javascript,process.on("exit",()=>console.error(`as ${process.env.NODE_ENV}`))';
  const { NODE_ENV: _, ...env } = process.env;
  const { stderr } = await promisify(execFile)(process.execPath, ['--import', atTheEnd, bin, '--help'], {
    env,
  });
  expect(stderr).toBe('as production\n');
});
