import { hours } from '../domain/instant.ts';

const words =
  'eau fleuve barrage village steppe marché route frontière président ministre accord énergie gaz coton récolte sécheresse ' +
  'montagne glacier école université langue musique tapis cheval berger ville capitale usine mine uranium train rail projet ' +
  'budget loi élection journal enquête témoin histoire patrimoine musée festival cuisine pain thé hiver été neige vent soleil ' +
  'de la le les un une des dans sur pour avec sans depuis selon après avant entre vers chez qui que dont où mais donc car';
const vocabulary = words.split(' ');
const categories = [
  'Kazakhstan',
  'Ouzbékistan',
  'Kirghizstan',
  'Tadjikistan',
  'Turkménistan',
  'Eau',
  'Énergie',
  'Culture',
];

/**
 * A JSON Feed of made-up French articles, the same for the same numbers but for their dates, which go back from `newest`,
 * in milliseconds, by five hours each; those of `changed` say one thing more.
 */
export function bulletin(
  newest: number,
  from: number,
  count: number,
  changed: readonly number[] = [],
): string {
  const items = Array.from({ length: count }, (_, n) => ({
    ...item(from + n, changed.includes(from + n)),
    date_published: new Date(newest - (from + n) * 5 * hours).toISOString(),
  }));
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Bulletin',
    home_page_url: 'https://bulletin.example/',
    language: 'fr',
    items,
  });
}

function item(number: number, isChanged: boolean): object {
  const random = numbers(number + 1);
  const word = (): string => vocabulary[Math.floor(random() * vocabulary.length)] ?? '';
  const sentence = (): string => {
    const text = Array.from({ length: 8 + Math.floor(random() * 14) }, word).join(' ');
    return `${text[0]?.toUpperCase()}${text.slice(1)}.`;
  };
  const paragraph = (): string => `<p>${Array.from({ length: 4 }, sentence).join(' ')}</p>`;
  return {
    id: `bulletin-${number}`,
    url: `https://bulletin.example/${number}`,
    title: `${sentence().slice(0, 70)} ${number}`,
    summary: sentence(),
    content_html: `${Array.from({ length: 7 }, paragraph).join('')}${isChanged ? '<p>Correction.</p>' : ''}`,
    tags: [0, 1].map(() => categories[Math.floor(random() * categories.length)]),
    authors: [{ name: `Auteur ${Math.floor(random() * 20)}` }],
  };
}

/** Numbers from 0 to 1 that follow from a number. */
function numbers(seed: number): () => number {
  let state = seed * 2_654_435_761;
  return () => {
    state = (Math.imul(state ^ (state >>> 15), 2_246_822_519) + 0x9e3779b9) >>> 0;
    return ((state ^ (state >>> 13)) >>> 0) / 2 ** 32;
  };
}
