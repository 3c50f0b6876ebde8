import { picturesCache } from './keep-pictures.ts';
import type { PublicKey } from '../domain/edition/signature.ts';
import { defaultPreferences } from '../domain/mark.ts';
import { aroundArticle } from './around-article.ts';
import { articlePage } from './article-page.ts';
import { blockArrives, proving, type Clock } from './arrive.ts';
import { cardShelf, emptyShelf, type Shelf } from './card-shelf.ts';
import { countShelf, listCards } from './card-lists.ts';
import { dexieStore } from './dexie-store.ts';
import { editionNetwork } from './edition-network.ts';
import { deviceNetwork } from './fetch-bytes.ts';
import { askedBefore } from './asked-before.ts';
import { finder, noAnswer } from './find-articles.ts';
import { indexKeeper } from './index-keeper.ts';
import { indexTables } from './kept-index.ts';
import { inspectLibrary } from './inspect-library.ts';
import { letterKeeper } from './kept-letter.ts';
import { letterErrands } from './letter-errands.ts';
import type { CardQuery, Library, LibraryChange } from './library.ts';
import { librarySync } from './library-sync.ts';
import { marks, unmarked } from './marks.ts';
import { newestCards } from './newest-cards.ts';
import { outbox } from './outbox.ts';
import { knownPlaces } from './places.ts';
import { postErrand } from './post-errand.ts';
import { seenTexts } from './seen-texts.ts';
import { StorageFault } from './storage-fault.ts';
import { defaultPolicy, wantedOf } from './wanted.ts';
import { withConnection } from './with-connection.ts';

export type LocalLibraryPorts = {
  readonly key: PublicKey;
  readonly clock: Clock;
  readonly now: () => number;
  readonly tell: (change: LibraryChange) => void;
};

/**
 * The library on the device. When the device cannot read, questions are answered as by an empty library, so that the
 * page goes on from the network, and the state says why; what cannot be written is refused, never reported done.
 */
export function localLibrary({ key, clock, now, tell }: LocalLibraryPorts): Library {
  const connection = withConnection();
  const { run } = connection;
  const readShelf = cardShelf(connection);
  const shelf = (): Promise<Shelf> => orElse(readShelf(), emptyShelf);
  const policy = defaultPolicy;
  const keeper = indexKeeper(connection, breathe);
  const syncing = librarySync({ connection, shelf: readShelf, key, clock, now, policy, tell, keeper });
  const left = marks(connection, now, () => tell({ changed: 'marks' }));
  const seen = seenTexts(connection, now);
  const find = finder(connection, keeper);
  const questions = askedBefore(connection, now, () => tell({ changed: 'asked' }));
  const letter = letterKeeper(connection, now, () => tell({ changed: 'letter' }));
  const changed = (): void => tell({ changed: 'outbox' });
  const errands = outbox({ connection, post: postErrand, letter, now, changed });

  let replayAt: ReturnType<typeof setTimeout> | undefined;
  const replay = async (which: 'due' | 'all'): Promise<void> => {
    const next = await orElse(errands.replay(which), null);
    clearTimeout(replayAt);
    if (next !== null) replayAt = setTimeout(() => void replay('due'), Math.max(1_000, next - now()));
  };
  const begin = (): void => {
    void syncing.sync();
    void replay('all');
  };

  /** A saved article is asked for even where the policy does not want it. */
  const fetchSaved = async (id: string): Promise<void> => {
    const card = (await shelf()).cards.find((known) => known.id === id);
    const store = dexieStore(connection);
    if (!card || (await store.kept([card.body.hash])).size > 0) return;
    const asking = {
      network: editionNetwork(deviceNetwork),
      places: knownPlaces((await store.held())?.head.mirrors),
      clock,
      proving,
      signal: new AbortController().signal,
    };
    const body = await blockArrives(asking, 'body', card.body.hash);
    if (body.id === id) await store.keep([{ ...body, hash: card.body.hash }]);
    keeper.touch();
  };

  const desk = letterErrands(errands, letter, () => void replay('due'));

  addEventListener('online', begin);
  begin();

  return {
    state: syncing.state,
    sync: syncing.sync,
    inspect: async () => inspectLibrary(connection, wantedOf((await readShelf()).cards, policy), now()),

    cards: async (query) => {
      // The first list of a start does not wait until every card is read.
      if (!readShelf.isFilled() && isPlain(query))
        return orElse(newestCards(connection, query.limit), { cards: [], total: 0, labels: [] });
      const held = await shelf();
      return orElse(listCards(connection, held, query), { cards: [], total: 0, labels: [] });
    },
    topics: async (selected) => countShelf(await shelf(), selected),
    topic: async (slug) => (await shelf()).topics.find((topic) => topic.slug === slug) ?? null,
    article: async (slug) => orElse(articlePage(connection, await shelf(), slug), null),
    around: async (slug) => aroundArticle(await shelf(), slug),
    search: async (asked, limit) => orElse(find(await shelf(), asked, limit), noAnswer),
    suggest: async (typed) => orElse(questions.suggest(typed, await shelf()), []),
    rememberAsked: questions.remember,
    forgetAsked: questions.forget,

    mark: (id) => orElse(left.mark(id), unmarked(id)),
    save: async (id, saved) => {
      await left.save(id, saved);
      if (saved) void fetchSaved(id).catch(() => undefined);
    },
    read: left.read,
    keepPlace: left.keepPlace,
    see: (id, revision, html) => orElse(seen.see(id, revision, html), null),
    forgetEarlier: seen.forgetEarlier,
    preferences: async () => ({
      ...defaultPreferences,
      ...(await orElse(
        run((db) => db.preferences.get('reader')),
        undefined,
      )),
    }),
    prefer: async (change) => {
      await run((db) =>
        db.transaction('rw', db.preferences, async () => {
          await db.preferences.put({ ...(await db.preferences.get('reader')), ...change }, 'reader');
        }),
      );
      tell({ changed: 'preferences' });
    },

    ...desk,
    outbox: () => orElse(desk.outbox(), []),
    letter: () => orElse(desk.letter(), null),

    reset: async (options) => {
      await syncing.whileStill(async () => {
        await run((db) => {
          const fromEditions = [
            db.cards,
            db.bodies,
            db.topics,
            db.staged,
            db.meta,
            db.pictures,
            ...indexTables(db),
          ];
          const fromReader = options.marks
            ? [db.marks, db.preferences, db.outbox, db.letter, db.asked, db.seen]
            : [];
          const tables = [...fromEditions, ...fromReader];
          return db.transaction(
            'rw',
            tables,
            async () => void (await Promise.all(tables.map((table) => table.clear()))),
          );
        });
        if (typeof caches !== 'undefined') await caches.delete(picturesCache);
        keeper.forget();
      });
      tell({ changed: 'edition' });
      if (options.marks) tell({ changed: 'marks' });
      void syncing.sync();
    },
  };
}

const isPlain = ({ topics = [], saved = false, offset = 0 }: CardQuery): boolean =>
  topics.length === 0 && !saved && offset === 0;

/** Lets what came meanwhile go first. */
const breathe = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

async function orElse<Answer>(asked: Promise<Answer>, otherwise: Answer): Promise<Answer> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof StorageFault) return otherwise;
    throw error;
  }
}
