import type { ArticleId, SafeHtml } from '../../domain/article.ts';
import type { Card } from '../../domain/card.ts';
import { canonicalBytes } from '../../domain/edition/canonical.ts';
import type { ComposedArticle } from '../../publish/compose-article.ts';
import { sha256 } from '../../publish/sha256.ts';
import { seeded } from '../seeded.ts';

const beginnings = 'b c ch cl d dr f fr g gl j l m n p pl qu r s st t tr v v é'.split(' ');
const middles = 'a ai an au e é en eu i in ie o oi on ou u'.split(' ');
const endings = ['', '', 'e', 'es', 's', 't', 'nt', 'tion', 'ment', 'eur', 'ité', 'age', 'aire'];
const small =
  'le la les de des du un une et que qui dans pour sur par avec est au aux en ne pas se ce son'.split(' ');
const vocabulary = 12_000;
const topics = ['eau', 'energie', 'kazakhstan', 'ouzbekistan', 'kirghizstan', 'tadjikistan', 'culture'];
const hour = 60 * 60 * 1000;
const begun = Date.parse('2019-01-01T06:00:00Z');

/** Articles such as a newspaper has, as the publisher composes them: the same number, revision and seed, the same bytes. */
export function seededArticles(seed: number): (number: number, revision?: number) => ComposedArticle {
  const random = seeded(seed);
  const words = [...small, ...Array.from({ length: vocabulary }, () => makeWord(random))];
  return (number, revision = 1) => {
    const chance = seeded(seed * 1_000_003 + number * 7_919 + revision);
    const sentences = (count: number): string =>
      Array.from({ length: count }, () => sentence(words, chance)).join(' ');
    const paragraphs = 6 + Math.floor(chance() * 16);
    const body = {
      id: number.toString(16).padStart(20, '0') as ArticleId,
      revision,
      html: Array.from({ length: paragraphs }, () => `<p>${sentences(4)}</p>`).join('') as SafeHtml,
    };
    const bytes = canonicalBytes(body);
    const card = cardOf(number, revision, sentences, chance, { hash: sha256(bytes), bytes: bytes.length });
    return { article: { ...card, ...body } as unknown as ComposedArticle['article'], card, html: body.html };
  };
}

function cardOf(
  number: number,
  revision: number,
  sentences: (count: number) => string,
  chance: () => number,
  body: Card['body'],
): Card {
  const published = new Date(begun + number * 5 * hour).toISOString().replace('.000', '');
  const widths = [480, 900, 1600];
  const picture = {
    width: 1600,
    height: 1067,
    alt: sentences(1),
    caption: '',
    variants: widths.map((width) => ({
      hash: sha256(`${number} ${width}`),
      format: 'webp' as const,
      width,
      height: Math.round((width * 2) / 3),
      bytes: width * 90,
    })),
  };
  return {
    id: number.toString(16).padStart(20, '0') as ArticleId,
    slug: `article-${number}`,
    title: sentences(1).slice(0, 70),
    standfirst: sentences(1),
    byline: ['Aïgoul Sadykova'],
    published,
    updated: published,
    language: 'fr',
    topics: [topics[Math.floor(chance() * topics.length)] ?? 'eau'],
    revision,
    partial: false,
    original: null,
    minutes: 5,
    picture: chance() < 0.7 ? picture : null,
    body,
  };
}

function makeWord(random: () => number): string {
  const any = (of: readonly string[]): string => of[Math.floor(random() * of.length)] ?? '';
  const syllables = 1 + Math.floor(random() * 3);
  return Array.from({ length: syllables }, () => any(beginnings) + any(middles)).join('') + any(endings);
}

/** Frequent words far more often than rare ones, as in any language. */
function sentence(words: readonly string[], chance: () => number): string {
  const count = 8 + Math.floor(chance() * 16);
  const chosen = Array.from(
    { length: count },
    () => words[Math.floor(words.length ** chance()) - 1 + 1] ?? 'le',
  );
  const [first = 'le', ...rest] = chosen;
  return `${first.charAt(0).toUpperCase()}${first.slice(1)} ${rest.join(' ')}.`;
}
