import { mkdtemp, readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { canaries, leaksIn } from './canaries.ts';
import { portOf, recordingProxy } from './recording-proxy.ts';

test('a planted leak is found, in an address, a header or a body, however it is written', async () => {
  const server = createServer((_, answer) => answer.end('ok'));
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const record = join(await mkdtemp(join(tmpdir(), 'canaries-')), 'requests');
  const proxy = await recordingProxy(0, portOf(server), record);
  const address = `http://localhost:${portOf(proxy)}`;
  const { typed, followed, muted } = canaries;
  const percent = [...typed].map((letter) => `%${letter.charCodeAt(0).toString(16)}`).join('');
  const escaped = [...muted].map((letter) => `\\u00${letter.charCodeAt(0).toString(16)}`).join('');
  const leaks: [string, RequestInit][] = [
    [`/?q=${typed}`, {}],
    [`/x/${percent}`, {}],
    [`/?q=${typed.toUpperCase()}`, {}],
    ['/', { headers: { referer: `http://localhost/?themes=${followed}` } }],
    ['/api', { method: 'POST', body: JSON.stringify({ topics: [followed] }) }],
    ['/api', { method: 'POST', body: `{"word":"${escaped}"}` }],
    ['/api', { method: 'POST', body: Buffer.from(`x${muted}`).toString('base64') }],
    ['/api', { method: 'POST', body: Buffer.from(`xy${muted}y`).toString('base64') }],
  ];
  for (const [path, options] of leaks) await (await fetch(address + path, options)).text();
  for (const path of ['/', '/?q=Tachkent', '/themes/eau/']) await (await fetch(address + path)).text();
  await expect
    .poll(async () => (await readFile(record, 'utf8')).trim().split('\n').length)
    .toBe(leaks.length + 3);
  const found = leaksIn(await readFile(record, 'utf8'));
  expect(found).toHaveLength(leaks.length);
  proxy.close();
  server.close();
});
