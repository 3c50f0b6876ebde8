import type { Card } from './card.ts';
import { slugOf } from './slug.ts';

/** Who signs, as a link needs it. Spellings with one slug are one author. */
export type Author = { readonly slug: string; readonly name: string };
export type CountedAuthor = Author & { readonly count: number };

type Signed = Pick<Card, 'byline'>;

/** Those of a byline that have a page: a name without a letter has none. */
export const authorsIn = ({ byline }: Signed): Author[] =>
  byline.map((name) => ({ slug: authorSlug(name), name })).filter(({ slug }) => slug !== '');

const slugs = new Map<string, string>();

/** Bylines repeat: each name is read once. */
export function authorSlug(name: string): string {
  const known = slugs.get(name);
  if (known !== undefined) return known;
  const slug = slugOf(name);
  slugs.set(name, slug);
  return slug;
}

export const isBy = (slug: string, { byline }: Signed): boolean =>
  byline.some((name) => authorSlug(name) === slug);

/** Articles by the slug of who signed them, in their order. */
export function byAuthor<Item extends Signed>(articles: readonly Item[]): Map<string, Item[]> {
  const all = new Map<string, Item[]>();
  for (const article of articles) {
    for (const slug of new Set(authorsIn(article).map((author) => author.slug))) {
      const list = all.get(slug);
      if (list) list.push(article);
      else all.set(slug, [article]);
    }
  }
  return all;
}

/** The name as the newest of some articles writes it. */
export function authorOf(slug: string, articles: readonly Signed[]): Author | null {
  for (const { byline } of articles) {
    const name = byline.find((each) => authorSlug(each) === slug);
    if (name !== undefined) return { slug, name };
  }
  return null;
}

/** Everybody who signed, those who signed most first. */
export const countAuthors = (
  articles: readonly Signed[],
  signed: ReadonlyMap<string, readonly Signed[]> = byAuthor(articles),
): CountedAuthor[] =>
  [...signed]
    .flatMap(([slug, own]) => {
      const author = authorOf(slug, own);
      return author ? [{ ...author, count: own.length }] : [];
    })
    .toSorted((a, b) => b.count - a.count || (a.slug < b.slug ? -1 : 1));
