import type { Language } from '../domain/language.ts';
import type { Publication } from '../domain/publication.ts';
import type { GazetteerTopic, TopicSlug } from '../domain/topic.ts';
import { gazetteerOf, type Mention } from './gazetteer.ts';

/** What an item says of itself, as plain text. */
export type Classified = {
  readonly categories: readonly string[];
  readonly title: string;
  readonly text: string;
  readonly language: Language;
};
export type Classifier = (item: Classified) => TopicSlug[];

/** Of a long text so much is read: what it is about, it has said by then. */
const read = 6000;
/** A text of so few words mentions nothing by the way. */
const shortText = 150;
/** Its beginning, where newspapers say what it is about, in words. */
const opening = 60;

/**
 * Topics from an item's own categories: as the publication maps them, else where a category is a topic's name, variant
 * or slug, whatever its case and accents. Of the kinds of which they name none, those that the text speaks of.
 */
export function classifierFor(
  mapped: Publication['categories'],
  topics: readonly GazetteerTopic[],
): Classifier {
  const kinds = new Map(topics.map(({ slug, kind }) => [slug, kind]));
  const byName = new Map<string, readonly TopicSlug[]>();
  for (const { slug, names, variants } of topics) {
    for (const name of [slug, ...Object.values(names), ...variants]) {
      const folded = fold(name ?? '');
      if (folded !== '' && !byName.has(folded)) byName.set(folded, [slug]);
    }
  }
  for (const [category, slugs] of Object.entries(mapped)) byName.set(fold(category), slugs);
  const gazetteer = gazetteerOf(topics);
  return ({ categories, title, text, language }) => {
    const named = categories
      .flatMap((category) => byName.get(fold(category)) ?? [])
      .filter((slug) => kinds.has(slug));
    const settled = new Set(named.map((slug) => kinds.get(slug)));
    const inTitle = gazetteer(title, language);
    const inText = gazetteer(text.slice(0, read), language);
    const spoken = spokenOf(inTitle.mentions, inText.mentions, inText.words);
    return [...new Set([...named, ...spoken.filter((slug) => !settled.has(kinds.get(slug)))])];
  };
}

/** The topics that mentions bear out, by how often; weak ones in company alone, passing ones of a long text not at all. */
function spokenOf(inTitle: readonly Mention[], inText: readonly Mention[], words: number): TopicSlug[] {
  const all = [...inTitle, ...inText];
  const slugs = [...new Set(all.map(({ slug }) => slug))];
  const kindOf = (slug: TopicSlug) => all.find((mention) => mention.slug === slug)?.kind;
  const weight = (slug: TopicSlug): number => {
    const title = inTitle.filter((mention) => mention.slug === slug);
    const text = inText.filter((mention) => mention.slug === slug);
    const strong = text.filter(({ weak }) => !weak);
    const weak = title.length + text.length - strong.length - title.filter((mention) => !mention.weak).length;
    if (title.some((mention) => !mention.weak)) return 3 + strong.length;
    const early = words <= shortText || strong.some(({ from }) => from < opening);
    if (strong.length >= 2 || (strong.length === 1 && (early || weak > 0))) return strong.length + weak / 2;
    // A country's people, named twice, are company for each other; common words are not.
    return weak >= 2 && kindOf(slug) !== 'theme' ? weak / 2 : 0;
  };
  return slugs
    .map((slug) => ({ slug, weight: weight(slug) }))
    .filter((found) => found.weight > 0)
    .toSorted((a, b) => b.weight - a.weight)
    .slice(0, most)
    .map(({ slug }) => slug);
}

/** More would say nothing of any. */
const most = 12;

const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
