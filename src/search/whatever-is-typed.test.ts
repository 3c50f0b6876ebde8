import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aliasesOf } from './known-aliases.ts';
import { fold } from './fold.ts';
import { highlight, snippet } from './highlight.ts';
import { plainText } from './plain-text.ts';
import { parseQuery } from './query.ts';
import { SearchIndex } from './search-index.ts';
import { tokenize } from './tokenize.ts';
import { skeleton } from './transliterate.ts';

const odd = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({
    unit: fc.constantFrom(
      ...`" « » ' ’ - ( \u0000 😀 \uD83D é ё A ت \u202E \u200C thème: avant: langue: -" NOT : 2024`.split(
        ' ',
      ),
      ' ',
    ),
  }),
  fc.constant('é"'.repeat(5000)),
  fc.constant('\u0301'.repeat(10_000)),
  fc.constant('a’'.repeat(5000)),
  fc.constant('-"'.repeat(5000)),
  fc.constant('thème:'.repeat(2000)),
);

const index = new SearchIndex();
index.add({
  id: 'a',
  state: '',
  published: 'not a date',
  language: 'fr',
  title: "L'eau",
  standfirst: 'Été 2024',
  topics: '',
  byline: '',
  body: 'توقایف Токаев 😀',
});
const aliases = aliasesOf();

test('the search answers, and runs joined are the text', () => {
  fc.assert(
    fc.property(odd, odd, (asked, text) => {
      const query = parseQuery(asked, aliases);
      index.find(query, {});
      const runs = highlight(text, { query }, 'fr');
      expect(runs.map((run) => run.text).join('')).toBe(text);
      snippet(text, { query }, 'ru');
      plainText(text);
    }),
    { seed: 2, numRuns: 300 },
  );
});

test('folding and skeletons are stable, tokens lie in order within the text', () => {
  fc.assert(
    fc.property(odd, (text) => {
      expect(fold(fold(text))).toBe(fold(text));
      expect(skeleton(text)).toBe(skeleton(text));
      const tokens = tokenize(text);
      const ends = [0, ...tokens.map(({ end }) => end)];
      expect(tokens.filter(({ start, end }, place) => start < (ends[place] ?? 0) || end <= start)).toEqual(
        [],
      );
      expect(ends.at(-1)).toBeLessThanOrEqual(text.length);
    }),
    { seed: 3, numRuns: 300 },
  );
});
