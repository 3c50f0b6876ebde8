import { createHash } from 'node:crypto';
import { isAbsolute, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import pLimit from 'p-limit';
import type { Yielded } from '../archive/record-drafts.ts';
import type { Skipped, SourceReading } from '../ingest/ingest-source.ts';
import { openReadingRoom, type ReadingRoom } from '../ingest/reading-room.ts';
import { readMemory } from '../ingest/source-memory.ts';
import { visitSource } from '../ingest/visit-source.ts';
import type { Publication, Source } from '../domain/publication.ts';
import { now, type RecordRoom } from './newsroom.ts';
import { version } from './version.ts';

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

/** Hosts asked at a time; of each host one source at a time. */
const hosts = 4;

/**
 * Takes sources in, telling of each after its commit; then takes back what is withdrawn. On a schedule only those whose
 * turn it is: a source that failed waits, and one that asked for time gets it.
 */
export async function takeInAll(
  newsroom: RecordRoom,
  sources: readonly Source[],
  tell: (line: SourceLine) => void,
  { scheduled = false }: { readonly scheduled?: boolean } = {},
): Promise<void> {
  const { archive, publication, topics } = newsroom;
  const isEmpty = (await archive.lastEdition()) === null && (await archive.outline()).length === 0;
  const { categories, languages } = publication;
  const reading = { categories, topics, language: languages[0] ?? 'fr' };
  const room = openReadingRoom(reading);
  const desk = createHash('sha256')
    .update(`${version} ${JSON.stringify([reading, publication.together])}`)
    .digest('hex')
    .slice(0, 16);
  const takeInTurn = async (group: readonly Source[]): Promise<void> => {
    for (const source of group) {
      if (isEmpty && source.earlier)
        await takeIn(newsroom, room, desk, { ...source, address: source.earlier });
      const line = await takeIn(newsroom, room, desk, source, scheduled);
      if (line) tell(line);
    }
  };
  try {
    // Who tells an article comes before the others that have it, so that it is told once and not corrected at once.
    for (const turn of inPrecedence(sources, publication.together))
      await pLimit(hosts).map(Map.groupBy(turn, ({ address }) => new URL(address).host).values(), takeInTurn);
  } finally {
    await room.close();
  }
  if (publication.withdrawn.length === 0) return;
  for (const { id, slug } of await archive.outline()) {
    if (publication.withdrawn.includes(slug)) await archive.remove(id, now());
  }
}

/** Those that come first where they belong to a group, or to none; then those that come second, and so on. */
function inPrecedence(
  sources: readonly Source[],
  together: Publication['together'] = [],
): readonly (readonly Source[])[] {
  const place = ({ id }: Source): number => Math.max(0, ...together.map((group) => group.indexOf(id)));
  return [...Map.groupBy(sources, place)].toSorted(([a], [b]) => a - b).map(([, turn]) => turn);
}

const yielding = ({ item, teller }: Yielded): Skipped => ({
  item,
  reason: `it is an article of "${teller}", which is the same publication and comes first`,
});

const nothing = { items: 0, added: 0, updated: 0, unchanged: 0, skipped: [] as readonly Skipped[] };

/**
 * Takes one source in: read, clean, record, each answer in one transaction. One that cannot be read leaves no trace in
 * the record. `undefined` where its turn has not come.
 */
async function takeIn(
  { archive, fetch, publication }: RecordRoom,
  room: ReadingRoom,
  desk: string,
  { id, address }: Source,
  scheduled = false,
): Promise<SourceLine | undefined> {
  let line: SourceLine = { source: id, status: 'ok', format: null, ...nothing };
  const precedence = publication.together?.find((group) => group.includes(id)) ?? [];
  const take = async (reading: SourceReading): Promise<void> => {
    if (!reading.ok) {
      line = { ...line, status: 'failed', format: reading.format ?? line.format, error: reading.error };
      return;
    }
    const { yielded = [], ...recorded } = await archive.record(id, reading.drafts, now(), precedence);
    line = {
      ...line,
      format: reading.format,
      items: line.items + reading.items,
      added: line.added + recorded.added,
      updated: line.updated + recorded.updated,
      unchanged: line.unchanged + recorded.unchanged,
      skipped: [...line.skipped, ...reading.skipped, ...yielded.map(yielding)],
    };
  };
  if (!/^https?:/i.test(address)) {
    await take(await room.ingest(address, fetch));
    return line;
  }
  const memory = readMemory(await archive.sourceMemory(id), address);
  if (scheduled && memory.notBefore !== undefined && memory.notBefore > now()) return undefined;
  for await (const visit of visitSource(memory, { room, fetch, now: now(), desk })) {
    if (visit.reading === 'unchanged') line = { ...line, format: visit.memory.format };
    else await take(visit.reading);
    // After the commit: who dies in between asks once more for what is recorded already.
    await archive.rememberSource(id, JSON.stringify(visit.memory));
  }
  return line;
}

/** The publication's own sources, or those named on the command line, as files or addresses. */
export function sourcesOf({ publication, folder }: RecordRoom, named: readonly string[]): Source[] {
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
