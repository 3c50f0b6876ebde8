import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Card } from './card.ts';
import { noFilter, type Filter } from './filter.ts';
import { Sieve, type Facts } from './sieve.ts';
import type { TopicKind, TopicLabel } from './topic.ts';

const label = (slug: string, kind: TopicKind): TopicLabel => ({ slug, kind, names: { fr: slug } });
const all = [
  label('kazakhstan', 'country'),
  label('ouzbekistan', 'country'),
  label('eau', 'theme'),
  label('rail', 'theme'),
  label('almaty', 'place'),
];
const kindOf = (slug: string): TopicKind | undefined => all.find((topic) => topic.slug === slug)?.kind;
const card = (topics: readonly string[], language = 'fr', published = '2026-01-01T00:00:00Z') =>
  ({ topics, language, published }) as Card;
const cards = [
  card(['kazakhstan', 'eau']),
  card(['kazakhstan', 'rail'], 'ru', '2024-05-10T23:00:00Z'),
  card(['ouzbekistan', 'eau'], 'fr', '2024-01-31T10:00:00Z'),
  card([], 'en', '2019-12-31T10:00:00Z'),
];
const places = (filter: Partial<Filter>, facts: Facts = {}) =>
  new Sieve(cards, all).sift({ ...noFilter, ...filter }, facts).places;
const counts = (filter: Partial<Filter>) =>
  Object.fromEntries(
    new Sieve(cards, all).sift({ ...noFilter, ...filter }).topics.map(({ slug, count }) => [slug, count]),
  );

describe('a filter', () => {
  test('of nothing leaves everything', () => expect(places({})).toEqual([0, 1, 2, 3]));
  test('takes topics of one kind as alternatives', () =>
    expect(places({ topics: ['kazakhstan', 'ouzbekistan'] })).toEqual([0, 1, 2]));
  test('takes kinds together', () => expect(places({ topics: ['kazakhstan', 'eau'] })).toEqual([0]));
  test('leaves out what is not wanted', () => expect(places({ without: ['eau'] })).toEqual([1, 3]));
  test('takes any of the languages', () => expect(places({ languages: ['ru', 'en'] })).toEqual([1, 3]));
  test('has both ends of its dates in it', () => {
    expect(places({ since: '2024', until: '2024-01' })).toEqual([2]);
    expect(places({ since: '2024-05-10', until: '2024-05-10' })).toEqual([1]);
  });
  test('leaves topics and languages that nobody knows aside', () =>
    expect(places({ topics: ['atlantide'], languages: ['xx'] })).toEqual([0, 1, 2, 3]));
  test('knows what is read, on the device, followed', () => {
    const bits = Uint8Array.of(1, 0, 1, 0);
    expect(places({ unread: true }, { read: bits })).toEqual([1, 3]);
    expect(places({ offline: true }, { here: bits })).toEqual([0, 2]);
    const follows = [
      { ...noFilter, topics: ['rail'] },
      { ...noFilter, languages: ['en'] },
    ];
    expect(places({ forYou: true }, { follows })).toEqual([1, 3]);
    expect(places({ forYou: true })).toEqual([]);
  });
  test('counts apart what is muted', () => {
    const sifted = new Sieve(cards, all).sift(
      { ...noFilter, topics: ['eau'] },
      { hidden: Uint8Array.of(1, 1, 0, 0) },
    );
    expect(sifted.places).toEqual([2]);
    expect(sifted.muted).toBe(1);
  });
});

describe('the counts', () => {
  test('are what each topic would show beside what is chosen', () => {
    expect(counts({})).toEqual({ kazakhstan: 2, ouzbekistan: 1, eau: 2, rail: 1 });
    expect(counts({ topics: ['eau'] })).toEqual({ kazakhstan: 1, ouzbekistan: 1, eau: 2, rail: 1 });
    expect(counts({ topics: ['kazakhstan'] })).toEqual({ kazakhstan: 2, ouzbekistan: 1, eau: 1, rail: 1 });
  });

  const slugs = all.map(({ slug }) => slug);
  const someCards = fc.array(
    fc.record({
      topics: fc.subarray(slugs),
      language: fc.constantFrom('fr', 'ru', 'en'),
      published: fc.constantFrom('2023-01-01T00:00:00Z', '2024-06-01T00:00:00Z', '2026-02-01T00:00:00Z'),
      read: fc.boolean(),
      here: fc.boolean(),
    }),
    { maxLength: 14 },
  );
  const someFilter = fc.record({
    topics: fc.subarray(slugs),
    without: fc.subarray(slugs),
    languages: fc.subarray(['fr', 'ru', 'en']),
    since: fc.constantFrom(null, '2024'),
    until: fc.constantFrom(null, '2024-06-01'),
    unread: fc.boolean(),
    offline: fc.boolean(),
    forYou: fc.constant(false),
  });

  test('say exactly what a further choice would show', () => {
    fc.assert(
      fc.property(someCards, someFilter, (made, filter) => {
        const sieve = new Sieve(made as unknown as Card[], all);
        const facts = {
          read: Uint8Array.from(made, ({ read }) => Number(read)),
          here: Uint8Array.from(made, ({ here }) => Number(here)),
        };
        const size = (other: Partial<Filter>) => sieve.sift({ ...filter, ...other }, facts).places.length;
        const sifted = sieve.sift(filter, facts);
        for (const { slug, kind, count } of sifted.topics) {
          const others = filter.topics.filter((other) => kindOf(other) !== kind);
          expect(count).toBe(size({ topics: [...others, slug] }));
        }
        for (const { slug, count } of sifted.within)
          expect(count).toBe(sifted.places.filter((place) => made[place]?.topics.includes(slug)).length);
        for (const { language, count } of sifted.languages)
          expect(count).toBe(size({ languages: [language] }));
        expect(sifted.unread).toBe(size({ unread: true }));
        expect(sifted.offline).toBe(size({ offline: true }));
      }),
      { seed: 8, numRuns: 300 },
    );
  });

  test('leave out topics without articles', () => expect(Object.keys(counts({}))).not.toContain('almaty'));
});
