import type { Card } from '../domain/card.ts';
import type { TopicSlug } from '../domain/topic.ts';
import type { Query } from '../search/query.ts';
import { fold } from '../search/fold.ts';
import { namesOf } from '../search/terms.ts';
import type { Shelf } from './card-shelf.ts';

/** What the operators of a question leave of the cards, and what of them nobody knows. */
export type Narrowing = {
  /** `null` when no operator is asked. */
  readonly allows: ((card: Card | undefined) => boolean) | null;
  /** Topics and languages of no article: named to the reader and left aside. */
  readonly unknown: readonly string[];
};

/** Reads `thème:`, `auteur:`, `langue:`, `avant:` and `après:`. */
export function narrowing(query: Query, shelf: Shelf): Narrowing {
  const asked = query.topics.map((topic) => ({ topic, slugs: slugsNamed(topic, shelf) }));
  const topics = asked.flatMap(({ slugs }) => (slugs.length > 0 ? [slugs] : []));
  const authors = query.authors.map(keyOf).filter((author) => author !== '');
  const languages = query.languages.filter((language) =>
    shelf.cards.some((card) => speaks(card.language, language)),
  );
  const { after, before } = query;
  const isAsked = topics.length + authors.length + languages.length > 0 || after !== null || before !== null;
  return {
    unknown: [
      ...asked.flatMap(({ topic, slugs }) => (slugs.length === 0 ? [topic] : [])),
      ...query.languages.filter((language) => !languages.includes(language)),
    ],
    allows: isAsked
      ? (card) =>
          card !== undefined &&
          topics.every((slugs) => slugs.some((slug) => card.topics.includes(slug))) &&
          authors.every((author) => card.byline.some((name) => ` ${keyOf(name)} `.includes(` ${author} `))) &&
          (languages.length === 0 || languages.some((language) => speaks(card.language, language))) &&
          (after === null || card.published >= after) &&
          (before === null || card.published < before)
      : null,
  };
}

/** Topics by their slug, a name or a variant, in any spelling. */
const slugsNamed = (asked: string, { topics }: Shelf): TopicSlug[] =>
  topics
    .filter(
      ({ slug, names, variants }) =>
        slug === asked.toLowerCase() ||
        [...Object.values(names), ...variants].some(
          (name) => name !== undefined && keyOf(name) === keyOf(asked),
        ),
    )
    .map(({ slug }) => slug);

/** By its code, or by its name in itself or in ours: `langue:ru`, `langue:russe`. */
function speaks(language: string, asked: string): boolean {
  const [code = ''] = language.toLowerCase().split('-');
  const [wanted = ''] = asked.toLowerCase().split('-');
  return code === wanted || (languageNames[code]?.split(' ') ?? []).includes(fold(asked));
}

const languageNames: { readonly [code: string]: string | undefined } = {
  fr: 'francais french французский',
  en: 'anglais english английский',
  ru: 'russe russian русский',
  kk: 'kazakh казахский қазақша',
  ky: 'kirghiz kyrgyz киргизский кыргызский кыргызча',
  uz: 'ouzbek uzbek узбекский ozbekcha',
  tg: 'tadjik tajik таджикский точики',
  tk: 'turkmene turkmen туркменский',
  fa: 'persan dari persian персидский дари فارسی دری',
  ps: 'pachto pashto пушту پشتو',
};

const keyOf = (name: string): string => namesOf(name).join(' ');
