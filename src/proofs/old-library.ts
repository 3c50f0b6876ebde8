import { fileURLToPath } from 'node:url';
import { bundle } from '../../.ci/bundle.ts';
import { openChromium } from '../../.ci/open-chromium.ts';
import type { Harness, Seen } from './browser/harness.ts';
import type { SampleEdition } from './sample-publisher.ts';
import { seeded } from './seeded.ts';
import { fair } from './sync/deliveries.ts';
import { faultServer, haste, type Plan } from './sync/fault-server.ts';
import { tellStory } from './sync/story.ts';

declare const harness: Harness;

/** What a device shows whose library stands in a former format: at its next start, and after its next sync. */
export type OldLibrary = {
  readonly before: Seen;
  readonly outcome: string;
  readonly after: Seen;
  readonly newest: SampleEdition;
};

/** Of the schema: before ranges, and before follows. */
type FormerVersion = 2 | 5;

/** Lays down a library as a former version of the app left it, then opens it with this one. */
export async function openOldLibrary(seed: number, version: FormerVersion): Promise<OldLibrary> {
  const files = {
    '/': '<!doctype html><meta charset="utf-8"><title>proof</title>',
    '/harness.js': await bundle(fileURLToPath(new URL('browser/harness.ts', import.meta.url))),
  };
  const random = seeded(seed);
  const story = await tellStory(random, []);
  const [held] = story.editions as [SampleEdition];
  const newest = story.editions.at(-1) ?? held;
  const plan: Plan = { story, weather: fair, now: Math.max(...story.outAt, ...story.deployedAt), random };
  const server = await faultServer(plan, 'origin', files);
  const browser = await openChromium();
  try {
    const page = await browser.newPage();
    await page.goto(server.address);
    const { key } = story.publisher;
    await page.evaluate(layDown, {
      version,
      key,
      head: held.parsed,
      cards: held.cards,
      bodies: bodiesOf(held),
    });
    await page.addScriptTag({ url: '/harness.js' });
    const before = await page.evaluate(() => harness.look());
    const outcome = await page.evaluate(
      async ([root, times]) => JSON.stringify(await harness.live(root, times, 0)),
      [key, haste] as const,
    );
    await page.evaluate(() => harness.follow('themes=eau'));
    return { before, outcome, after: await page.evaluate(() => harness.look()), newest };
  } finally {
    await browser.close();
    await server.close();
  }
}

type Row = { readonly [member: string]: unknown };

const bodiesOf = ({ blocks, cards }: SampleEdition): Row[] =>
  cards.map(({ body }) => ({
    ...(JSON.parse(new TextDecoder().decode(blocks.get(body.hash))) as Row),
    hash: body.hash,
  }));

/** By the bare IndexedDB, as the former schema had it: Dexie multiplies its versions by ten. */
const layDown = (old: {
  readonly version: FormerVersion;
  readonly key: string;
  readonly head: object;
  readonly cards: readonly {
    readonly id: string;
    readonly slug: string;
    readonly published: string;
    readonly topics: readonly string[];
  }[];
  readonly bodies: readonly object[];
}): Promise<void> =>
  new Promise((resolve, reject) => {
    const opening = indexedDB.open('caravane', old.version * 10);
    opening.addEventListener('error', () => reject(new Error('not opened')));
    opening.addEventListener('upgradeneeded', () => {
      const db = opening.result;
      const cards = db.createObjectStore('cards', { keyPath: 'id' });
      cards.createIndex('slug', 'slug', { unique: true });
      cards.createIndex('published', 'published');
      cards.createIndex('topics', 'topics', { multiEntry: true });
      if (old.version === 2) cards.createIndex('pack', 'pack');
      const bodies = db.createObjectStore('bodies', { keyPath: 'hash' });
      bodies.createIndex('[id+revision+hash]', ['id', 'revision', 'hash']);
      db.createObjectStore('topics', { keyPath: 'slug' }).createIndex('place', 'place');
      db.createObjectStore('staged', { keyPath: 'hash' });
      db.createObjectStore('meta');
      db.createObjectStore('pictures', { keyPath: 'address' }).createIndex('stored', 'stored');
      db.createObjectStore('marks', { keyPath: 'id' }).createIndex('saved', 'saved');
      for (const name of ['preferences', 'letter']) db.createObjectStore(name);
      db.createObjectStore('outbox', { keyPath: 'id' });
      if (old.version === 2) return;
      db.createObjectStore('findable');
      db.createObjectStore('segments', { keyPath: 'seal' });
      db.createObjectStore('asked', { keyPath: 'text' }).createIndex('at', 'at');
    });
    opening.addEventListener('success', () => {
      const db = opening.result;
      const writing = db.transaction([...db.objectStoreNames], 'readwrite');
      for (const card of old.cards) {
        const { id, slug, published, topics } = card;
        const from = old.version === 2 ? { pack: 'a'.repeat(64) } : { edition: 0, hash: '' };
        writing.objectStore('cards').put({ id, slug, published, topics, ...from, card });
      }
      for (const body of old.bodies) writing.objectStore('bodies').put(body);
      const topics = { hash: 'b'.repeat(64), bytes: 1 };
      const articles = { count: 0, hash: '' };
      const ranges = old.version === 2 ? { removed: [] } : { articles, children: [] };
      const index = { kind: 'index', cards: [], bodies: [], topics, ...ranges };
      writing.objectStore('meta').put({ key: old.key, head: old.head, index }, 'edition');
      const [first] = old.cards;
      writing.objectStore('marks').put({ id: first?.id, saved: '2026-11-23T08:00:00Z', read: null });
      if (old.version === 5)
        writing.objectStore('asked').put({ text: 'Tachkent', at: '2026-11-23T08:00:00Z' });
      writing.addEventListener('complete', () => {
        db.close();
        resolve();
      });
    });
  });
