import { describe, expect, it } from 'vitest';
import { readFileSync } from 'node:fs';
import type { GazetteerTopic } from '../domain/topic.ts';
import { classifierFor, type Classified } from './classify.ts';
import { labelledTexts } from './labelled-texts.fixture.ts';
import { languageOf } from './language.ts';

const topic = (slug: string, fr: string, variants: string[] = []): GazetteerTopic => ({
  slug,
  kind: 'country',
  names: { fr },
  variants,
  weak: [],
  caseSensitive: [],
});

const item = (change: Partial<Classified>): Classified => ({
  categories: [],
  title: '',
  text: '',
  language: 'fr',
  ...change,
});

it('topics come from the map of the publication, then from names, whatever their case and accents', () => {
  const classify = classifierFor({ Steppe: ['kazakhstan', 'unknown'], 'À la une': [] }, [
    topic('kazakhstan', 'Kazakhstan', ['Қазақстан']),
    topic('energie', 'Énergie'),
  ]);
  const categories = ['ENERGIE', 'steppe', 'Қазақстан', 'à la une', 'cats'];
  expect(classify(item({ categories }))).toEqual(['energie', 'kazakhstan']);
  expect(classify(item({}))).toEqual([]);
});

describe('the topics of a text', () => {
  const sample = JSON.parse(
    readFileSync(new URL('../sample/topics.json', import.meta.url), 'utf8'),
  ) as GazetteerTopic[];
  const topics = sample.map((each) => ({
    ...each,
    weak: each.weak ?? [],
    caseSensitive: each.caseSensitive ?? [],
  }));
  const classify = classifierFor({}, topics);

  it('are found as a reader would: of those found 95 in 100 are right, of the right ones 90 in 100 are found', () => {
    const results = labelledTexts.map((text) => ({ text, found: classify(item(text)) }));
    const right = results.flatMap(({ text, found }) => found.filter((slug) => text.topics.includes(slug)));
    const found = results.flatMap((result) => result.found);
    const wrong = results.flatMap((result) =>
      result.found
        .filter((slug) => !result.text.topics.includes(slug))
        .map((slug) => `${result.text.title}: ${slug}`),
    );
    const missed = results.flatMap((result) =>
      result.text.topics
        .filter((slug) => !result.found.includes(slug))
        .map((slug) => `${result.text.title}: ${slug}`),
    );
    expect(labelledTexts.length).toBeGreaterThanOrEqual(60);
    expect({ precise: right.length / found.length >= 0.95, wrong }).toEqual({ precise: true, wrong });
    const labels = labelledTexts.flatMap((text) => text.topics);
    expect({ complete: right.length / labels.length >= 0.9, missed }).toEqual({ complete: true, missed });
  });

  it('are not the places that an organisation is named after, nor names that mean something else in small letters', () => {
    const found = classify(
      item({
        title: 'Réunion',
        text: 'L’Organisation de coopération de Shanghai a voté. Il marche vers les turquoises.',
      }),
    );
    expect(found).toEqual(['ocs']);
    expect(classify(item({ language: 'en', text: 'A turkey on the best china.' }))).toEqual([]);
    expect(classify(item({ text: 'OCHE, Xie, et les xi de la liste' }))).toEqual([]);
  });

  it('want company for weak names', () => {
    expect(classify(item({ text: 'Un cavalier kazakh est passé.' }))).toEqual([]);
    expect(classify(item({ text: 'Un cavalier kazakh a salué les bergers kazakhs.' }))).toEqual([
      'kazakhstan',
    ]);
  });

  it('are not what a long text names by the way', () => {
    const long = 'Le musicien accorde son luth et recommence. '.repeat(60);
    expect(classify(item({ text: `${long} Il a joué une fois en Turquie.` }))).toEqual([]);
  });

  it('come from categories first; the text adds the kinds that those leave out', () => {
    const text = 'La sécheresse dure au Kirghizstan, où l’irrigation manque.';
    expect(classify(item({ categories: ['Kazakhstan'], text }))).toEqual(['kazakhstan', 'eau']);
  });
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
