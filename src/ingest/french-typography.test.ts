import fc from 'fast-check';
import { expect, it } from 'vitest';
import { typesetFrench } from './french-typography.ts';

it.each([
  ["L'eau manque, dit-il: pourquoi?", 'L’eau manque, dit-il\u202f: pourquoi\u202f?'],
  ['Quoi ! Vraiment ?!', 'Quoi\u202f! Vraiment\u202f?!'],
  ['Il dit « oui » ; «non».', 'Il dit «\u202foui\u202f»\u202f; «\u202fnon\u202f».'],
  ['Le "Grand Jeu", suite...', 'Le «\u202fGrand Jeu\u202f», suite…'],
  ['Almaty - Tachkent', 'Almaty – Tachkent'],
  ['10 000 habitants, 12 %, 5 millions', '10\u202f000 habitants, 12\u00a0%, 5\u00a0millions'],
  ['à 18:06, https://a.example/?b=c;d', 'à 18:06, https://a.example/?b=c;d'],
  ['5" de neige, Aïgoul:', '5" de neige, Aïgoul\u202f:'],
  ['aujourd’hui', 'aujourd’hui'],
  ['en 2024 120 personnes', 'en 2024 120 personnes'],
])('sets %s', (text, set) => expect(typesetFrench(text)).toBe(set));

it('changes nothing that is set already', () => {
  const word = fc.constantFrom('eau', "l'", '"', '«', '»', ' ', '\u00a0', '\u202f', '?', '!', ';', ':', '.', '...', '-', '12', '000', '%', '(', ')', '’');
  fc.assert(
    fc.property(fc.array(word, { maxLength: 24 }), (words) => {
      const set = typesetFrench(words.join(''));
      expect(typesetFrench(set)).toBe(set);
    }),
    { numRuns: 2000 },
  );
}); // prettier-ignore
