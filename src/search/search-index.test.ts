import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold } from './fold.ts';
import { highlight, snippet } from './highlight.ts';
import { plainText } from './plain-text.ts';
import { SearchIndex, type Fields } from './search-index.ts';
import { tokenize } from './tokenize.ts';
import { skeleton } from './transliterate.ts';

const fields = (title: string, body = '', standfirst = '', topics = ''): Fields => ({
  title,
  standfirst,
  topics,
  body,
});

const library = (): SearchIndex => {
  const index = new SearchIndex();
  index.add(
    'tokaiev',
    fields('Kassym-Jomart Tokaïev à Pékin', 'Le président kazakh parle de l’eau et du gaz.'),
  );
  index.add('eau', fields("L'eau en Asie centrale", "Le Syr-Daria manque d'eau. Tokayev l'a dit."));
  index.add('tashkent', fields('Ташкент строит метро', 'Новая линия метро открыта.'));
  index.add('gas', fields('Gas prices rise', 'A winter without gas in Tashkent.'));
  return index;
};

describe('the search index', () => {
  test.each(['Tokaïev', 'tokaev', 'Tokayev', 'Токаев', 'Тоқаев'])(
    'finds the same articles for %s',
    (name) => {
      expect(library().find(name, 10)).toEqual(['tokaiev', 'eau']);
    },
  );

  test('ranks a word in the title above one in the body', () => {
    expect(library().find('eau', 10)[0]).toBe('eau');
  });

  test('takes the last word as a beginning, until a space says that it is whole', () => {
    expect(library().find('toka', 10)).toEqual(['tokaiev', 'eau']);
    expect(library().find('toka ', 10)).toEqual([]);
    expect(library().find('mét', 10)).toEqual(['tashkent']);
  });

  test('wants every word, and falls back to any', () => {
    expect(library().find('eau Tokaïev', 10).toSorted()).toEqual(['eau', 'tokaiev']);
    expect(library().find('gas Tashkent', 10)).toEqual(['gas']);
    expect(library().find('métro Pékin', 10).toSorted()).toEqual(['tashkent', 'tokaiev']);
  });

  test('forgets what goes and shows what is corrected', () => {
    const index = library();
    index.remove('eau');
    expect(index.find('Токаев', 10)).toEqual(['tokaiev']);
    index.add('tokaiev', fields('Le président à Pékin'));
    expect(index.find('Токаев', 10)).toEqual([]);
    expect(index.size).toBe(3);
  });

  test('finds the same after many comings and goings', () => {
    const index = library();
    for (let round = 0; round < 500; round++)
      index.add(`passing-${round % 7}`, fields('Éphémère', `mot${round}`));
    for (let round = 0; round < 7; round++) index.remove(`passing-${round}`);
    expect(index.find('Токаев', 10)).toEqual(['tokaiev', 'eau']);
    expect(index.find('éphémère', 10)).toEqual([]);
  });
});

describe('whatever is typed', () => {
  const odd = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.string({
      unit: fc.constantFrom('"', '«', "'", '’', '-', '(', '\u0000', '😀', '\uD83D', 'é', 'ё', ' ', 'A'),
    }),
    fc.constant('é"'.repeat(5000)),
    fc.constant('\u0301'.repeat(10_000)),
    fc.constant('a’'.repeat(5000)),
  );

  test('the search answers, and runs joined are the text', () => {
    const index = library();
    fc.assert(
      fc.property(odd, odd, (asked, text) => {
        index.find(asked, 5);
        expect(
          highlight(text, asked)
            .map((run) => run.text)
            .join(''),
        ).toBe(text);
        snippet(text, asked);
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
        let done = 0;
        for (const { start, end } of tokenize(text)) {
          expect(start).toBeGreaterThanOrEqual(done);
          expect(end).toBeGreaterThan(start);
          done = end;
        }
        expect(done).toBeLessThanOrEqual(text.length);
      }),
      { seed: 3, numRuns: 300 },
    );
  });

  test('an article is found by any word of its title that is no stop word', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[bdfgklmnprstvz][aeiou][bdfgklmnprtvz][aeiou][bdfgklmnprtvz]{1,4}$/),
        (word) => {
          const index = library();
          index.add('new', fields(`Un ${word} là`));
          expect(index.find(word, 50)).toContain('new');
          expect(index.find(`${word.slice(0, 4)}`, 50)).toContain('new');
        },
      ),
      { seed: 4, numRuns: 200 },
    );
  });
});

describe('what is shown of a find', () => {
  test('marks the word in the script it stands in', () => {
    expect(highlight('Президент Токаев прибыл', 'Tokayev').find((run) => run.matched)?.text).toBe('Токаев');
    expect(highlight("Parler de l'eau", 'eau').at(-1)).toEqual({ text: 'eau', matched: true });
  });

  test('takes the words around the first match', () => {
    const text = `${'Une phrase sans rapport. '.repeat(30)}Ici le lac Issyk-Koul gèle. ${'Puis autre chose. '.repeat(30)}`;
    const runs = snippet(text, 'Иссык');
    expect(runs.some((run) => run.matched && run.text === 'Issyk')).toBe(true);
    expect(runs[0]?.text).toBe('… ');
    expect(runs.map((run) => run.text).join('').length).toBeLessThan(220);
  });

  test('reads HTML as words', () => {
    expect(plainText('<p>L&#x27;eau &amp; le&nbsp;gaz</p><p>Suite</p>')).toBe("L'eau & le gaz Suite");
  });
});
