import type { ArticleId, SafeHtml } from '../../domain/article.ts';
import type { Card } from '../../domain/card.ts';
import type { Index } from '../../domain/edition/block.ts';
import { canonicalBytes } from '../../domain/edition/canonical.ts';
import { digest, type Sha256 } from '../../domain/edition/digest.ts';
import type { Head } from '../../domain/edition/head.ts';
import type { PublicKey } from '../../domain/edition/signature.ts';
import { proving } from '../../offline/arrive.ts';
import { inParallel } from '../../offline/in-parallel.ts';
import { newestCards } from '../../offline/newest-cards.ts';
import { dexieStore } from '../../offline/dexie-store.ts';
import type { HeldCard, KeptBody } from '../../offline/edition-store.ts';
import { withConnection } from '../../offline/with-connection.ts';

/** What the bench calls in a page or a worker: our store beside the bare IndexedDB, on the same rows. */
export type BenchHarness = {
  /** Makes so many texts, for both to write. */
  readonly makeBodies: (count: number, salt: number) => Promise<void>;
  readonly writeOurs: () => Promise<number>;
  readonly writeBare: () => Promise<number>;
  readonly fillCards: (count: number) => Promise<void>;
  readonly readOurs: () => Promise<number>;
  readonly readBare: () => Promise<number>;
};

const perPack = 50;
const perChunk = 200;
const latest = 30;
const connection = withConnection();

let bodies: readonly KeptBody[] = [];

const benchHarness: BenchHarness = {
  makeBodies: async (count, salt) => {
    bodies = await Promise.all(Array.from({ length: count }, (_, number) => bodyOf(number, salt)));
  },
  /** As the engine does: each pack proved by its hashes and kept in one transaction. */
  writeOurs: async () => {
    const store = dexieStore(connection);
    await connection.run((db) => db.bodies.clear());
    const started = performance.now();
    const packs = Array.from({ length: Math.ceil(bodies.length / perPack) }, (_, pack) =>
      bodies.slice(pack * perPack, (pack + 1) * perPack),
    );
    await inParallel(packs, async (some) => {
      const hashes = await Promise.all(some.map((body) => proving.body({ hash: body.hash, body })));
      if (some.some(({ hash }, place) => hash !== hashes[place])) throw new Error('a text is not its hash');
      await store.keep(some);
    });
    return performance.now() - started;
  },
  /** The same rows with the same indexes, proved by nothing. */
  writeBare: async () => {
    const db = await bare();
    await finished(db.transaction('bodies', 'readwrite'), (store) => store.clear());
    const started = performance.now();
    for (let start = 0; start < bodies.length; start += perChunk)
      await finished(db.transaction('bodies', 'readwrite'), (store) => {
        for (const body of bodies.slice(start, start + perChunk)) store.put(body);
      });
    const took = performance.now() - started;
    db.close();
    return took;
  },
  fillCards: async (count) => {
    const cards = Array.from({ length: count }, (_, number) => cardOf(number));
    await dexieStore(connection).turn({
      key: '' as PublicKey,
      head: { edition: 1 } as Head,
      index: {} as Index,
      cards,
      gone: [],
      topics: [],
    });
  },
  readOurs: async () => {
    await connection.run((db) => db.meta.count());
    const started = performance.now();
    const { cards } = await newestCards(connection, latest);
    const took = performance.now() - started;
    if (cards.length !== latest) throw new Error('not the latest cards');
    return took;
  },
  readBare: async () => {
    const db = await bare('caravane');
    const started = performance.now();
    const cards = await new Promise<Card[]>((resolve, reject) => {
      const found: Card[] = [];
      const cursor = db.transaction('cards').objectStore('cards').index('published').openCursor(null, 'prev');
      cursor.addEventListener('error', () => reject(new Error('no cursor')));
      cursor.addEventListener('success', () => {
        if (!cursor.result || found.length === latest) return resolve(found);
        found.push((cursor.result.value as { card: Card }).card);
        cursor.result.continue();
      });
    });
    const took = performance.now() - started;
    if (cards.length !== latest) throw new Error('not the latest cards');
    db.close();
    return took;
  },
};

const bare = (name = 'bare'): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    const opening = indexedDB.open(name);
    opening.addEventListener('upgradeneeded', () => {
      const store = opening.result.createObjectStore('bodies', { keyPath: 'hash' });
      store.createIndex('article', ['id', 'revision', 'hash']);
    });
    opening.addEventListener('success', () => resolve(opening.result));
    opening.addEventListener('error', () => reject(new Error('not opened')));
  });

const finished = (transaction: IDBTransaction, work: (store: IDBObjectStore) => void): Promise<void> =>
  new Promise((resolve, reject) => {
    transaction.addEventListener('complete', () => resolve());
    transaction.addEventListener('error', () => reject(new Error('not written')));
    work(transaction.objectStore('bodies'));
  });

const words = 'eau steppe fleuve route marché récolte frontière vallée glacier barrage accord sommet'.split(
  ' ',
);

async function bodyOf(number: number, salt: number): Promise<KeptBody> {
  const text = Array.from(
    { length: 700 },
    (_, place) => words[(place * 31 + number * 17 + salt) % words.length],
  );
  const body = {
    id: number.toString(16).padStart(20, '0') as ArticleId,
    revision: 1,
    html: `<p>${text.join(' ')} ${salt}</p>` as SafeHtml,
  };
  return { ...body, hash: await digest(canonicalBytes(body)) };
}

const cardOf = (number: number): HeldCard => ({
  edition: 1,
  hash: number.toString(16).padStart(64, '0') as Sha256,
  card: {
    id: number.toString(16).padStart(20, '0') as ArticleId,
    slug: `article-${number}`,
    title: `Un titre assez long pour une carte, numéro ${number}`,
    standfirst: 'Un chapeau d’une ligne ou deux, comme le journal en écrit au-dessus de ses articles.',
    byline: ['A. Plume'],
    published: new Date(1.5e12 + ((number * 7_919) % 10_007) * 3.6e6).toISOString().replace('.000', ''),
    updated: '2026-11-23T00:00:00Z',
    language: 'fr',
    topics: ['eau', 'kazakhstan'],
    revision: 1,
    partial: false,
    original: null,
    minutes: 4,
    picture: null,
    body: { hash: number.toString(16).padStart(64, 'f') as Sha256, bytes: 5000 },
  },
});

Object.assign(globalThis, { benchHarness });
