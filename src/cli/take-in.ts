import { isAbsolute, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Skipped } from '../ingest/ingest-source.ts';
import { openReadingRoom, type ReadingRoom } from '../ingest/reading-room.ts';
import type { Source } from '../domain/publication.ts';
import { now, type Newsroom } from './newsroom.ts';

/** What became of one source: the line that `ingest --json` prints after its commit. */
export type SourceLine = {
  readonly source: string;
  readonly status: 'ok' | 'failed';
  readonly format: string | null;
  readonly items: number;
  readonly added: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly skipped: readonly Skipped[];
  readonly error?: string;
};

/** Takes sources in, one after the other, telling of each after its commit; then takes back what is withdrawn. */
export async function takeInAll(
  newsroom: Newsroom,
  sources: readonly Source[],
  tell: (line: SourceLine) => void,
): Promise<void> {
  const { archive, publication, topics } = newsroom;
  const isEmpty = (await archive.lastEdition()) === null && (await archive.articles()).length === 0;
  const { categories, languages } = publication;
  const room = openReadingRoom({ categories, topics, language: languages[0] ?? 'fr' });
  try {
    for (const source of sources) {
      if (isEmpty && source.earlier) await takeIn(newsroom, room, { ...source, address: source.earlier });
      tell(await takeIn(newsroom, room, source));
    }
  } finally {
    await room.close();
  }
  if (publication.withdrawn.length === 0) return;
  for (const { id, slug } of await archive.articles()) {
    if (publication.withdrawn.includes(slug)) await archive.remove(id, now());
  }
}

/** Takes one source in: read, clean, record in one transaction. A source that cannot be read leaves no trace. */
async function takeIn({ archive, fetch }: Newsroom, room: ReadingRoom, source: Source): Promise<SourceLine> {
  const reading = await room.ingest(source.address, fetch);
  const nothing = { items: 0, added: 0, updated: 0, unchanged: 0, skipped: [] };
  if (!reading.ok) {
    return { source: source.id, status: 'failed', format: reading.format, ...nothing, error: reading.error };
  }
  const recorded = await archive.record(source.id, reading.drafts, now());
  const { format, items, skipped } = reading;
  return { source: source.id, status: 'ok', format, items, ...recorded, skipped };
}

/** The publication's own sources, or those named on the command line, as files or addresses. */
export function sourcesOf({ publication, folder }: Newsroom, named: readonly string[]): Source[] {
  const configured = publication.sources.map(({ id, address, earlier }) => ({
    id,
    address: absolute(address, folder),
    earlier: earlier && absolute(earlier, folder),
  }));
  if (named.length === 0) return configured;
  return named.map((name) => {
    const address = absolute(name, process.cwd());
    return (
      configured.find((source) => source.id === name || source.address === address) ?? {
        id: address,
        address,
      }
    );
  });
}

/** Web addresses as they are; files as absolute `file:` addresses. */
function absolute(address: string, folder: string): string {
  if (/^https?:/i.test(address)) return address;
  const path = address.startsWith('file:') ? fileURLToPath(address) : address;
  return pathToFileURL(isAbsolute(path) ? path : resolve(folder, path)).href;
}
