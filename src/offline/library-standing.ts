import { mayBeLate } from '../domain/edition/head.ts';
import type { Shelf } from './card-shelf.ts';
import { heldEdition, lastSync } from './database.ts';
import type { LibraryPhase, LibraryProblem, LibraryState } from './library.ts';
import { wantedOf, type Policy } from './wanted.ts';
import type { Connection } from './with-connection.ts';

export const emptyState: LibraryState = {
  phase: 'empty',
  edition: 0,
  issued: null,
  wanted: 0,
  readable: 0,
  bytes: 0,
  synced: null,
  problem: null,
  late: false,
  erased: false,
};

/** What the library is worth when nothing is under way, counted in storage. */
export async function standingOf(
  { run }: Connection,
  shelf: Shelf,
  policy: Policy,
  now: number,
): Promise<LibraryState> {
  const { held, last, kept } = await run(async (db) => ({
    held: await heldEdition(db),
    last: await lastSync(db),
    kept: new Set(await db.bodies.toCollection().primaryKeys()),
  }));
  const wanted = wantedOf(shelf.cards, policy);
  const readable = wanted.filter((card) => kept.has(card.body.hash));
  const counts = { wanted: wanted.length, readable: readable.length };
  return {
    phase: phaseOf(held !== null, counts, last.problem),
    edition: held?.head.edition ?? 0,
    issued: held?.head.issued ?? null,
    ...counts,
    bytes: shelf.cards.reduce((sum, { body }) => sum + (kept.has(body.hash) ? body.bytes : 0), 0),
    ...last,
    late: held !== null && mayBeLate(held.head, now),
    // What a whole sync had brought and nobody dropped.
    erased: last.synced !== null && last.problem === null && readable.length < wanted.length,
  };
}

const grave: ReadonlySet<LibraryProblem> = new Set(['unknown-key', 'storage-full', 'storage-failed']);

/** An edition held whole stays ready though nobody answers; the problem says that there may be news. */
function phaseOf(
  held: boolean,
  { wanted, readable }: { wanted: number; readable: number },
  problem: LibraryProblem | null,
): LibraryPhase {
  if (problem && grave.has(problem)) return 'error';
  if (held && readable === wanted) return 'ready';
  if (!held && (problem === null || problem === 'offline')) return 'empty';
  return problem ? 'error' : 'syncing';
}
