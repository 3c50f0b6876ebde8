import { describe, expect, test } from 'vitest';
import { aliasesOf } from './known-aliases.ts';
import { goldNames } from './gold-names.fixture.ts';
import { heldNames } from './held-names.fixture.ts';
import { keptNames } from './kept-names.fixture.ts';
import { parseQuery } from './query.ts';
import { SearchIndex } from './search-index.ts';

/** Each spelling is an article; each spelling asked should find the articles of its name and no others, nor `others`. */
function measure(
  names: readonly (readonly string[])[],
  aliases: ReturnType<typeof aliasesOf> | null,
  others: readonly (readonly string[])[] = [],
): { recall: number; precision: number } {
  const index = new SearchIndex();
  index.add(
    ...[...names, ...others].flatMap((spellings, name) =>
      spellings.map((title, spelling) => ({
        id: `${name}/${spelling}`,
        state: '',
        published: '2026-01-01T00:00:00Z',
        language: languageOf(title),
        title,
        standfirst: '',
        topics: '',
        byline: '',
        body: '',
      })),
    ),
  );
  let [recall, precision, asked] = [0, 0, 0];
  for (const [name, spellings] of names.entries()) {
    for (const spelling of spellings) {
      const found = index.find(parseQuery(spelling, aliases), {}).ids.slice(0, 10);
      const right = found.filter((id) => id.startsWith(`${name}/`)).length;
      recall += right / Math.min(10, spellings.length);
      precision += found.length === 0 ? 0 : right / found.length;
      asked += 1;
    }
  }
  return { recall: recall / asked, precision: precision / asked };
}

const languageOf = (text: string): string =>
  /\p{Script=Arabic}/u.test(text) ? 'fa' : /\p{Script=Cyrillic}/u.test(text) ? 'ru' : 'fr';

describe('names of Central Asia', () => {
  test('are many, each in four spellings at least', () => {
    expect(goldNames.length).toBeGreaterThanOrEqual(150);
    expect(goldNames.filter((spellings) => spellings.length < 4)).toEqual([]);
  });

  test.each([
    ['the gold list, by rules alone', goldNames, null],
    ['the gold list, with aliases', goldNames, aliasesOf()],
    ['the further list, with aliases', heldNames, aliasesOf()],
    ['the list kept back, among all others', keptNames, aliasesOf(), [...goldNames, ...heldNames]],
  ] as const)('are found in every spelling: %s', (_, names, aliases, others = []) => {
    const { recall, precision } = measure(names, aliases, others);
    expect(recall).toBeGreaterThanOrEqual(0.97);
    expect(precision).toBeGreaterThanOrEqual(0.9);
  });
});
