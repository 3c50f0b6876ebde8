import { Document } from 'flexsearch';
import { asTexts, fieldNames, foldedQuestion, type Contender } from './contender.ts';
import { storedTexts, storeTexts } from './rival-storage.ts';

const made = (): Document =>
  new Document({
    encode: (text: string) => text.split(' '),
    tokenize: 'strict',
    document: { id: 'id', index: [...fieldNames] },
  });

/** FlexSearch on our folded words, fields apart. It forgives no slips. */
export function flexSearch(suggest = false): Contender {
  let index = made();
  return {
    add: (folded) => void index.add(asTexts(folded)),
    finish: () => undefined,
    settle: () => [].values(),
    find: (asked) => {
      const question = foldedQuestion(asked);
      const ids = new Set(index.search(question, { limit: 20, suggest }).flatMap(({ result }) => result));
      return [...ids].slice(0, 20).map(String);
    },
    remove: (id) => void index.remove(id),
    keep: async () => {
      const texts = new Map<string, string>();
      await index.export(async (key, text) => void texts.set(key, text));
      await storeTexts('flexsearch', texts);
      return [...texts.values()].reduce((sum, text) => sum + (text?.length ?? 0), 0);
    },
    load: async () => {
      index = made();
      for (const [key, text] of await storedTexts('flexsearch')) index.import(key, text);
    },
  };
}
