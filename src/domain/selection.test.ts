import { describe, expect, test } from 'vitest';
import type { ArticleId } from './article.ts';
import { byNewest, type Card } from './card.ts';
import { labelsOf, relatedTo } from './selection.ts';
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
