import type dns from 'node:dns';
import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';
import { RefusedAddress } from './guarded-lookup.ts';
import { decoded, oneRequest } from './one-request.ts';
import { refusalOfAddress, type AddressPolicy } from './public-address.ts';
import { readCapped, TooLarge } from './read-capped.ts';

export type Fetched =
  | {
      readonly ok: true;
      readonly status: number;
      /** Where the answer came from, after redirects. */
      readonly url: string;
      /** Where to ask from now on: as far as permanent redirects alone led (RFC 9110, 15.4). */
      readonly moved: string;
      readonly headers: Pick<Headers, 'get'>;
      readonly bytes: Uint8Array<ArrayBuffer>;
    }
  | { readonly ok: false; readonly reason: string };

export type FetchLimits = {
  /** Of the decoded body. */
  readonly maxBytes?: number;
  /** For the whole of it, redirects included. */
  readonly maxMilliseconds?: number;
  readonly headers?: Readonly<Record<string, string>>;
};
export type GuardedFetch = (address: string, limits?: FetchLimits) => Promise<Fetched>;

const redirectLimit = 5;
const redirects = new Set([301, 302, 303, 307, 308]);
const permanent = new Set([301, 308]);

/**
 * A fetch for addresses that strangers wrote: http and https only, never to a machine that is not public, at
 * any hop, and never more bytes, time or redirects than agreed. Whatever goes wrong comes back as a reason. `resolve`
 * looks names up, by the system's resolver unless a test has one of its own.
 */
export function createGuardedFetch(
  caller: { readonly version: string; readonly origin: string } & AddressPolicy,
  resolve?: typeof dns.lookup,
): GuardedFetch {
  const request = oneRequest(caller, resolve);
  const agentName = `Caravane/${caller.version} (+${caller.origin})`;

  return async (address, { maxBytes = 32 * 1024 * 1024, maxMilliseconds = 30_000, headers = {} } = {}) => {
    const signal = AbortSignal.timeout(maxMilliseconds);
    let next = address;
    let moved = address;
    try {
      for (let hop = 0; hop <= redirectLimit; hop += 1) {
        const checked = checkAddress(next, caller);
        if (!checked.ok) return checked;
        const answer = await request(checked.url, { 'user-agent': agentName, ...headers }, signal);
        const location = redirects.has(answer.statusCode ?? 0) ? (answer.headers.location ?? null) : null;
        if (location === null) return await receive(answer, checked.url, moved, maxBytes);
        answer.destroy();
        const before = next;
        next = URL.canParse(location, checked.url.href) ? new URL(location, checked.url.href).href : location;
        if (moved === before && permanent.has(answer.statusCode ?? 0)) moved = next;
      }
      return { ok: false, reason: `more than ${redirectLimit} redirects from ${address}` };
    } catch (error) {
      return { ok: false, reason: reasonOf(signal.aborted ? signal.reason : error, next, maxMilliseconds) };
    }
  };
}

function checkAddress(
  address: string,
  policy: AddressPolicy,
): { ok: true; url: URL } | { ok: false; reason: string } {
  if (!URL.canParse(address)) return { ok: false, reason: `${address} is not an address` };
  const url = new URL(address);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    return { ok: false, reason: `${address} is neither http nor https` };
  }
  if (url.username !== '' || url.password !== '') {
    return { ok: false, reason: `the address at ${url.host} holds a user name or password` };
  }
  // The URL standard has already turned decimal, octal and short forms into dotted ones; a literal is never looked up.
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const refusal = isIP(host) ? refusalOfAddress(host, policy) : null;
  return refusal ? { ok: false, reason: `${address} was refused: ${refusal}` } : { ok: true, url };
}

async function receive(answer: IncomingMessage, url: URL, moved: string, maxBytes: number): Promise<Fetched> {
  if ((answer.headers['content-encoding'] ?? '').includes(',')) {
    answer.destroy();
    return { ok: false, reason: `${url.href} compresses its answer more than once` };
  }
  const headers = headersOf(answer);
  const status = answer.statusCode ?? 0;
  try {
    const bytes = await readCapped(decoded(answer), maxBytes);
    return { ok: true, status, url: url.href, moved, headers, bytes };
  } finally {
    // After the last byte this does nothing; before it, nobody waits for the rest.
    if (!answer.complete) answer.destroy();
  }
}

const headersOf = ({ headers }: IncomingMessage): Pick<Headers, 'get'> => ({
  get: (name) => {
    const value = headers[name.toLowerCase()];
    return value === undefined ? null : String(value);
  },
});

function reasonOf(error: unknown, address: string, maxMilliseconds: number): string {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if (cause instanceof RefusedAddress) return cause.message;
    if (cause instanceof TooLarge) return `${address}: ${cause.message}`;
    if (cause.name === 'TimeoutError')
      return `${address} did not answer within ${maxMilliseconds / 1000} seconds`;
    if (!(cause.cause instanceof Error)) return `${address} cannot be reached: ${wordsFor(cause)}`;
  }
  return `${address} cannot be reached`;
}

const knownFaults: Readonly<Record<string, string>> = {
  ENOTFOUND: 'no such host',
  EAI_AGAIN: 'the name could not be looked up',
  ECONNREFUSED: 'the connection was refused',
  ECONNRESET: 'the connection broke off',
  HPE_HEADER_OVERFLOW: 'the headers of its answer are too long',
  ETIMEDOUT: 'no connection came about',
};

const wordsFor = (error: Error): string =>
  ('code' in error && typeof error.code === 'string' ? knownFaults[error.code] : undefined) ?? error.message;
