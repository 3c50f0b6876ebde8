import type { Instant } from '../domain/article.ts';
import { days, hours, instantOf } from '../domain/instant.ts';
import type { LetterLink } from '../domain/letter-link.ts';
import type { SignUp, Wishes } from '../domain/subscriber.ts';

/*
 *             ┌────────────── deferred (no answer, or not for good) ──────────────┐
 *             ▼                                                                   │
 *  queue ─► queued ── leaves ─► sending ── taken ─► sent                          │
 *                                  │   └── refused ─────► failed                  │
 *                                  └──────────────────────────────────────────────┘
 *  From any state: erased by the reader, or seven days after it was queued. A newer one about the same letter takes
 *  the place of one that still waits.
 *  An errand found `sending` when nobody sends was cut off: it leaves again under the same key, which counts once.
 */

/** What is asked of the service. */
export type Asked =
  | { readonly kind: 'sign-up'; readonly form: SignUp }
  | { readonly kind: 'change'; readonly link: LetterLink; readonly wishes: Wishes }
  | { readonly kind: 'leave'; readonly link: LetterLink };

export type StoredErrand = Asked & {
  /** Its idempotency key too. */
  readonly id: string;
  readonly state: 'queued' | 'sending' | 'sent' | 'failed';
  readonly created: Instant;
  /** Of a failed one: what the service said. */
  readonly problem?: string;
  /** Times that it left. */
  readonly attempts: number;
  /** Milliseconds since 1970 before which it stays, unless the network has just come back. */
  readonly notBefore: number;
};

const longestPause = 1 * hours;

export const queue = (id: string, asked: Asked, now: number): StoredErrand => ({
  ...asked,
  id,
  state: 'queued',
  created: instantOf(now),
  attempts: 0,
  notBefore: now,
});

export const leaves = (errand: StoredErrand): StoredErrand => ({
  ...errand,
  state: 'sending',
  attempts: errand.attempts + 1,
});

/** What it said has arrived where it should, so the device forgets it. */
export const taken = (errand: StoredErrand): StoredErrand => ({ ...errand, ...spent(errand), state: 'sent' });

export const refused = (errand: StoredErrand, problem: string): StoredErrand => ({
  ...errand,
  state: 'failed',
  problem,
});

export const deferred = (errand: StoredErrand, now: number): StoredErrand => ({
  ...errand,
  state: 'queued',
  notBefore: now + Math.min(longestPause, 15_000 * 2 ** errand.attempts),
});

export const waits = ({ state }: StoredErrand): boolean => state === 'queued' || state === 'sending';
export const isDue = (errand: StoredErrand, now: number): boolean => waits(errand) && errand.notBefore <= now;
export const isPast = ({ created }: StoredErrand, now: number): boolean =>
  Date.parse(created) + 7 * days < now;

/** Whether an errand says anew what another one was still to say. */
export const replaces = (newer: Asked, older: StoredErrand): boolean =>
  newer.kind !== 'sign-up' &&
  older.kind !== 'sign-up' &&
  older.state !== 'sent' &&
  newer.link.token === older.link.token;

function spent(asked: Asked): Asked {
  if (asked.kind === 'sign-up') return { kind: 'sign-up', form: { ...asked.form, email: '', topics: [] } };
  const link = { ...asked.link, token: '' };
  return asked.kind === 'leave'
    ? { kind: 'leave', link }
    : { kind: 'change', link, wishes: { ...asked.wishes, topics: [] } };
}
