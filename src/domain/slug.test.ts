import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { slugOf } from './slug.ts';

describe('a slug', () => {
  test.each([
    ['Œuvre d’art à Samarcande : l’été', 'oeuvre-d-art-a-samarcande-l-ete'],
    ['Токаев подписал указ', 'tokaev-podpisal-ukaz'],
    ['Ўзбекистон, Қирғизистон ва Қозоғистон', 'uzbekiston-qirghiziston-va-qozoghiston'],
    ['Йети и ёлка', 'ieti-i-iolka'],
    ['Oʻzbekiston suvi', 'ozbekiston-suvi'],
    ['100 % d’énergie', '100-d-energie'],
    ['…', ''],
    ['۔ افغانستان خبریں', 'افغانستان-خبریں'],
  ])('of « %s » is « %s »', (title, slug) => expect(slugOf(title)).toBe(slug));

  test('of a long title is cut at a word', () => {
    const slug = slugOf(
      'Pourquoi les glaciers du Tian Chan reculent plus vite que prévu par tous les spécialistes',
    );
    expect(slug.length).toBeLessThanOrEqual(80);
    expect(slug).toMatch(/-(par|tous|les)$/);
  });

  test('of one long word is cut', () => expect(slugOf('a'.repeat(300))).toHaveLength(80));

  test('is empty or legal, whatever the title', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (title) => {
        const slug = slugOf(title);
        expect(slug).toMatch(/^([\p{Ll}\p{Lo}\p{N}][\p{Ll}\p{Lo}\p{M}\p{N}-]{0,115})?$/u);
        expect(slug).not.toMatch(/--|-$/);
      }),
      { numRuns: 500 },
    );
  });
});
