import { picturesCache } from './keep-pictures.ts';
import type { PublicKey } from '../domain/edition/signature.ts';
import { isFilter, noFilter, type Filter } from '../domain/filter.ts';
import type { Facts } from '../domain/sieve.ts';
import { defaultPreferences } from '../domain/mark.ts';
import { aroundArticle } from './around-article.ts';
import { articlePage } from './article-page.ts';
import { blockArrives, proving, type Clock } from './arrive.ts';
import { cardShelf, emptyShelf, type Shelf } from './card-shelf.ts';
import { archivesOf, countShelf, monthPage, savedCards, selectCards, signedCards } from './card-lists.ts';
import { forgetComposed } from './composed-pages.ts';
import { deviceFacts } from './device-facts.ts';
import { dexieStore } from './dexie-store.ts';
import { editionNetwork } from './edition-network.ts';
import { deviceNetwork } from './fetch-bytes.ts';
import { askedBefore } from './asked-before.ts';
import { finder, noAnswer } from './find-articles.ts';
import { withHeldPictures } from './held-pictures.ts';
import { tablesOfEditions } from './forget-editions.ts';
import { indexKeeper } from './index-keeper.ts';
import { interests } from './interests.ts';
import { letterKeeper } from './kept-letter.ts';
import { letterErrands } from './letter-errands.ts';
import type { CardPage, Library, LibraryChange } from './library.ts';
import { librarySync } from './library-sync.ts';
import { marks, unmarked } from './marks.ts';
import { newestCards } from './newest-cards.ts';
import { outbox } from './outbox.ts';
import { knownPlaces } from './places.ts';
import { postErrand } from './post-errand.ts';
import { readingHistory } from './reading-history.ts';
import { chooseRoom, chosenRoom, offers, policyOf } from './room.ts';
import { seenTexts } from './seen-texts.ts';
import { storedArticle } from './stored-article.ts';
import { StorageFault } from './storage-fault.ts';
import { eraseTrace } from './trace.ts';
import { wantedOf, type Policy } from './wanted.ts';
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
export function localLibrary({ key, clock, now, tell: tellAll }: LocalLibraryPorts): Library {
  // Seldom needed, so fetched on use.
  const connection = withConnection(undefined, async (db) =>
    (await import('./mend-schema.ts')).mendSchema(db),
  );
  const { run } = connection;
  const readShelf = cardShelf(connection);
  const shelf = (): Promise<Shelf> => orElse(readShelf(), emptyShelf);
  const policy = async (): Promise<Policy> => policyOf(await orElse(chosenRoom(connection), null));
  const liking = interests(connection, now, () => tell({ changed: 'interests' }));
  const facts = deviceFacts(connection, liking);
  const tell = (change: LibraryChange): void => {
    facts.heard(change);
    tellAll(change);
  };
  const keeper = indexKeeper(connection, breathe);
  const syncing = librarySync({ connection, shelf: readShelf, key, clock, now, policy, tell, keeper });
  const left = marks(connection, now, () => tell({ changed: 'marks' }));
  const history = readingHistory(connection, now, () => tell({ changed: 'marks' }));
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
  /** Who sees what a sync brought has visited that edition. */
  const visit = (): Promise<void> => history.visit().catch(() => undefined);
  const begin = (): void => {
    void visit().then(syncing.sync).then(visit);
    void replay('all');
  };

  const factsFor = (held: Shelf, { topics }: Filter): Promise<Facts> => orElse(facts.of(held, topics), {});

  /** A list that the reader's own choice made. */
  const chosenList = async <List extends CardPage>(list: List): Promise<List> => ({
    ...list,
    cards: await withHeldPictures(connection, list.cards),
  });

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
    inspect: async () => {
      const wanted = wantedOf((await readShelf()).cards, await policy());
      const { inspectLibrary } = await inspection();
      const found = await inspectLibrary(connection, wanted, now());
      // What was lost or spoiled comes back.
      if (found.readable < found.wanted || found.lost > 0) void syncing.sync();
      return found;
    },
    lastInspection: () =>
      orElse(
        inspection().then(({ lastInspection }) => lastInspection(connection)),
        null,
      ),
    rooms: async () => ({
      chosen: await orElse(chosenRoom(connection), null),
      offers: offers((await shelf()).cards),
    }),
    giveRoom: async (room) => {
      await syncing.whileStill(() => chooseRoom(connection, room));
      void syncing.sync();
    },
    rest: async () => connection.close(),

    cards: async ({
      saved = false,
      mutedOnly = false,
      chosen = false,
      author,
      offset = 0,
      limit,
      ...asked
    }) => {
      const filter = { ...noFilter, ...asked };
      // The first list of a start does not wait until every card is read.
      const isFirst =
        !readShelf.isFilled() && !saved && author === undefined && offset === 0 && !isFilter(filter);
      if (isFirst && !(await orElse(facts.mutesAny(), false)))
        return orElse(newestCards(connection, limit), noCards);
      const held = await shelf();
      if (author !== undefined) return signedCards(held, author, { offset, limit });
      if (saved) return chosenList(await orElse(savedCards(connection, held, { offset, limit }), noCards));
      const known = await factsFor(held, filter);
      const wanted = mutedOnly ? othersHidden(known, held) : known;
      const list = selectCards(held, filter, wanted, { offset, limit });
      return chosen || mutedOnly ? chosenList(list) : list;
    },
    select: async (filter, limit) => {
      const held = await shelf();
      return chosenList(selectCards(held, filter, await factsFor(held, filter), { limit }));
    },
    topics: async (selected) => countShelf(await shelf(), selected),
    topic: async (slug) => (await shelf()).topics.find((topic) => topic.slug === slug) ?? null,
    archives: async () => archivesOf(await shelf()),
    month: async (month) => monthPage(await shelf(), month),
    article: async (slug) => {
      if (!readShelf.isFilled() && !(await orElse(facts.mutesAny(), false)))
        return orElse(
          storedArticle(connection, slug).then((stored) => stored?.page ?? null),
          null,
        );
      const held = await shelf();
      const hidden = await orElse(facts.hidden(held, []), null);
      return orElse(articlePage(connection, held, slug, hidden), null);
    },
    around: async (slug) => {
      const held = await shelf();
      return aroundArticle(held, slug, await orElse(facts.hidden(held, []), null));
    },
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
    follows: () => orElse(liking.follows(), []),
    follow: liking.follow,
    mutes: () => orElse(liking.mutes(), []),
    mute: liking.mute,
    history: async (limit) => orElse(history.read(await shelf(), limit), { read: [], total: 0, labels: [] }),
    forgetRead: history.forget,
    catchUp: async () =>
      orElse(history.catchUp(await shelf()), { since: null, unread: [], corrected: [], labels: [] }),
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
      await forgetComposed();
      tell({ changed: 'preferences' });
    },

    ...desk,
    outbox: () => orElse(desk.outbox(), []),
    letter: () => orElse(desk.letter(), null),

    exportMarks: async () => (await marksFile()).exportMarks(connection),
    importMarks: async (file) => {
      const count = await (await marksFile()).importMarks(connection, file);
      if (count === null) return count;
      await forgetComposed();
      for (const what of ['marks', 'interests', 'preferences'] as const) tell({ changed: what });
      return count;
    },

    reset: async (options) => {
      await eraseTrace();
      await syncing.whileStill(async () => {
        await run((db) => {
          const fromReader = options.marks
            ? [db.marks, db.follows, db.mutes, db.preferences, db.outbox, db.letter, db.asked, db.seen]
            : [];
          const tables = [...tablesOfEditions(db), ...fromReader];
          return db.transaction(
            'rw',
            tables,
            async () => void (await Promise.all(tables.map((table) => table.clear()))),
          );
        });
        if (typeof caches !== 'undefined') await caches.delete(picturesCache);
        await forgetComposed();
        keeper.forget();
      });
      tell({ changed: 'edition' });
      if (options.marks) {
        tell({ changed: 'marks' });
        tell({ changed: 'interests' });
      }
      void syncing.sync();
    },
  };
}

const othersHidden = ({ hidden, ...facts }: Facts, { cards }: Shelf): Facts => ({
  ...facts,
  hidden: Uint8Array.from(cards, (_, place) => (hidden?.[place] === 1 ? 0 : 1)),
});

const noCards: CardPage = { cards: [], total: 0, muted: 0, labels: [] };

/** Needed once in a while. */
const inspection = () => import('./inspect-library.ts');
const marksFile = () => import('./marks-file.ts');

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
