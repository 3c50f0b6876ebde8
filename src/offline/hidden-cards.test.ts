import { describe, expect, test } from 'vitest';
import type { Card } from '../domain/card.ts';
import type { Mute } from '../domain/mark.ts';
import { hiddenCards, isTelling } from './hidden-cards.ts';

const card = (title: string, topics: readonly string[] = [], standfirst = '') =>
  ({ title, standfirst, topics }) as unknown as Card;
const word = (value: string): Mute => ({ kind: 'word', value, since: '' });
const topic = (value: string): Mute => ({ kind: 'topic', value, since: '' });
const hides = (given: Card, ...mutes: Mute[]) => hiddenCards([given], mutes, [])[0] === 1;

describe('what the reader mutes', () => {
  test('is a topic, unless it is the one asked for', () => {
    const rail = card('Un train', ['rail']);
    expect(hides(rail, topic('rail'))).toBe(true);
    expect(hides(rail, topic('eau'))).toBe(false);
    expect([...hiddenCards([rail], [topic('rail')], ['rail'])]).toEqual([0]);
  });

  test('is a word of the title or standfirst, whatever its accents, script or end', () => {
    expect(hides(card('Le président Tokaïev reçoit'), word('tokaev'))).toBe(true);
    expect(hides(card('Визит Токаева в Астану'), word('Tokaïev'))).toBe(true);
    expect(hides(card('Sport', [], 'Les tremblements de terre'), word('tremblement'))).toBe(true);
    expect(hides(card('L’élection à venir'), word('Élection'))).toBe(true);
    expect(hides(card('La réélection'), word('élection'))).toBe(false);
  });

  test('is a short word only whole, and several words one after the other', () => {
    expect(hides(card('Une gazelle au Karakoum'), word('gaz'))).toBe(false);
    expect(hides(card('Le prix du gaz'), word('gaz'))).toBe(true);
    expect(hides(card('Coupe du monde de hockey'), word('coupe du monde'))).toBe(true);
    expect(hides(card('Le monde et sa coupe'), word('coupe du monde'))).toBe(false);
  });

  test('is no word that says nothing', () => {
    for (const odd of ['', ' ', '😀', '-', '\u202E', 'a']) expect(isTelling(odd)).toBe(false);
    expect(isTelling('ОДКБ')).toBe(true);
    expect(isTelling('توقایف')).toBe(true);
  });
});
