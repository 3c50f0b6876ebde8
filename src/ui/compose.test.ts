import { describe, expect, it } from 'vitest';
import type { Card } from '../domain/card.ts';
import type { TopicLabel } from '../domain/topic.ts';
import { compose } from './compose.ts';

const picture = { width: 3, height: 2, variants: [], alt: '', caption: '' };
const cards = (...kinds: readonly ('pictured' | 'plain')[]): Card[] =>
  kinds.map((kind, place) => {
    const card = {
      id: `a${place}`,
      language: 'fr',
      topics: place % 2 ? ['eau'] : ['gaz'],
      picture: kind === 'pictured' ? picture : null,
    };
    return card as unknown as Card;
  });
const many = (count: number): Card[] => cards(...Array.from({ length: count }, () => 'pictured' as const));
const section = (slug: string): TopicLabel => ({ slug, kind: 'theme', names: { fr: slug } });

describe('compose', () => {
  it('leads with the newest picture among the first few', () => {
    expect(compose(cards('plain', 'plain', 'pictured', 'pictured'), []).lead?.id).toBe('a2');
  });

  it('leads with the newest where none of them has a picture', () => {
    expect(compose(cards('plain', 'plain'), []).lead?.id).toBe('a0');
  });

  it.each([0, 1, 2, 5, 12, 40])('shows each of %i articles once', (count) => {
    const { lead, secondaries, beneath, briefs, rubrics, others } = compose(many(count), [
      section('eau'),
      section('gaz'),
    ]);
    const shown = [
      lead,
      ...secondaries,
      ...beneath,
      ...briefs,
      ...rubrics.flatMap((rubric) => rubric.cards),
      ...others,
    ];
    const ids = shown.flatMap((card) => card?.id ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBe(count);
  });

  it('keeps versions in other languages for the end', () => {
    const mixed = many(12).map((card, place) => ({ ...card, language: place % 3 === 0 ? 'ru' : 'fr' }));
    const { lead, foreign } = compose(mixed, [], 'en');
    expect(lead?.language).toBe('fr');
    expect(foreign.map((card) => card.id)).toEqual(['a0', 'a3', 'a6', 'a9']);
    expect(compose(mixed, [], 'ru').lead?.language).toBe('ru');
  });

  it('opens no rubric for a single article', () => {
    const { rubrics } = compose(many(30), [section('eau'), section('nothing')]);
    expect(rubrics.map((rubric) => rubric.section.slug)).toEqual(['eau']);
  });
});
