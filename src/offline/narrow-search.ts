import type { Card } from '../domain/card.ts';
import type { TopicSlug } from '../domain/topic.ts';
import type { Narrow, Query } from '../search/query.ts';
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

/** Reads `thème:`, `auteur:`, `langue:`, `avant:` and `après:`, and the same after a minus. */
export function narrowing(query: Query, shelf: Shelf): Narrowing {
  const { after, before } = query;
  const [asked, barred] = [known(query, shelf), known(query.barred, shelf)];
  const isAsked = asked.isSome || barred.isSome || after !== null || before !== null;
  return {
    unknown: [
      ...asked.strangeTopics,
      ...barred.strangeTopics,
      ...asked.strangeLanguages,
      ...barred.strangeLanguages,
    ],
    allows: isAsked
      ? (card) =>
          card !== undefined &&
          asked.topics.every((has) => has(card)) &&
          asked.authors.every((has) => has(card)) &&
          (asked.languages.length === 0 || asked.languages.some((has) => has(card))) &&
          ![...barred.topics, ...barred.authors, ...barred.languages].some((has) => has(card)) &&
          (after === null || card.published >= after) &&
          (before === null || card.published < before)
      : null,
  };
}

/** What is asked or barred, as questions to a card, and what of it nobody knows. */
function known({ topics, authors, languages }: Narrow, shelf: Shelf) {
  const named = topics.map((topic) => ({ topic, slugs: slugsNamed(topic, shelf) }));
  const spoken = languages.filter((language) => shelf.cards.some((card) => speaks(card.language, language)));
  const written = authors.map(keyOf).filter((author) => author !== '');
  const slugs = named.map((each) => each.slugs).filter((each) => each.length > 0);
  return {
    isSome: slugs.length + written.length + spoken.length > 0,
    topics: slugs.map((each) => (card: Card) => each.some((slug) => card.topics.includes(slug))),
    authors: written.map(
      (author) => (card: Card) => card.byline.some((name) => ` ${keyOf(name)} `.includes(` ${author} `)),
    ),
    languages: spoken.map((language) => (card: Card) => speaks(card.language, language)),
    strangeTopics: named.flatMap((each) => (each.slugs.length === 0 ? [each.topic] : [])),
    strangeLanguages: languages.filter((language) => !spoken.includes(language)),
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
