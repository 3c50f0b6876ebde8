import { readFile, stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type { GuardedFetch } from '../network/guarded-fetch.ts';

/** The bytes of a source, and what was said about them on the way. */
export type ReadSource =
  | {
      readonly ok: true;
      readonly bytes: Uint8Array;
      /** Of the HTTP header, if any. */
      readonly charset: string | undefined;
      readonly place: Place;
    }
  | { readonly ok: false; readonly error: string };

/** Where a feed was read: a local one has the folder that its pictures may come from. */
export type Place =
  { readonly kind: 'web'; readonly url: string } | { readonly kind: 'file'; readonly path: string };

export type Fetch = GuardedFetch;

export const sourceLimit = 32 * 1024 * 1024;
/** What strangers may send: whoever fills it has nothing to say that a feed says. */
export const webLimits = { maxBytes: 8 * 1024 * 1024, maxMilliseconds: 4500 };

/** Reads an absolute path, or a file, http or https URL. */
export async function readSource(address: string, fetch: Fetch): Promise<ReadSource> {
  const read = /^https?:/i.test(address) ? await readWeb(address, fetch) : await readLocal(address);
  return read.ok ? decompress(read, address) : read;
}

async function readWeb(address: string, fetch: Fetch): Promise<ReadSource> {
  const fetched = await fetch(address, webLimits);
  if (!fetched.ok) return { ok: false, error: fetched.reason };
  if (fetched.status < 200 || fetched.status > 299) {
    return { ok: false, error: `${address} answered ${fetched.status}; check the address` };
  }
  const { bytes, headers, url } = fetched;
  return { ok: true, bytes, charset: charsetOf(headers), place: { kind: 'web', url } };
}

/** What an answer says of its encoding. */
export const charsetOf = (headers: Pick<Headers, 'get'>): string | undefined =>
  /charset\s*=\s*["']?([^"';\s]+)/i.exec(headers.get('content-type') ?? '')?.[1];

async function readLocal(address: string): Promise<ReadSource> {
  try {
    const path = address.startsWith('file:') ? fileURLToPath(address) : address;
    const { size } = await stat(path);
    if (size > sourceLimit) return tooLarge(address);
    return { ok: true, bytes: await readFile(path), charset: undefined, place: { kind: 'file', path } };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    const what = code === 'ENOENT' ? 'does not exist' : code === 'EISDIR' ? 'is a folder' : 'cannot be read';
    return { ok: false, error: `${address} ${what}; check the path in publication.json` };
  }
}

/** Some servers send, and some people save, a gzip file as it is. */
export async function decompress(read: ReadSource & { ok: true }, address: string): Promise<ReadSource> {
  if (read.bytes[0] !== 0x1f || read.bytes[1] !== 0x8b) return read;
  try {
    return { ...read, bytes: await promisify(gunzip)(read.bytes, { maxOutputLength: sourceLimit }) };
  } catch (error) {
    if (error instanceof RangeError) return tooLarge(address);
    return { ok: false, error: `${address} is a damaged gzip file; fetch it again` };
  }
}

const tooLarge = (address: string): ReadSource => ({
  ok: false,
  error: `${address} is larger than ${sourceLimit / 1024 / 1024} MB; split it`,
});
