import type { Card } from '../domain/card.ts';
import { canonicalBytes } from '../domain/edition/canonical.ts';
import { digest } from '../domain/edition/digest.ts';
import type { KeptBody } from './edition-store.ts';
import { instantOf } from '../domain/instant.ts';
import { picturesOf } from './keep-pictures.ts';
import type { Inspection } from './library.ts';
import type { Connection } from './with-connection.ts';

const batch = 100;

/** Reads again what is stored and proves it by its hash; asks nobody. Bodies that fail are dropped, to be fetched anew. */
export async function inspectLibrary(
  { run }: Connection,
  wanted: readonly Card[],
  now: number,
): Promise<Inspection> {
  const pictures = new Set(await run((db) => db.pictures.toCollection().primaryKeys()));
  let readable = 0;
  let illustrated = 0;
  let bytes = 0;
  for (let start = 0; start < wanted.length; start += batch) {
    const cards = wanted.slice(start, start + batch);
    const bodies = await run((db) => db.bodies.bulkGet(cards.map((card) => card.body.hash)));
    for (const [place, card] of cards.entries()) {
      const body = bodies[place];
      if (!body) continue;
      if (!(await isWhole(body, card))) {
        await run((db) => db.bodies.delete(card.body.hash));
        continue;
      }
      readable += 1;
      bytes += card.body.bytes;
      const shown = picturesOf(card, body.html);
      if (shown.length > 0 && shown.every(({ stored }) => pictures.has(stored))) illustrated += 1;
    }
  }
  return { wanted: wanted.length, readable, illustrated, bytes, checked: instantOf(now) };
}

const isWhole = async ({ id, revision, html }: KeptBody, card: Card): Promise<boolean> =>
  (await digest(canonicalBytes({ id, revision, html }))) === card.body.hash;
