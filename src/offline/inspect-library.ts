import type { Card } from '../domain/card.ts';
import { canonicalBytes } from '../domain/edition/canonical.ts';
import { digest } from '../domain/edition/digest.ts';
import type { KeptBody } from './edition-store.ts';
import { instantOf } from '../domain/instant.ts';
import { picturesCache, picturesOf } from './keep-pictures.ts';
import type { Inspection } from './library.ts';
import type { Connection } from './with-connection.ts';

const batch = 100;

/**
 * Reads again what is stored and proves it by its hash; asks nobody. Texts and pictures that fail are dropped, to be
 * fetched anew. What was found is kept, to be shown later with its date.
 */
export async function inspectLibrary(
  { run }: Connection,
  wanted: readonly Card[],
  now: number,
): Promise<Inspection> {
  const { whole, lost } = await inspectPictures(run);
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
      if (shown.length > 0 && shown.every(({ stored }) => whole.has(stored))) illustrated += 1;
    }
  }
  const found = { wanted: wanted.length, readable, illustrated, lost, bytes, checked: instantOf(now) };
  await run((db) => db.meta.put(found, 'inspection'));
  return found;
}

export const lastInspection = ({ run }: Connection): Promise<Inspection | null> =>
  run(async (db) => ((await db.meta.get('inspection')) as Inspection | undefined) ?? null);

const isWhole = async ({ id, revision, html }: KeptBody, card: Card): Promise<boolean> =>
  (await digest(canonicalBytes({ id, revision, html }))) === card.body.hash;

/** The pictures that are said to be here: those that are what their names say, and how many are not. */
async function inspectPictures(
  run: Connection['run'],
): Promise<{ readonly whole: ReadonlySet<string>; readonly lost: number }> {
  const stored = (await run((db) => db.pictures.orderBy('stored').uniqueKeys())) as string[];
  if (typeof caches === 'undefined') return { whole: new Set(), lost: 0 };
  const cache = await caches.open(picturesCache);
  const whole = new Set<string>();
  for (const address of stored) {
    const file = await cache.match(address);
    const hash = file && (await digest(new Uint8Array(await file.arrayBuffer())));
    if (hash !== undefined && address.includes(hash)) whole.add(address);
    else {
      await cache.delete(address);
      await run((db) => db.pictures.where('stored').equals(address).delete());
    }
  }
  return { whole, lost: stored.length - whole.size };
}
