import MiniSearch from 'minisearch';
import { asTexts, fieldNames, foldedQuestion, type Contender } from './contender.ts';
import { storedTexts, storeTexts } from './rival-storage.ts';

const options = {
  fields: [...fieldNames],
  tokenize: (text: string) => text.split(' '),
  processTerm: (term: string) => term,
  searchOptions: {
    boost: { title: 6, standfirst: 3, topics: 3 },
    fuzzy: (term: string) => (term.length >= 5 ? 1 : false),
  },
};

/** MiniSearch on our folded words, its fields weighted as ours, one slip forgiven. */
export function miniSearch(combineWith: 'AND' | 'OR' = 'AND'): Contender {
  let index = new MiniSearch(options);
  return {
    add: (folded) => index.add(asTexts(folded)),
    finish: () => undefined,
    settle: () => [].values(),
    find: (asked) =>
      index
        .search(foldedQuestion(asked), { combineWith })
        .slice(0, 20)
        .map(({ id }) => String(id)),
    remove: (id) => index.discard(id),
    keep: async () => {
      const text = JSON.stringify(index);
      await storeTexts('minisearch', new Map([['index', text]]));
      return text.length;
    },
    load: async () => {
      index = MiniSearch.loadJSON((await storedTexts('minisearch')).get('index') ?? '', options);
    },
  };
}
