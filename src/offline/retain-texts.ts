import type { ArticleId } from '../domain/article.ts';
import { byNewest, type Card } from '../domain/card.ts';
import type { Sha256 } from '../domain/edition/digest.ts';
import { days, instantOf } from '../domain/instant.ts';
import type { Shelf } from './card-shelf.ts';
import { followedCards } from './shelf-sieve.ts';
import { wantedOf, type Policy } from './wanted.ts';
import type { Connection } from './with-connection.ts';

/** Bytes of text that stay beyond what is fetched unasked. */
export type Retention = { readonly followed: number; readonly others: number };
const retention: Retention = { followed: 25_000_000, others: 5_000_000 };
/** What was read so lately may be open still. */
const lately = 7 * days;

type Ties = {
  readonly here: ReadonlySet<Sha256>;
  /** Saved, or read lately. */
  readonly held: ReadonlySet<ArticleId>;
  readonly followed: ReadonlySet<ArticleId>;
};

/**
 * The texts that have outstayed: no longer wanted unasked, tied to nothing that the reader did, and beyond the room
 * for such texts, the newest staying longest. What is followed has a room of its own, five times as large.
 */
export function outstayed(
  cards: readonly Card[],
  { here, held, followed }: Ties,
  policy: Policy,
  room: Retention = retention,
): Sha256[] {
  const wanted = new Set(wantedOf(cards, policy));
  let { followed: forFollowed, others: forOthers } = room;
  return cards.toSorted(byNewest).flatMap((card) => {
    const { hash, bytes } = card.body;
    if (!here.has(hash) || wanted.has(card) || held.has(card.id)) return [];
    const left = followed.has(card.id) ? (forFollowed -= bytes) : (forOthers -= bytes);
    return left < 0 ? [hash] : [];
  });
}

/** Lets go of them; how many. */
export const retainTexts = (
  { run }: Connection,
  shelf: Shelf,
  policy: Policy,
  now: number,
): Promise<number> =>
  run((db) =>
    db.transaction('rw', [db.bodies, db.marks, db.follows], async () => {
      const marks = await db.marks.toArray();
      const since = instantOf(now - lately);
      const gone = outstayed(
        shelf.cards,
        {
          here: new Set(await db.bodies.toCollection().primaryKeys()),
          held: new Set(
            marks.flatMap(({ id, saved, read }) => (saved !== null || (read ?? '') > since ? [id] : [])),
          ),
          followed: followedCards(shelf, await db.follows.toArray()),
        },
        policy,
      );
      await db.bodies.bulkDelete(gone);
      return gone.length;
    }),
  );
