import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { filterIn, filterQuery, isFilter, noFilter, type Filter } from './filter.ts';

const read = (query: string) => filterIn(new URLSearchParams(query));

describe('the filter in an address', () => {
  test('is written and read back the same', () => {
    const filter: Filter = {
      topics: ['eau', 'kassym-jomart-tokaiev'],
      without: ['rail'],
      languages: ['fr', 'ru'],
      since: '2024',
      until: '2026-03-31',
      unread: true,
      offline: true,
      forYou: true,
    };
    expect(filterQuery(filter)).toBe(
      'themes=eau,kassym-jomart-tokaiev&sans=rail&langues=fr,ru&depuis=2024&jusqua=2026-03-31&nonlus=1&horsligne=1&pourvous=1',
    );
    expect(read(filterQuery(filter))).toEqual({ filter, odd: [] });
  });

  test('of nothing is no filter', () => {
    expect(filterQuery(noFilter)).toBe('');
    expect(isFilter(read('utm_source=x').filter)).toBe(false);
  });

  test('names what it cannot understand', () => {
    expect(read('depuis=hier&jusqua=2023-02-30&langues=fr,l%C3%A0')).toEqual({
      filter: { ...noFilter, languages: ['fr'] },
      odd: ['là', 'hier', '2023-02-30'],
    });
  });

  test('leaves aside an exclusion of what is chosen', () => {
    expect(read('themes=eau&sans=eau,rail').filter.without).toEqual(['rail']);
  });

  test('takes anything, stays short, and settles after one reading', () => {
    const odd = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.constantFrom('a,'.repeat(5000), 'é'.repeat(10_000), '\u202E\u0000eau', '😀,%,&=', ',,,', '9999-99'),
    );
    const names = fc.constantFrom('themes', 'sans', 'langues', 'depuis', 'jusqua', 'nonlus', 'pourvous');
    fc.assert(
      fc.property(fc.array(fc.tuple(names, odd), { maxLength: 6 }), (pairs) => {
        const { filter, odd: left } = filterIn(new URLSearchParams(pairs));
        expect(filter.topics.length + filter.without.length).toBeLessThanOrEqual(80);
        expect(left.every((value) => value.length <= 40)).toBe(true);
        expect(read(filterQuery(filter)).filter).toEqual(filter);
      }),
      { seed: 5, numRuns: 400 },
    );
  });
});
