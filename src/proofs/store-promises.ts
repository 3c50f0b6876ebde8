import type { ArticleId } from '../domain/article.ts';
import type { CardPack } from '../domain/edition/block.ts';
import type { EditionStore, HeldCard, KeptBody, NextEdition } from '../offline/edition-store.ts';
import { bodyOf, idOf, samplePublisher, type SampleArticle, type SampleEdition } from './sample-publisher.ts';

/** What every store promises; run over each of them, in Node and in a browser. */
export type StoreProof = {
  readonly says: string;
  readonly run: (
    store: EditionStore,
    saveArticles: (ids: readonly ArticleId[]) => Promise<void>,
  ) => Promise<void>;
};

export const storeProofs: readonly StoreProof[] = [
  {
    says: 'a new store holds nothing',
    run: async (store) => {
      expect((await store.held()) === null, 'no edition');
      expect((await store.cards()).length === 0, 'no cards');
    },
  },
  {
    says: 'what is staged and kept is there before any edition is shown',
    run: async (store) => {
      const edition = await (await samplePublisher()).issue(1, articles(3));
      await store.stage(edition.parsed.index.hash, edition.index);
      await store.keep(bodiesOf(edition, articles(3)));
      expect((await store.staged(edition.parsed.index.hash))?.kind === 'index', 'index staged');
      expect((await store.kept(hashesOf(edition))).size === 3, 'bodies kept');
      expect((await store.held()) === null, 'still nothing shown');
    },
  },
  {
    says: 'turning swaps cards, drops what nothing names, and empties the stage',
    run: async (store) => {
      const publisher = await samplePublisher();
      const first = await publisher.issue(1, articles(9));
      await store.keep(bodiesOf(first, articles(9)));
      await store.turn(nextOf(first, publisher.key));
      expect((await store.cards()).length === 9, 'nine cards');
      const corrected = articles(9)
        .filter(({ number }) => number !== 5)
        .map((article) => (article.number === 2 ? { ...article, revision: 2 } : article));
      const second = await publisher.issue(2, corrected, [5]);
      await store.stage(second.parsed.index.hash, second.index);
      await store.keep(bodiesOf(second, corrected));
      const next = nextOf(second, publisher.key, first);
      await store.turn({ ...next, cards: next.cards.filter(({ edition }) => edition === 2) });
      expect((await store.held())?.head.edition === 2, 'the second edition');
      const cards = (await store.cards()).map(({ card }) => card);
      expect(cards.length === 8 && cards.every(({ id }) => id !== idOf(5)), 'the removed one has gone');
      expect(cards.find(({ id }) => id === idOf(2))?.revision === 2, 'the corrected one is new');
      const gone = hashesOf(first).filter((hash) => !hashesOf(second).includes(hash));
      expect((await store.kept(gone)).size === 0, 'old bodies dropped');
      expect((await store.kept(hashesOf(second))).size === 8, 'all bodies here');
      expect((await store.staged(second.parsed.index.hash)) === undefined, 'stage empty');
    },
  },
  {
    says: 'a saved article keeps its text until its correction is here; a removed one does not',
    run: async (store, saveArticles) => {
      const publisher = await samplePublisher();
      const first = await publisher.issue(1, articles(4));
      await store.keep(bodiesOf(first, articles(4)));
      await store.turn(nextOf(first, publisher.key));
      await saveArticles([idOf(1), idOf(3)]);
      const corrected = articles(3).map((article) => ({ ...article, revision: 2 }));
      const second = await publisher.issue(2, corrected.slice(0, 2), [3]);
      await store.turn(nextOf(second, publisher.key, first));
      const left = await store.kept(hashesOf(first));
      const saved = first.cards.find(({ id }) => id === idOf(1));
      expect(left.size === 1 && saved !== undefined && left.has(saved.body.hash), 'the saved one alone');
    },
  },
];

export const articles = (count: number): SampleArticle[] =>
  Array.from({ length: count }, (_, place) => ({
    number: place + 1,
    revision: 1,
    text: `Texte ${place + 1}`,
  }));

export const bodiesOf = (edition: SampleEdition, from: readonly SampleArticle[]): KeptBody[] =>
  from.flatMap((article) => {
    const card = edition.cards.find(({ id }) => id === idOf(article.number));
    return card ? [{ ...bodyOf(article), hash: card.body.hash }] : [];
  });

const hashesOf = (edition: SampleEdition): KeptBody['hash'][] => edition.cards.map((card) => card.body.hash);

function nextOf(edition: SampleEdition, key: NextEdition['key'], before?: SampleEdition): NextEdition {
  const cards = entriesOf(edition);
  const here = new Set(cards.map(({ card }) => card.id));
  const gone = (before?.cards ?? []).map(({ id }) => id).filter((id) => !here.has(id));
  return { key, head: edition.parsed, index: edition.index, cards, gone, topics: [] };
}

const entriesOf = ({ index, blocks }: SampleEdition): HeldCard[] =>
  index.cards.flatMap(
    ({ hash }) => (JSON.parse(new TextDecoder().decode(blocks.get(hash))) as CardPack).entries,
  );

function expect(holds: boolean, what: string): void {
  if (!holds) throw new Error(`not so: ${what}`);
}
