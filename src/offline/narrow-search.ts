import type { Card } from '../domain/card.ts';
import type { TopicSlug } from '../domain/topic.ts';
import type { Query } from '../search/query.ts';
import { namesOf } from '../search/terms.ts';
import type { Shelf } from './card-shelf.ts';

/**
 * Which cards `thème:`, `auteur:`, `langue:`, `avant:` and `après:` leave; `null` when none of them is asked. A topic
 * that is unknown is left aside.
 */
export function narrowing(query: Query, shelf: Shelf): ((card: Card | undefined) => boolean) | null {
  const topics = query.topics.map((asked) => slugsNamed(asked, shelf)).filter((slugs) => slugs.length > 0);
  const authors = query.authors.map(keyOf);
  const { languages, after, before } = query;
  if (topics.length + authors.length + languages.length === 0 && after === null && before === null)
    return null;
  return (card) =>
    card !== undefined &&
    topics.every((slugs) => slugs.some((slug) => card.topics.includes(slug))) &&
    authors.every((author) => card.byline.some((name) => ` ${keyOf(name)} `.includes(` ${author} `))) &&
    (languages.length === 0 || languages.some((language) => speaks(card.language, language))) &&
    (after === null || card.published >= after) &&
    (before === null || card.published < before);
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

const speaks = (language: string, asked: string): boolean =>
  language.toLowerCase().split('-')[0] === asked.toLowerCase().split('-')[0];

const keyOf = (name: string): string => namesOf(name).join(' ');
