import { addresses } from '../domain/addresses.ts';
import type { ArticleId } from '../domain/article.ts';
import type { Card } from '../domain/card.ts';
import { digest } from '../domain/edition/digest.ts';
import { keptVariantOf, pictureFormats } from '../domain/picture.ts';
import { deviceNetwork, fetchBytes } from './fetch-bytes.ts';
import { inParallel } from './in-parallel.ts';
import type { Shelf } from './card-shelf.ts';
import { followedCards } from './shelf-sieve.ts';
import { wantedOf } from './wanted.ts';
import type { Connection } from './with-connection.ts';

export const picturesCache = 'caravane-pictures';
/** Articles whose pictures are fetched unasked. */
const newest = 60;
const pictureLimit = 2 * 1024 * 1024;
const deadline = 30_000;

/** A picture's addresses in all its variants, and the one that is kept. */
export type KeptPicture = { readonly stored: string; readonly variants: readonly string[] };

/**
 * Keeps one file of each picture of the newest articles, after all text and apart from it. What fails is left for the
 * next time; pictures of older articles go, except those of saved ones and of the newest that are followed.
 */
export async function keepPictures({ run }: Connection, shelf: Shelf, signal: AbortSignal): Promise<void> {
  const saved = new Set(await run((db) => db.marks.where('saved').above('').primaryKeys()));
  const liked = followedCards(shelf, await run((db) => db.follows.toArray()));
  const { fetched, stay } = illustrated(shelf.cards, saved, liked);
  const staying = await picturesIn(run, stay);
  const wanted = await picturesIn(run, fetched);
  const known = new Set(await run((db) => db.pictures.toCollection().primaryKeys()));
  const cache = await caches.open(picturesCache);
  await drop(run, cache, new Set(staying.map(({ stored }) => stored)));
  await inParallel(
    wanted.filter(({ stored }) => !known.has(stored)),
    (picture) => keep(run, cache, picture, signal),
    2,
  );
}

/**
 * The articles whose pictures are fetched, and those whose pictures stay. Twice as many stay as are fetched: when others
 * are removed and an article is among the newest again, nobody asks anew, and nobody is told by it from those who follow.
 */
export function illustrated(
  cards: readonly Card[],
  saved: ReadonlySet<ArticleId>,
  liked: ReadonlySet<ArticleId>,
): { readonly fetched: readonly Card[]; readonly stay: readonly Card[] } {
  const recent = wantedOf(cards, { allUpTo: 0, newest: 2 * newest });
  const followed = cards.filter((card) => liked.has(card.id)).slice(0, newest);
  return {
    fetched: recent.slice(0, newest),
    stay: [...new Set([...recent, ...followed, ...cards.filter((card) => saved.has(card.id))])],
  };
}

/** The pictures of an article: its card's, and those in its text. */
export function picturesOf(card: Card, html: string): KeptPicture[] {
  const lead = card.picture ? keptVariantOf(card.picture) : undefined;
  const ofCard =
    card.picture && lead
      ? [
          {
            stored: addresses.picture(lead),
            variants: card.picture.variants.map((variant) => addresses.picture(variant)),
          },
        ]
      : [];
  return [...ofCard, ...[...html.matchAll(pictureElements)].flatMap(([element]) => pictureIn(element) ?? [])];
}

const pictureElements = /<picture\b[\s\S]*?<\/picture>|<img\b[^>]*>/g;
const files = new RegExp(`/images/[0-9a-f]{64}\\.(?:${pictureFormats.join('|')})(?:\\s+(\\d+)w)?`, 'g');
const phoneWidth = 900;

/** As `keptVariantOf` has it: the narrowest WebP that fills a phone, else the widest, else any. */
function pictureIn(element: string): KeptPicture | undefined {
  const variants = [...element.matchAll(files)].map(([found, width]) => ({
    address: found.split(/\s/)[0] ?? found,
    width: Number(width ?? 0),
  }));
  const webp = variants
    .filter(({ address }) => address.endsWith('.webp'))
    .toSorted((a, b) => a.width - b.width);
  const stored = webp.find(({ width }) => width >= phoneWidth) ?? webp.at(-1) ?? variants[0];
  return stored && { stored: stored.address, variants: [...new Set(variants.map(({ address }) => address))] };
}

async function picturesIn(run: Connection['run'], cards: readonly Card[]): Promise<KeptPicture[]> {
  const bodies = await run((db) => db.bodies.bulkGet(cards.map((card) => card.body.hash)));
  return cards.flatMap((card, place) => picturesOf(card, bodies[place]?.html ?? ''));
}

/** Stores a file that is what its name says: a login page is no picture. */
async function keep(
  run: Connection['run'],
  cache: Cache,
  picture: KeptPicture,
  signal: AbortSignal,
): Promise<void> {
  const limit = AbortSignal.any([signal, AbortSignal.timeout(deadline)]);
  const answer = await fetchBytes(deviceNetwork, picture.stored, pictureLimit, limit);
  const name = /\/([0-9a-f]{64})\.(\w+)$/.exec(picture.stored);
  if (signal.aborted || !answer.arrived || !name || (await digest(answer.bytes)) !== name[1]) return;
  await cache.put(
    picture.stored,
    new Response(answer.bytes, {
      headers: { 'content-type': `image/${name[2]}`, 'content-length': String(answer.bytes.length) },
    }),
  );
  await run((db) =>
    db.pictures.bulkPut(picture.variants.map((address) => ({ address, stored: picture.stored }))),
  );
}

async function drop(run: Connection['run'], cache: Cache, staying: ReadonlySet<string>): Promise<void> {
  const stored = (await run((db) => db.pictures.orderBy('stored').uniqueKeys())) as string[];
  const gone = stored.filter((address) => !staying.has(address));
  await run((db) => db.pictures.where('stored').anyOf(gone).delete());
  for (const address of gone) await cache.delete(address);
}
