import type { DeadLink } from './letter-pages.ts';
import { problem } from './problem.ts';

/** More than any form of ours holds. */
export const mostBytes = 16 * 1024;

/** Whether a request has a usable `Idempotency-Key`, or none. */
export const isKey = (key: string | undefined): boolean =>
  key === undefined || /^[\x21-\x7e]{1,200}$/.test(key);

/** What is wrong with a request of a script about letters, as RFC 9457 has it. */
export const tooLarge = (): Response =>
  problem({
    status: 413,
    type: 'too-large',
    title: 'Too large',
    detail: `A request has at most ${mostBytes} bytes. Nothing was stored.`,
  });

export const foreign = (): Response =>
  problem({
    status: 403,
    type: 'foreign-origin',
    title: 'Foreign origin',
    detail: 'Only pages of this publication may ask for this. Nothing was stored.',
  });

export const notJson = (): Response =>
  problem({
    status: 415,
    type: 'not-json',
    title: 'Not JSON',
    detail: 'Send the sign-up as application/json. Nothing was stored.',
  });

export const badJson = (): Response =>
  problem({
    status: 400,
    type: 'malformed-json',
    title: 'Malformed JSON',
    detail: 'The body cannot be read as JSON. Nothing was stored.',
  });

export const badKey = (): Response =>
  problem({
    status: 400,
    type: 'invalid-idempotency-key',
    title: 'Invalid Idempotency-Key',
    detail: 'Idempotency-Key takes 1 to 200 visible ASCII characters. Nothing was stored.',
  });

/** `wait` in seconds. */
export const tooMany = (wait: number): Response =>
  problem(
    {
      status: 429,
      type: 'too-many',
      title: 'Too many sign-ups',
      detail: `Come back in ${wait} s. Nothing was stored.`,
    },
    { 'Retry-After': String(wait) },
  );

/** After how many seconds a server that has too much to do is worth asking again. */
export const whenBusy = 5;

export const busy = (): Response =>
  problem(
    {
      status: 503,
      type: 'unavailable',
      title: 'Unavailable',
      detail: 'Too many at once. Nothing was stored.',
    },
    { 'Retry-After': String(whenBusy) },
  );

export const keyReused = (): Response =>
  problem({
    status: 422,
    type: 'idempotency-key-reused',
    title: 'Idempotency-Key reused',
    detail: 'Another request came with this Idempotency-Key. Take a new one for each.',
  });

export const malformedWish = (): Response =>
  problem({
    status: 422,
    type: 'invalid-wish',
    title: 'Invalid wish',
    detail:
      'act is change (with language, frequency and known topics), pause, resume, leave, or erase with sure=true. Nothing was stored.',
  });

/** For a link that does nothing any more, or never did. */
export const deadLink = (link: DeadLink): Response =>
  problem({
    status: link === 'unknown' ? 404 : 410,
    type: `${link}-link`,
    title: { unknown: 'Unknown link', expired: 'Expired link', spent: 'Spent link' }[link],
    detail: 'This link of a letter does nothing. Nothing was stored.',
  });
