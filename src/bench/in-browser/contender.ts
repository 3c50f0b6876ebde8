import { entryOf, type Findable } from '../../search/search-index.ts';
import { termsOfToken } from '../../search/terms.ts';
import { tokenize, type Writing } from '../../search/tokenize.ts';

/** An article's folded words by field: all contenders take in the same. */
export type Folded = {
  readonly article: Findable;
  readonly fields: readonly (readonly { readonly text: string; readonly written: Writing }[])[];
};

/** An index, ours or a library's, as the bench drives it. */
export type Contender = {
  readonly add: (folded: Folded) => void;
  /** What was added can be found after this. */
  readonly finish: () => void;
  /** Puts in order what was added, in steps between which it may be asked. */
  readonly settle: () => Iterator<undefined>;
  /** Articles that answer, best first, twenty at most. A slip is forgiven where the library can. */
  readonly find: (asked: string) => readonly string[];
  readonly remove: (id: string) => void;
  /** Stores the index in IndexedDB; resolves with its size in bytes. */
  readonly keep: () => Promise<number>;
  readonly load: () => Promise<void>;
};

export const fieldNames = ['title', 'standfirst', 'topics', 'byline', 'body'] as const;

export const foldArticle = (article: Findable): Folded => ({
  article,
  fields: entryOf(article).fields.map(({ terms }) => [...terms]),
});

/** The words of each field with spaces between, for libraries that part texts themselves. */
export const asTexts = ({ article, fields }: Folded): { readonly [field: string]: string } => ({
  id: article.id,
  ...Object.fromEntries(
    fieldNames.map((name, place) => [name, (fields[place] ?? []).map(({ text }) => text).join(' ')]),
  ),
});

/** One folded word for each word asked: a library knows nothing of a word's other readings. */
export const foldedQuestion = (asked: string): string =>
  tokenize(asked)
    .map((token) => termsOfToken(token, 'fr')[0] ?? '')
    .filter((term) => term !== '')
    .join(' ');
