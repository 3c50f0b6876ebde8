import type { LibraryProblem } from './library.ts';

/** The device could not read or store; what was there before still is. */
export class StorageFault extends Error {
  override name = 'StorageFault';
  readonly problem: Extract<LibraryProblem, 'storage-full' | 'storage-failed'>;

  constructor(cause: unknown) {
    super(`storage: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
    this.problem = namesOf(cause).includes('QuotaExceededError') ? 'storage-full' : 'storage-failed';
  }
}

/** Errors of IndexedDB that a new connection may cure: Safari's lost server, a database closed under us. */
export const isLostConnection = (error: unknown): boolean =>
  namesOf(error).some((name) => lost.has(name)) ||
  (error instanceof Error && /connection to indexed database server lost/i.test(error.message));

const lost = new Set([
  'InvalidStateError',
  'DatabaseClosedError',
  'UnknownError',
  'TransactionInactiveError',
]);

/** What was read is not of the form in which it was stored: reading it again will not help. */
export const isSpoiled = (error: unknown): boolean =>
  error instanceof StorageFault
    ? isSpoiled(error.cause)
    : error instanceof TypeError || error instanceof RangeError || error instanceof SyntaxError;

/** What to say of a device that failed, or of what it gave back; anything else is a mistake of ours and thrown on. */
export function problemOf(error: unknown): StorageFault['problem'] {
  if (error instanceof StorageFault) return error.problem;
  if (isSpoiled(error)) return 'storage-failed';
  throw error;
}

/** Dexie wraps the browser's error in its own, perhaps twice. */
function namesOf(error: unknown): string[] {
  const names: string[] = [];
  for (let at: unknown = error; at instanceof Error && names.length < 5; at = innerOf(at))
    names.push(at.name);
  return names;
}

const innerOf = (error: Error): unknown =>
  'inner' in error && error.inner !== error ? error.inner : error.cause;
