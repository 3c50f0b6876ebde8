import type { Dialect, Kysely, Transaction } from 'kysely';
import type { Tables } from './tables.ts';

/** What an engine brings: everything in which the two differ stands behind it. */
export type Engine = {
  readonly dialect: Dialect;
  /** Refuses a place that is another program's. Runs before the migrations, in their transaction. */
  readonly claim: (transaction: Transaction<Tables>) => Promise<void>;
  /** Fails where the database does not answer; perhaps never ends where nothing comes back. */
  readonly probe: (database: Kysely<Tables>) => Promise<void>;
  /** Takes a named job for this process; `null` while another one has it. */
  readonly hold: (job: string) => Promise<Hold | null>;
  /** Leaves no byte of what was deleted in files of ours; while another process reads, as much as can be. */
  readonly scrub: (database: Kysely<Tables>) => Promise<void>;
};

/** A job that is this process's alone, until it is released or the process dies. */
export type Hold = {
  /** Fires when the hold is lost before its release: from then on another process may run the job. */
  readonly lost: AbortSignal;
  readonly release: () => Promise<void>;
};

const engines = new WeakMap<Kysely<Tables>, Engine>();

export const rememberEngine = (database: Kysely<Tables>, engine: Engine): void => {
  engines.set(database, engine);
};

/** The engine of a database that `openDatabase` opened. */
export function engineOf(database: Kysely<Tables>): Engine {
  const engine = engines.get(database);
  if (!engine) throw new TypeError('this database was not opened by openDatabase');
  return engine;
}
