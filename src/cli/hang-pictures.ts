import { mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pLimit from 'p-limit';
import { openDarkroom } from '../ingest/darkroom.ts';
import type { PictureSource } from '../domain/picture.ts';
import type { Source } from '../domain/publication.ts';
import { now, type RecordRoom } from './newsroom.ts';

export type Hung = { readonly stored: number; readonly failed: number };

/** How many pictures of one host may fail in a row before the others of that host wait for another time. */
const patience = 3;

/**
 * Works through the queue of pictures: fetched or read, re-encoded, kept in the home by their hash. A picture that
 * fails waits; nothing here touches an article.
 */
export async function hangPictures(newsroom: RecordRoom, sources: readonly Source[]): Promise<Hung> {
  const { archive, home, fetch } = newsroom;
  const failures = new Map<string, number>();
  const folders = localFolders(sources);
  const limit = pLimit(4);
  const darkroom = openDarkroom();
  const counts = { stored: 0, failed: 0 };
  await mkdir(home.pictures, { recursive: true });

  const hang = async (source: PictureSource): Promise<void> => {
    const { host } = new URL(source.address);
    if (host !== '' && (failures.get(host) ?? 0) >= patience) return;
    const rendered = await darkroom.develop(source, { fetch, folders });
    if (rendered.ok) {
      for (const { name, bytes } of rendered.files) await keep(join(home.pictures, name), bytes);
      await archive.storePicture(source.key, rendered.picture);
      failures.delete(host);
      counts.stored += 1;
    } else {
      await archive.failPicture(source.key, rendered.reason, now());
      failures.set(host, (failures.get(host) ?? 0) + 1);
      counts.failed += 1;
    }
  };
  try {
    await Promise.all((await archive.queuedPictures(now())).map((source) => limit(() => hang(source))));
  } finally {
    darkroom.close();
  }
  return counts;
}

/** The folders that local feeds may take pictures from: their own. */
const localFolders = (sources: readonly Source[]): string[] =>
  sources
    .filter(({ address }) => address.startsWith('file:'))
    .map(({ address }) => dirname(fileURLToPath(address)));

async function keep(file: string, bytes: Uint8Array): Promise<void> {
  const aside = `${file}.${process.pid}`;
  await writeFile(aside, bytes);
  await rename(aside, file);
}
