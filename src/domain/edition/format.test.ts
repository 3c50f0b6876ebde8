import { readFile } from 'node:fs/promises';
import { beforeAll, expect, test } from 'vitest';
import { blockLimit, packLimit, wholeOf } from './block.ts';
import { canonicalBytes, canonicalText } from './canonical.ts';
import { digest, type Sha256 } from './digest.ts';
import { headLimit } from './head.ts';

let page: string;
beforeAll(async () => {
  page = await readFile(new URL('FORMAT.md', import.meta.url), 'utf8');
});

test('the page’s examples are what the code makes', async () => {
  const body = { revision: 1, id: '00000000000000000001', html: '<p>Été</p>' };
  expect(page).toContain(canonicalText(body));
  expect(page).toContain(
    `${canonicalBytes(body).length} bytes with the hash\n\`${await digest(canonicalBytes(body))}\``,
  );
  const hashes = ['b', 'a'].map((letter) => letter.repeat(64) as Sha256);
  expect(page).toContain(await digest(canonicalBytes(wholeOf(hashes))));
});

test('the page’s limits are the code’s', () => {
  expect(page).toContain(`at most ${headLimit.toLocaleString('en')} bytes`);
  expect([packLimit, blockLimit]).toEqual([256 * 1024, 4 * 1024 * 1024]);
  expect(page).toMatch(/at most 4 MiB[\s\S]*at most 256 KiB/);
});
