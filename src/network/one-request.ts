import type dns from 'node:dns';
import { Agent as PlainAgent, request as plain, type IncomingMessage } from 'node:http';
import { Agent as SecureAgent, request as secure } from 'node:https';
import type { Readable } from 'node:stream';
import { constants, createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { guardedLookup } from './guarded-lookup.ts';
import type { AddressPolicy } from './public-address.ts';

export type OneRequest = (
  url: URL,
  headers: Readonly<Record<string, string>>,
  signal: AbortSignal,
) => Promise<IncomingMessage>;

/** One hop: a GET by Node's own client, which costs a third of the memory of a library. Redirects are the caller's. */
export function oneRequest(policy: AddressPolicy, resolve?: typeof dns.lookup): OneRequest {
  const kept = { keepAlive: true, maxFreeSockets: 16, lookup: guardedLookup(policy, resolve) };
  const agents = { plain: new PlainAgent(kept), secure: new SecureAgent(kept) };
  const ask = (url: URL, headers: Readonly<Record<string, string>>, signal: AbortSignal) =>
    new Promise<IncomingMessage>((answer, fail) => {
      const options = { headers: { accept: '*/*', 'accept-encoding': 'gzip, br', ...headers }, signal };
      const asked =
        url.protocol === 'https:'
          ? secure(url, { ...options, agent: agents.secure })
          : plain(url, { ...options, agent: agents.plain });
      asked.once('response', answer);
      asked.on('error', (error: NodeJS.ErrnoException) =>
        fail(asked.reusedSocket && error.code === 'ECONNRESET' ? new Stale() : error),
      );
      asked.end();
    });
  return async (url, headers, signal) => {
    try {
      return await ask(url, headers, signal);
    } catch (error) {
      if (!(error instanceof Stale)) throw error;
      return ask(url, headers, signal);
    }
  };
}

/** A connection that was kept had been closed at the other end while the request was on its way. */
class Stale extends Error {
  override name = 'Stale';
  readonly code = 'ECONNRESET';
}

/** As much of a broken stream as there is counts: what it lacks, its reader will miss. */
const lenient = { flush: constants.Z_SYNC_FLUSH, finishFlush: constants.Z_SYNC_FLUSH };
const decoders: { readonly [coding: string]: () => NodeJS.ReadWriteStream } = {
  gzip: () => createGunzip(lenient),
  'x-gzip': () => createGunzip(lenient),
  deflate: () => createInflate(lenient),
  br: () =>
    createBrotliDecompress({
      flush: constants.BROTLI_OPERATION_FLUSH,
      finishFlush: constants.BROTLI_OPERATION_FLUSH,
    }),
};

/** The body of an answer without its compression; whatever breaks it breaks what is read. */
export function decoded(answer: IncomingMessage): Readable {
  const coding = answer.headers['content-encoding']?.trim().toLowerCase() ?? '';
  const decoder = Object.hasOwn(decoders, coding) ? decoders[coding]?.() : undefined;
  if (!decoder) return answer;
  answer.on('error', (error) => (decoder as Readable & NodeJS.ReadWriteStream).destroy(error));
  return answer.pipe(decoder) as Readable & NodeJS.ReadWriteStream;
}
