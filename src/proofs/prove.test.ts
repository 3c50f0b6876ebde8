import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const prove = (...words: string[]) =>
  spawnSync(process.execPath, [fileURLToPath(new URL('prove.ts', import.meta.url)), ...words], {
    encoding: 'utf8',
  });

test('a proof that sees a rule broken ends with 1 and names seed and step; one that sees none, with 0', () => {
  const planted = prove('sync', '--seed', '1', '--count', '5', '--plant', 'verify');
  expect(planted.stdout).toMatch(/^seed \d+, step \d+: /);
  expect(planted.status).toBe(1);
  expect(prove('sync', '--seed', '1', '--count', '2').status).toBe(0);
}, 60_000);
