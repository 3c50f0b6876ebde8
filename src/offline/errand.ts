import type { SignUp } from '../domain/subscriber.ts';
import type { Errand } from './library.ts';
import { days, hours, instantOf } from '../domain/instant.ts';

/*
 *             ┌────────────── deferred (no answer, or not for good) ──────────────┐
 *             ▼                                                                   │
 *  queue ─► queued ── leaves ─► sending ── taken (202) ─► sent                    │
 *                                  │   └── refused ─────► failed                  │
 *                                  └──────────────────────────────────────────────┘
 *  From any state: erased by the reader, or seven days after it was queued.
 *  An errand found `sending` when nobody sends was cut off: it leaves again under the same key, which counts once.
 */
export type StoredErrand = Errand & {
  /** Times that it left. */
  readonly attempts: number;
  /** Milliseconds since 1970 before which it stays, unless the network has just come back. */
  readonly notBefore: number;
};

const longestPause = 1 * hours;

export const queue = (id: string, form: SignUp, now: number): StoredErrand => ({
  id,
  kind: 'sign-up',
  state: 'queued',
  created: instantOf(now),
  form,
  attempts: 0,
  notBefore: now,
});

export const leaves = (errand: StoredErrand): StoredErrand => ({
  ...errand,
  state: 'sending',
  attempts: errand.attempts + 1,
});

/** The address has arrived where it should, so the device forgets it. */
export const taken = (errand: StoredErrand): StoredErrand => ({
  ...errand,
  state: 'sent',
  form: { ...errand.form, email: '', topics: [] },
});

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
