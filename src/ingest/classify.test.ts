import { describe, expect, it } from 'vitest';
import type { Topic } from '../domain/topic.ts';
import { classifierFor } from './classify.ts';
import { languageOf } from './language.ts';

const topic = (slug: string, fr: string, variants: string[] = []): Topic => ({
  slug,
  kind: 'country',
  names: { fr },
  variants,
});

it('topics come from the map of the publication, then from names, whatever their case and accents', () => {
  const classify = classifierFor({ Steppe: ['kazakhstan', 'unknown'], 'À la une': [] }, [
    topic('kazakhstan', 'Kazakhstan', ['Қазақстан']),
    topic('energie', 'Énergie'),
  ]);
  expect(classify(['ENERGIE', 'steppe', 'Қазақстан', 'à la une', 'cats'])).toEqual(['energie', 'kazakhstan']);
  expect(classify([])).toEqual([]);
});

const long = (text: string): string => `${text} `.repeat(5);

describe('the language of an item', () => {
  const samples: readonly (readonly [string, string])[] = [
    ['fr', 'Les présidents se sont réunis pour parler de l’eau et de la frontière avec leurs voisins.'],
    ['en', 'The presidents met to talk about water and the border with their neighbours.'],
    ['ru', 'Президенты встретились, чтобы поговорить о воде и границе с соседями.'],
    ['kk', 'Қазақстан Республикасының президенті әлемдік мәселелер туралы сөз сөйледі, ұлттық өндіріс.'],
    ['ky', 'Кыргыз Республикасынын президенти өлкөнүн өнүгүүсү жөнүндө сүйлөдү, маңыздуу.'],
    ['tg', 'Президенти Ҷумҳурии Тоҷикистон дар бораи об ва сарҳад суханронӣ кард.'],
    ['uz', 'Oʻzbekiston Respublikasi prezidenti suv va chegara toʻgʻrisida soʻzladi.'],
    ['uz-Cyrl', 'Ўзбекистон Республикаси президенти сув ва чегара тўғрисида қарор қабул қилди.'],
    ['fa', 'رئیس جمهور درباره آب و مرز با همسایگان گفتگو کرد و گفت که می‌خواهد'],
    ['ps', 'ولسمشر د اوبو او پولې په اړه له ګاونډیانو سره خبرې وکړې ښځې ټول'],
    ['ug', 'پرېزىدېنت سۇ ۋە چېگرا توغرىسىدا قوشنىلىرى بىلەن سۆزلەشتى'],
  ];
  it.each(samples)('is told as %s', (language, text) =>
    expect(languageOf([], long(text), 'de')).toBe(language),
  );

  it('is what the item says, then its feed, unless the script says otherwise', () => {
    expect(languageOf(['fr-FR', 'en'], '', 'ru')).toBe('fr');
    expect(languageOf([undefined, 'en_US'], '', 'ru')).toBe('en');
    expect(languageOf(['nonsense!', 'rus'], '', 'fr')).toBe('ru');
    expect(languageOf(['uz-Cyrl'], '', 'fr')).toBe('uz-Cyrl');
    expect(languageOf(['en-US'], long(samples[2]?.[1] ?? ''), 'fr')).toBe('ru');
  });

  it('is the publication’s where nothing tells', () => {
    expect(languageOf([], '42', 'fr')).toBe('fr');
  });
});
