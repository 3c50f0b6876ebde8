import type { Instant } from '../domain/article.ts';
import type { Fetched, GuardedFetch } from '../network/guarded-fetch.ts';
import { decodeText } from './decode-text.ts';
import { discoverFeeds } from './discover-feeds.ts';
import type { SourceReading } from './ingest-source.ts';
import { charsetOf, webLimits } from './read-source.ts';
import type { ReadingRoom } from './reading-room.ts';
import { afterFailure, type SourceMemory } from './source-memory.ts';
import { archivePage, correctedPage, isWordpressArchive, pagesIn } from './wordpress-archive.ts';

/** One answer of a source, and what is to be remembered once its drafts are recorded. */
export type Visit = { readonly reading: SourceReading | 'unchanged'; readonly memory: SourceMemory };

export type Visitor = {
  readonly room: ReadingRoom;
  readonly fetch: GuardedFetch;
  readonly now: Instant;
  /** Names what drafts are made with. */
  readonly desk: string;
};

/** Milliseconds that may pass until the last of the feeds that a page names is asked for. */
const searching = 2000;
/** What names a site's feeds stands at the beginning of its page. */
const pageLimit = 1024 * 1024;
/** No archive is longer; a site that says so goes round in a circle. */
const mostPages = 5000;
/** Milliseconds for an answer: more for a source that was slow before, which costs nobody much. */
const patience = (failures: number): number => Math.min(30_000, webLimits.maxMilliseconds * (1 + failures));

/**
 * Asks a source on the web politely: only for what changed, where it moved to, as long as it answers at all. A web page
 * leads to the feed that it names; the archive of a WordPress site comes page by page, a visit each.
 */
export async function* visitSource(memory: SourceMemory, visitor: Visitor): AsyncGenerator<Visit> {
  const address = memory.address ?? memory.declared;
  if (isWordpressArchive(address)) return yield* visitArchive(address, memory, visitor);
  const asked = await ask(address, memory, visitor);
  if (!asked.ok) return yield asked.visit;
  const { answer } = asked;
  const reading = await read(answer, visitor);
  if (reading.ok || !looksLikePage(answer)) return yield remember(reading, answer, memory, visitor);
  const page = decodeText(answer.bytes.subarray(0, pageLimit), charsetOf(answer.headers));
  const until = performance.now() + searching;
  for (const found of discoverFeeds(page, answer.url)) {
    if (performance.now() > until) break;
    const next = { ...memory, address: found };
    if (isWordpressArchive(found)) return yield* visitArchive(found, next, visitor);
    const feed = await ask(found, next, visitor);
    const taken = feed.ok ? await read(feed.answer, visitor) : undefined;
    if (feed.ok && taken?.ok) return yield remember(taken, feed.answer, next, visitor);
  }
  yield { reading, memory: afterFailure(memory, visitor.now) };
}

type Answer = Fetched & { readonly ok: true };
type Asked = { readonly ok: true; readonly answer: Answer } | { readonly ok: false; readonly visit: Visit };

async function ask(
  address: string,
  memory: SourceMemory,
  visitor: Visitor,
  validators = true,
): Promise<Asked> {
  const isSame =
    validators && memory.desk === visitor.desk && (memory.address ?? memory.declared) === address;
  const headers = {
    accept:
      'application/atom+xml, application/rss+xml, application/feed+json, application/json, application/xml;q=0.9, */*;q=0.5',
    ...(isSame && memory.etag !== undefined && { 'if-none-match': memory.etag }),
    ...(isSame && memory.lastModified !== undefined && { 'if-modified-since': memory.lastModified }),
  };
  const limits = { ...webLimits, maxMilliseconds: patience(memory.failures), headers };
  const answer = await visitor.fetch(address, limits);
  const failed = (error: string, retryAfter: string | null = null): Asked => ({
    ok: false,
    visit: {
      reading: { ok: false, format: null, error },
      memory: afterFailure(memory, visitor.now, retryAfter),
    },
  });
  if (!answer.ok) return failed(answer.reason);
  const { notBefore: _waited, ...rest } = memory;
  if (answer.status === 304)
    return { ok: false, visit: { reading: 'unchanged', memory: { ...rest, failures: 0 } } };
  if (answer.status < 200 || answer.status > 299)
    return failed(
      `${address} answered ${answer.status}; check the address`,
      answer.headers.get('retry-after'),
    );
  return { ok: true, answer };
}

const read = ({ bytes, headers, url }: Answer, { room }: Visitor): Promise<SourceReading> =>
  room.read({ address: url, bytes, charset: charsetOf(headers), place: { kind: 'web', url } });

const looksLikePage = ({ bytes, headers }: Answer): boolean =>
  /html/i.test(headers.get('content-type') ?? '') ||
  /<html|<!doctype html/i.test(Buffer.from(bytes.subarray(0, 2000)).toString('latin1'));

function remember(
  reading: SourceReading,
  answer: Answer,
  memory: SourceMemory,
  { now, desk }: Visitor,
): Visit {
  if (!reading.ok) return { reading, memory: afterFailure(memory, now) };
  const { notBefore: _waited, etag: _etag, lastModified: _lastModified, ...rest } = memory;
  const [etag, lastModified] = [answer.headers.get('etag'), answer.headers.get('last-modified')];
  const asked = memory.address ?? memory.declared;
  return {
    reading,
    memory: {
      ...rest,
      ...(answer.moved !== asked && { address: answer.moved }),
      ...(etag !== null && { etag }),
      ...(lastModified !== null && { lastModified }),
      format: reading.format,
      failures: 0,
      desk,
    },
  };
}

/** From the first page that is not known whole to the last; then what was corrected in those that are. */
async function* visitArchive(address: string, memory: SourceMemory, visitor: Visitor): AsyncGenerator<Visit> {
  const from = memory.desk === visitor.desk ? (memory.page ?? 1) : 1;
  let held = memory;
  for (let page = from; page < from + mostPages; page += 1) {
    const asked = await ask(archivePage(address, page), held, visitor, false);
    // WordPress answers 400 past its last page.
    if (!asked.ok && page > 1 && isPastEnd(asked.visit)) break;
    if (!asked.ok) return yield asked.visit;
    const reading = await read(asked.answer, visitor);
    const last = pagesIn(asked.answer.headers);
    const isLast = !reading.ok || reading.items === 0 || (last !== undefined && page >= last);
    const { notBefore: _waited, ...rest } = held;
    held = reading.ok
      ? { ...rest, address, format: reading.format, failures: 0, desk: visitor.desk, page }
      : afterFailure(held, visitor.now);
    yield { reading, memory: held };
    if (isLast) break;
  }
  if (from === 1 || held.failures > 0) return;
  const asked = await ask(correctedPage(address), held, visitor, false);
  if (asked.ok) yield { reading: await read(asked.answer, visitor), memory: held };
}

const isPastEnd = ({ reading }: Visit): boolean =>
  reading !== 'unchanged' && !reading.ok && / answered 400;/.test(reading.error);
