import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import type { Kysely, Transaction } from 'kysely';
import type { Tables } from '../database/tables.ts';
import { instantOf } from '../domain/instant.ts';
import { readSetting, writeSetting } from './letter-settings.ts';

/*
 *  Rounds of sending are numbered, in the database and in a small file beside it that no backup holds. A database that
 *  is behind its file, or that has sent and finds none, is a restored copy: what it has queued may have been sent
 *  after the copy was made. It sends nothing until somebody says so.
 */
export type SendFence = {
  /** Whether letters may leave. */
  readonly stands: (database: Kysely<Tables>) => Promise<'open' | 'paused' | 'restored'>;
  /** Numbers a round in the transaction that settles it; the answer writes it into the file once that is committed. */
  readonly pass: (transaction: Transaction<Tables>) => Promise<() => void>;
};

/** Without a file nothing can be told, and every database may send. */
export function sendFence(file: string | undefined): SendFence {
  return {
    stands: async (database) => {
      // The file before the database: another process may number a round in between, and writes its file last.
      const seen = numberIn(file);
      const rows = await database
        .selectFrom('letter_settings')
        .selectAll()
        .where('name', 'in', ['paused', 'fence'])
        .execute();
      const value = (name: string): string | undefined => rows.find((row) => row.name === name)?.value;
      if (value('paused') !== undefined) return 'paused';
      if (file === undefined) return 'open';
      const told = Number(value('fence') ?? 0);
      // Made before the first round, so that a file that is missing later is missing for everybody.
      if (told === 0 && seen === undefined) keepNumber(file, 0);
      const known = seen ?? numberIn(file);
      return known === undefined || known > told ? 'restored' : 'open';
    },
    pass: async (transaction) => {
      const round = Number((await readSetting(transaction, 'fence')) ?? 0) + 1;
      await writeSetting(transaction, 'fence', String(round));
      return () => void (file !== undefined && keepNumber(file, round));
    },
  };
}

/**
 * Lets a restored copy send again: what it has queued is dropped, as it may have been sent, and what was published
 * until now is not told any more.
 */
export async function acceptRestored(
  database: Kysely<Tables>,
  file: string | undefined,
  now: number,
): Promise<number> {
  const [round, dropped] = await database.transaction().execute(async (transaction) => {
    const next = Math.max(Number((await readSetting(transaction, 'fence')) ?? 0), numberIn(file) ?? 0) + 1;
    await writeSetting(transaction, 'fence', String(next));
    await writeSetting(transaction, 'told-until', instantOf(now));
    const letters = await transaction
      .updateTable('letters')
      .set({ state: 'dropped', ended: instantOf(now), address: null, problem: 'restored' })
      .where('state', '=', 'queued')
      .returning('id')
      .execute();
    return [next, letters.length] as const;
  });
  if (file !== undefined) keepNumber(file, round);
  return dropped;
}

function numberIn(file: string | undefined): number | undefined {
  if (file === undefined) return undefined;
  try {
    const round = Number(readFileSync(file, 'utf8'));
    return Number.isInteger(round) ? round : undefined;
  } catch {
    return undefined;
  }
}

/** Whole, or not at all: a process may die at any moment. */
function keepNumber(file: string, round: number): void {
  const aside = `${file}.${process.pid}`;
  writeFileSync(aside, String(round), { mode: 0o600 });
  renameSync(aside, file);
}
