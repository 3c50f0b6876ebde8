import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ArticleId } from './article.ts';
import { byNewest, type Card } from './card.ts';
import { countTopics, labelsOf, relatedTo, selects } from './selection.ts';
import type { TopicKind, TopicLabel } from './topic.ts';

const label = (slug: string, kind: TopicKind): TopicLabel => ({ slug, kind, names: { fr: slug } });
const kz = label('kazakhstan', 'country');
const uz = label('ouzbekistan', 'country');
const water = label('eau', 'theme');
const rail = label('rail', 'theme');
const all = [kz, uz, water, rail];

const card = (id: string, topics: readonly string[], language = 'fr', published = '2026-01-01T00:00:00Z') =>
  ({ id: id as ArticleId, topics, language, published }) as Card;
const cards = [
  card('1', ['kazakhstan', 'eau']),
  card('2', ['kazakhstan', 'rail']),
  card('3', ['ouzbekistan', 'eau']),
  card('4', []),
];
const chosenFrom = (chosen: readonly TopicLabel[]) =>
  cards.filter((each) => selects(chosen, each)).map(({ id }) => id);

const counts = (chosen: readonly TopicLabel[]) =>
  Object.fromEntries(countTopics(all, cards, chosen).map(({ slug, count }) => [slug, count]));

describe('a selection', () => {
  test('of nothing is everything', () => expect(chosenFrom([])).toEqual(['1', '2', '3', '4']));
  test('takes topics of one kind as alternatives', () =>
    expect(chosenFrom([kz, uz])).toEqual(['1', '2', '3']));
  test('takes kinds together', () => expect(chosenFrom([kz, water])).toEqual(['1']));

  test('counts what each topic would show beside what is chosen', () => {
    expect(counts([])).toEqual({ kazakhstan: 2, ouzbekistan: 1, eau: 2, rail: 1 });
    expect(counts([water])).toEqual({ kazakhstan: 1, ouzbekistan: 1, eau: 2, rail: 1 });
    expect(counts([kz])).toEqual({ kazakhstan: 2, ouzbekistan: 1, eau: 1, rail: 1 });
  });

  test('counts exactly what choosing the topic would show, whatever is chosen of other kinds', () => {
    const some = fc.array(fc.subarray(all.map(({ slug }) => slug)), { maxLength: 12 });
    fc.assert(
      fc.property(some, fc.subarray(all), (topics, chosen) => {
        const made = topics.map((slugs, number) => card(String(number), slugs));
        for (const { slug, kind, count } of countTopics(all, made, chosen)) {
          const alone = [...chosen.filter((other) => other.kind !== kind), label(slug, kind)];
          expect(count).toBe(made.filter((each) => selects(alone, each)).length);
        }
      }),
    );
  });

  test('leaves out topics without articles', () => {
    expect(countTopics([...all, label('vide', 'theme')], cards).map(({ slug }) => slug)).not.toContain(
      'vide',
    );
  });
});

describe('related articles', () => {
  test('share most topics first, then are the newest, in the same language', () => {
    const subject = card('0', ['kazakhstan', 'eau']);
    const others = [
      card('a', ['eau'], 'fr', '2026-01-01T00:00:00Z'),
      card('b', ['eau'], 'fr', '2026-02-01T00:00:00Z'),
      card('c', ['kazakhstan', 'eau'], 'fr', '2020-01-01T00:00:00Z'),
      card('d', ['kazakhstan', 'eau'], 'ru'),
      card('e', ['rail']),
      subject,
    ];
    expect(relatedTo(subject, others).map(({ id }) => id)).toEqual(['c', 'b', 'a']);
  });
});

describe('labels and order', () => {
  test('name each known topic of some cards once', () => {
    const known = new Map(all.map((topic) => [topic.slug, topic]));
    expect(labelsOf([...cards, card('5', ['inconnu'])], known).map(({ slug }) => slug)).toEqual([
      'kazakhstan',
      'eau',
      'rail',
      'ouzbekistan',
    ]);
  });

  test('put the newest first, the id deciding between equals', () => {
    const old = card('0', [], 'fr', '2020-01-01T00:00:00Z');
    expect([old, ...cards.toReversed()].toSorted(byNewest).map(({ id }) => id)).toEqual([
      '1',
      '2',
      '3',
      '4',
      '0',
    ]);
  });
});
