import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { readPublication } from '../src/cli/publication-file.ts';
import { readClient } from '../src/cli/read-client.ts';
import { addresses } from '../src/domain/addresses.ts';
import { publishEdition } from '../src/publish/publish-edition.ts';
import { openSigningKeys } from '../src/publish/signing-keys.ts';
import { openTree } from '../src/publish/tree.ts';

/** What a first worker brings at its installation: itself and each file of its list as published, compressed by brotli. */
export async function installSize(): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'caravane-install-'));
  try {
    await publishNothing(folder);
    const read = (path: string): Promise<Buffer> => readFile(join(folder, 'site', path));
    const worker = await read(addresses.worker);
    const listed = [...worker.toString().matchAll(/\{"url":"([^"]+)","revision":/g)].map(
      ([, url = '']) => url,
    );
    if (!listed.includes(addresses.shell)) throw new Error('the published worker lists no shell');
    const files = [worker, ...(await Promise.all(listed.map(read)))];
    return files.reduce((sum, bytes) => sum + brotliCompressSync(bytes).length, 0);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The sample's publication without an article: what is installed is the app. */
async function publishNothing(folder: string): Promise<void> {
  const { publication, topics } = await readPublication(folder, {
    first: undefined,
    last: 'http://localhost',
  });
  const record = {
    publication,
    topics,
    outline: [],
    articles: async () => [],
    pictures: new Map(),
    removed: [],
    ledger: new Map(),
    issues: [],
    pictureFile: async () => null,
  };
  await publishEdition(
    record,
    await readClient(undefined, () => {}),
    await openSigningKeys(join(folder, 'keys')),
    await openTree(join(folder, 'site')),
    { previous: null },
  );
}
