import { type Article } from '../domain/article.ts';
import type { Language } from '../domain/language.ts';
import type { Picture, PictureKey } from '../domain/picture.ts';
import { keptVariantOf } from '../domain/picture.ts';

export type Problem =
  | 'heavy'
  | 'no-alternative-text'
  | 'missing-picture'
  | 'wrong-language'
  | 'embed'
  | 'partial'
  | 'no-topics'
  | 'no-standfirst';

/** Something in an article that will disappoint a reader without a network. */
export type Finding = { readonly article: string; readonly problem: Problem; readonly detail: string };

/** What one article, its kept pictures included, may cost a reader on a slow line. */
const heavy = 1024 * 1024;

/** Tells the language of a text by its letters and words, where they tell. */
export type Ear = (text: string) => Language | undefined;

/** Looks an article through before it is published; says what to mend, and forbids nothing. */
export function preflight(
  article: Article,
  pictures: ReadonlyMap<PictureKey, Picture>,
  ear: Ear = () => undefined,
): Finding[] {
  const findings: Finding[] = [];
  const find = (problem: Problem, detail: string): void => {
    findings.push({ article: article.slug, problem, detail });
  };

  const bytes = weigh(article, pictures);
  if (bytes > heavy)
    find('heavy', `${Math.round(bytes / 1024)} KB with its pictures; aim below ${heavy / 1024} KB`);
  for (const picture of article.pictures) {
    if (picture.alt.trim() === '') find('no-alternative-text', picture.address);
    if (!pictures.has(picture.key)) find('missing-picture', picture.address);
  }
  const heard = ear(`${article.title} ${article.body.replace(/<[^>]*>/g, ' ')}`);
  if (heard !== undefined && base(heard) !== base(article.language))
    find('wrong-language', `it says ${article.language} and reads like ${heard}`);
  for (const [, address = ''] of article.body.matchAll(/<p class="embed"><a href="([^"]*)"/g))
    find('embed', `${address} can be seen with a network only`);
  if (article.partial) find('partial', 'the feed gives an excerpt only; readers offline see no more');
  if (article.topics.length === 0)
    find(
      'no-topics',
      'no category of it is in "categories" of publication.json, and its text names no topic',
    );
  if (article.standfirst === '') find('no-standfirst', 'lists and search results show its title alone');
  return findings;
}

const base = (language: Language): string => language.split('-')[0] ?? language;

function weigh(article: Article, pictures: ReadonlyMap<PictureKey, Picture>): number {
  const kept = article.pictures.map(({ key }) => {
    const picture = pictures.get(key);
    return (picture && keptVariantOf(picture)?.bytes) ?? 0;
  });
  return kept.reduce((sum, bytes) => sum + bytes, new TextEncoder().encode(article.body).length);
}
