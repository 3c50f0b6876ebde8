import type { Card } from '../domain/card.ts';
import { SegmentBuilder } from '../search/build-segment.ts';
import { DamagedIndex } from '../search/page-seals.ts';
import { plainText } from '../search/plain-text.ts';
import { sealOfTexts } from '../search/seal.ts';
import { entryOf, SearchIndex, type Findable } from '../search/search-index.ts';
import type { Shelf } from './card-shelf.ts';
import { keptIndex } from './kept-index.ts';
import { problemOf } from './storage-fault.ts';
import type { Connection } from './with-connection.ts';

/** Articles in an edition: one shown, or one on its way. */
export type Findables = Pick<Shelf, 'cards' | 'topics'>;

/**
 * Keeps the index in step with the library, in slices, so that other questions are answered in between, and stores
 * what is done. It compares each article with what was taken in of it: wherever it was stopped, it goes on from there.
 */
export type IndexKeeper = {
  /** Kept once the index has everything of the edition shown, and nothing else. */
  readonly follow: (shown: Findables) => Promise<unknown>;
  /** The answer of an index that follows; one that turns out to be damaged is made anew and asked again. */
  readonly ask: <Answer>(shown: Findables, question: (index: SearchIndex) => Answer) => Promise<Answer>;
  /** Takes in what has arrived of an edition on its way and is new in it; corrections wait until it is shown. */
  readonly prepare: (coming: Findables, shown: Findables) => void;
  /** Texts came or went: the next to follow compares again. */
  readonly touch: () => void;
  readonly forget: () => void;
};

/** Read at a time; of so many a segment is made. */
const batch = 20;
const segmentSize = 500;

export function indexKeeper(connection: Connection, breathe: () => Promise<void>): IndexKeeper {
  const { run } = connection;
  const store = keptIndex(connection);
  let index = new SearchIndex();
  let loaded: Promise<void> | undefined;
  let turn: Promise<unknown> = Promise.resolve();
  let preparing: Findables | null = null;
  let followed: Findables | null = null;
  let touches = 0;
  let life = 0;

  /** The library was emptied meanwhile. */
  const isOver = (born: number): boolean => born !== life;

  const load = async (): Promise<void> => {
    const kept = await store.load().catch(orNothing);
    if (kept) index = kept;
  };

  /** One job after the other; once more where it comes upon what is damaged. */
  const next = <Result>(job: () => Promise<Result>): Promise<Result> => {
    const done = turn.catch(() => undefined).then(() => mended(job, startAnew));
    turn = done;
    return done;
  };

  const startAnew = async (): Promise<void> => {
    index = new SearchIndex();
    followed = null;
    await store.clear().catch(orNothing);
  };

  const bringUp = async (findables: Findables, wants: (card: Card) => boolean): Promise<void> => {
    const born = life;
    await (loaded ??= load());
    const kept = new Set(await run((db) => db.bodies.toCollection().primaryKeys()));
    const textsOf = textsIn(findables);
    const state = (card: Card): string => stateOf(textsOf(card), card, kept);
    const changed = findables.cards.filter((card) => wants(card) && index.state(card.id) !== state(card));
    let builder = new SegmentBuilder();
    for (let start = 0; start < changed.length; start += batch) {
      if (isOver(born)) return;
      const cards = changed.slice(start, start + batch);
      const bodies = await run((db) => db.bodies.bulkGet(cards.map((card) => card.body.hash)));
      for (const [place, card] of cards.entries()) {
        const body = plainText(bodies[place]?.html ?? '');
        builder.add(entryOf({ ...textsOf(card), state: state(card), body }));
      }
      if (builder.size >= segmentSize || start + batch >= changed.length) {
        index.take(builder.finish());
        builder = new SegmentBuilder();
        await settle(born, start + batch >= changed.length);
      }
      await breathe();
    }
  };

  /** Joins what is small and stores what there is; a device that cannot store it goes on without. */
  const settle = async (born: number, wholly: boolean): Promise<void> => {
    for (const steps = index.tidying(wholly); !steps.next().done;) await breathe();
    if (!isOver(born)) await store.keep(index).catch(orNothing);
  };

  const catchUp = async (shown: Findables): Promise<SearchIndex> => {
    if (shown === followed) return index;
    const [born, touched] = [life, touches];
    await bringUp(shown, () => true);
    const present = new Set<string>(shown.cards.map((card) => card.id));
    // An empty library is one that the first edition is on its way to.
    const gone = present.size === 0 ? [] : [...index.ids()].filter((id) => !present.has(id));
    for (const id of gone) index.remove(id);
    if (gone.length > 0) await settle(born, true);
    if (!isOver(born) && touched === touches) followed = shown;
    return index;
  };

  const follow = (shown: Findables): Promise<SearchIndex> =>
    shown === followed ? Promise.resolve(index) : next(() => catchUp(shown));

  return {
    follow,
    ask: async (shown, question) => {
      let asked: SearchIndex | undefined;
      return mended(
        async () => question((asked = await follow(shown))),
        () => next(async () => (asked === index ? startAnew() : undefined)),
      );
    },
    touch: () => {
      touches += 1;
      followed = null;
    },
    prepare: (coming, shown) => {
      const waits = preparing !== null;
      preparing = coming;
      if (waits) return;
      const here = new Set<string>(shown.cards.map((card) => card.id));
      void next(async () => {
        const wanted = preparing;
        preparing = null;
        if (!wanted) return;
        const kept = new Set(await run((db) => db.bodies.toCollection().primaryKeys()));
        await bringUp(wanted, (card) => !here.has(card.id) && kept.has(card.body.hash));
      }).catch(orNothing);
    },
    forget: () => {
      life += 1;
      followed = null;
      index = new SearchIndex();
      loaded = Promise.resolve();
    },
  };
}

/** Does a job; where it comes upon a damaged index, mends it and does the job again. */
async function mended<Result>(job: () => Promise<Result>, mend: () => Promise<void>): Promise<Result> {
  try {
    return await job();
  } catch (error) {
    if (!(error instanceof DamagedIndex)) throw error;
    await mend();
    return job();
  }
}

function orNothing(error: unknown): null {
  problemOf(error);
  return null;
}

type Texts = Omit<Findable, 'state' | 'body'>;

/** What of an article is taken in, in 16 digits, and whether its text is. */
function stateOf(texts: Texts, { body }: Card, kept: ReadonlySet<string>): string {
  const { published, language, title, standfirst, byline, topics } = texts;
  const seal = sealOfTexts([body.hash, published, language, title, standfirst, byline, topics]);
  return kept.has(body.hash) ? `${seal}+` : seal;
}

/** By card, what of it is searched; topics go by all their names. */
function textsIn({ topics }: Findables): (card: Card) => Texts {
  const names = new Map(topics.map((topic) => [topic.slug, Object.values(topic.names).join('. ')]));
  return (card) => ({
    id: card.id,
    published: card.published,
    language: card.language,
    title: card.title,
    standfirst: card.standfirst,
    byline: card.byline.join(', '),
    topics: card.topics.map((slug) => names.get(slug) ?? '').join('. '),
  });
}
