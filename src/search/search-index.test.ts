import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aliasesOf } from './known-aliases.ts';
import { DamagedIndex } from './page-seals.ts';
import { parseQuery } from './query.ts';
import { isSealed, SearchIndex, type Findable } from './search-index.ts';

const aliases = aliasesOf();

const article = (id: string, title: string, body = '', more: Partial<Findable> = {}): Findable => ({
  id,
  state: '1',
  published: '2026-01-01T00:00:00Z',
  language: 'fr',
  title,
  standfirst: '',
  topics: '',
  byline: '',
  body,
  ...more,
});

const library = (): SearchIndex => {
  const index = new SearchIndex();
  index.add(
    article('tokaiev', 'Kassym-Jomart Tokaïev à Pékin', 'Le président kazakh parle de l’eau et du gaz.'),
    article('eau', "L'eau en Asie centrale", "Le Syr-Daria manque d'eau. Tokayev l'a dit."),
    article('tashkent', 'Ташкент строит метро', 'Новая линия метро открыта.', { language: 'ru' }),
    article('gas', 'Gas prices rise', 'A winter without gas in Tashkent.', { language: 'en' }),
  );
  return index;
};

const find = (index: SearchIndex, asked: string): readonly string[] =>
  index.find(parseQuery(asked, aliases), {}).ids;

describe('the search index', () => {
  test.each([
    'Tokaïev',
    'tokaev',
    'Tokayev',
    'Токаев',
    'Тоқаев',
    'Toqaev',
    'توقایف',
    '« Tokaïev »',
    'Токаева',
  ])('finds the same articles for %s', (name) => {
    expect(find(library(), name)).toEqual(['tokaiev', 'eau']);
  });

  test('ranks a word in the title above one in the body', () => {
    expect(find(library(), 'eau')[0]).toBe('eau');
  });

  test('takes the last word as a beginning, until a space says that it is whole', () => {
    expect(find(library(), 'toka')).toEqual(['tokaiev', 'eau']);
    expect(find(library(), 'toka ')).toEqual([]);
    expect(find(library(), 'mét')).toEqual(['tashkent']);
  });

  test('forgives one slip in words of five letters and more, and only where nothing is written so', () => {
    for (const slip of ['presidant ', 'présiden ', 'prrésident ', 'prseident ']) {
      expect(find(library(), slip)).toEqual(['tokaiev']);
    }
    expect(find(library(), 'gax ')).toEqual([]);
    const index = library();
    index.add(article('mouton', 'Un mouton'), article('bouton', 'Un bouton'));
    expect(find(index, 'bouton ')).toEqual(['bouton']);
  });

  test('wants every word, and falls back to any', () => {
    expect(find(library(), 'eau Tokaïev').toSorted()).toEqual(['eau', 'tokaiev']);
    expect(find(library(), 'gas Tashkent')).toEqual(['gas']);
    expect(find(library(), 'métro Pékin').toSorted()).toEqual(['tashkent', 'tokaiev']);
  });

  test('lists after what it guessed also what has only the words that were right', () => {
    const index = library();
    index.add(article('torrent', 'Un glacier, un torrent'), article('lac', 'Un glacier, un lac'));
    expect(find(index, 'glacier torremt ')).toEqual(['torrent', 'lac']);
  });

  test('leaves out what a minus stands before', () => {
    expect(find(library(), 'Tokaïev -Pékin')).toEqual(['eau']);
    expect(find(library(), 'eau -"gaz"')).toEqual(['eau']);
  });

  test('knows other names, acronyms and names written as one', () => {
    const index = library();
    index.add(
      article('odkb', 'Саммит ОДКБ', '', { language: 'ru' }),
      article('amu', 'Амударья мелеет', '', { language: 'ru' }),
      article('kouch', 'Канал Куштепа', '', { language: 'ru' }),
    );
    expect(find(index, 'CSTO')).toEqual(['odkb']);
    expect(find(index, 'otsc')).toEqual(['odkb']);
    expect(find(index, 'Amou-Daria')).toEqual(['amu']);
    expect(find(index, 'Qosh Tepa')).toEqual(['kouch']);
  });

  test.each([
    ['Kamoliddine', 'کمال الدین'],
    ['Мухиддин', 'محی الدین'],
    ['Konibodom', 'کانبادام'],
    ['Karakalpakstan', 'Karakalpakistan'],
    ['Каракалпакстан', 'Karakalpakistan'],
    ['Naourouz', 'Norouz'],
  ])('knows that %s is %s, whichever is asked', (one, other) => {
    const index = library();
    const language = /[ا-ی]/u.test(other) ? 'fa' : 'fr';
    index.add(article('one', `Hier ${one}`), article('other', `Hier ${other}`, '', { language }));
    expect(find(index, one).toSorted()).toEqual(['one', 'other']);
    expect(find(index, other).toSorted()).toEqual(['one', 'other']);
  });

  test('prefers the newer of two that answer alike', () => {
    const index = new SearchIndex();
    index.add(
      article('old', 'Le barrage', '', { published: '2019-01-01T00:00:00Z' }),
      article('new', 'Le barrage', '', { published: '2026-01-01T00:00:00Z' }),
    );
    expect(find(index, 'barrage')).toEqual(['new', 'old']);
  });

  test('forgets what goes and shows what is corrected', () => {
    const index = library();
    index.remove('eau');
    expect(find(index, 'Токаев')).toEqual(['tokaiev']);
    index.add(article('tokaiev', 'Le président à Pékin'));
    expect(find(index, 'Токаев')).toEqual([]);
    expect(index.size).toBe(3);
  });
});

const orDamage = <Answer>(ask: () => Answer): Answer | 'damage' => {
  try {
    return ask();
  } catch (error) {
    if (error instanceof DamagedIndex) return 'damage';
    throw error;
  }
};

describe('an index that changes', () => {
  const words = [
    'eau',
    'barrage',
    'Tokaïev',
    'Токаев',
    'gaz',
    'steppe',
    'Amou-Daria',
    'glaciers',
    'présidents',
  ];
  const change = fc.oneof(
    fc.record({
      kind: fc.constant('add' as const),
      id: fc.nat(12),
      text: fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 6 }),
    }),
    fc.record({ kind: fc.constant('remove' as const), id: fc.nat(12) }),
    fc.record({ kind: fc.constantFrom('tidy' as const, 'join' as const, 'store' as const) }),
  );

  test('answers as one made afresh, whatever came, went, was joined and stored', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 60 }), (changes) => {
        let index = new SearchIndex();
        const here = new Map<string, Findable>();
        for (const each of changes) {
          if (each.kind === 'add') {
            const made = article(`a${each.id}`, each.text[0] ?? '', each.text.join(' '));
            here.set(made.id, made);
            index.add(made);
          } else if (each.kind === 'remove') {
            here.delete(`a${each.id}`);
            index.remove(`a${each.id}`);
          } else if (each.kind !== 'store') index.tidy(each.kind === 'join');
          else index = SearchIndex.from(structuredClone(index.kept())) ?? new SearchIndex();
        }
        const fresh = new SearchIndex();
        fresh.add(...here.values());
        expect(index.size).toBe(here.size);
        for (const word of words) expect(find(index, word)).toEqual(find(fresh, word));
      }),
      { seed: 8, numRuns: 60 },
    );
  });

  test('is the same after joining in steps, whatever comes and goes between two of them', () => {
    const index = new SearchIndex();
    for (let number = 0; number < 40; number += 1) index.add(article(`n${number}`, `Mot${number} commun`));
    const steps = index.tidying();
    steps.next();
    index.remove('n3');
    index.add(article('n4', 'Autre commun'), article('new', 'Nouveau commun'));
    for (let done = steps.next().done; !done; done = steps.next().done);
    expect(index.kept()).toHaveLength(2);
    expect(find(index, 'commun')).toHaveLength(40);
    expect(find(index, 'mot3 ')).toEqual([]);
    expect(find(index, 'mot4 ')).toEqual([]);
    expect(find(index, 'autre ')).toEqual(['n4']);
  });

  test('is one segment when nothing more is to come, and stays it while little comes', () => {
    const index = new SearchIndex();
    for (let number = 0; number < 60; number += 1) index.add(article(`n${number}`, `Mot${number} commun`));
    index.tidy(true);
    expect(index.kept()).toHaveLength(1);
    index.add(article('new', 'Nouveau commun'));
    index.tidy(true);
    expect(index.kept()).toHaveLength(2);
    expect(find(index, 'commun')).toHaveLength(61);
  });

  test('is not taken from storage when a byte has changed of all but its postings', () => {
    const [kept] = structuredClone(library().kept());
    expect(kept && isSealed(kept)).toBe(true);
    expect(SearchIndex.from(kept ? [kept] : [])?.size).toBe(4);
    for (const part of ['days', 'counts', 'places', 'sounds'] as const) {
      const [damaged] = structuredClone(library().kept());
      const numbers = damaged?.segment[part] ?? new Uint8Array();
      numbers[1] = (numbers[1] ?? 0) ^ 4;
      expect(damaged && isSealed(damaged)).toBe(false);
    }
    const short = kept && { ...kept, segment: { ...kept.segment, postings: new Uint8Array(3) } };
    expect(SearchIndex.from(short ? [short] : [])).toBeNull();
  });

  describe('whose postings were damaged in storage', () => {
    const large = new SearchIndex();
    for (let from = 0; from < 3_000; from += 500) {
      large.add(
        ...Array.from({ length: 500 }, (_, place) =>
          article(
            `n${from + place}`,
            `Mot${place} commun`,
            words.filter((_word, number) => place % (number + 1) === 0).join(' '),
          ),
        ),
      );
    }
    large.tidy(true);
    const [whole] = large.kept();
    const damagedAt = (place: number): SearchIndex => {
      const [kept] = structuredClone(large.kept());
      const { postings } = kept?.segment ?? { postings: new Uint8Array() };
      postings[place] = (postings[place] ?? 0) ^ 1;
      const index = SearchIndex.from(kept ? [kept] : []);
      if (!index) throw new Error('the rest of it is whole');
      return index;
    };
    const length = whole?.segment.postings.length ?? 0;
    test('answers rightly or not at all', () => {
      const right = new Map(words.map((word) => [word, find(large, word)]));
      let damages = 0;
      fc.assert(
        fc.property(fc.nat(length - 1), (place) => {
          const index = damagedAt(place);
          for (const word of words) {
            const answer = orDamage(() => find(index, word));
            expect(['damage', right.get(word)]).toContainEqual(answer);
            if (answer === 'damage') damages += 1;
          }
        }),
        { seed: 12, numRuns: 40 },
      );
      expect(damages).toBeGreaterThan(0);
      expect(whole?.pages.length).toBeGreaterThan(2);
    });

    test('is not joined to anything', () => {
      const index = damagedAt(length - 1);
      for (let number = 0; number < 400; number += 1) index.add(article(`o${number}`, 'Autre'));
      expect(() => index.tidy(true)).toThrow(DamagedIndex);
    });
  });

  test('keeps few segments however many articles came one by one', () => {
    const index = new SearchIndex();
    for (let number = 0; number < 300; number += 1) {
      index.add(article(`n${number}`, `Mot${number} commun`));
      index.tidy();
    }
    expect(index.kept().length).toBeLessThan(25);
    expect(find(index, 'commun')).toHaveLength(300);
    expect(find(index, 'mot17 ')).toEqual(['n17']);
  });
});

test('an article is found by any word of its title that is no stop word', () => {
  fc.assert(
    fc.property(
      fc.stringMatching(/^[bdfgklmnprstvz][aeiou][bdfgklmnprtvz][aeiou][bdfgklmnprtvz]{1,4}$/),
      (word) => {
        const index = library();
        index.add(article('new', `Un ${word} là`));
        expect(find(index, word)).toContain('new');
      },
    ),
    { seed: 4, numRuns: 200 },
  );
});
