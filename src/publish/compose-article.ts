import { readingMinutes, type Article, type SafeHtml } from '../domain/article.ts';
import type { Card } from '../domain/card.ts';
import type { Body } from '../domain/edition/block.ts';
import { canonicalBytes } from '../domain/edition/canonical.ts';
import type { Picture, PictureKey, PlacedPicture } from '../domain/picture.ts';
import { frameTables } from './frame-tables.ts';
import { illustrate } from './illustrate.ts';
import { sha256 } from './sha256.ts';

/** An article as an edition holds it: its card, and its text with the pictures in place. */
export type ComposedArticle = { readonly article: Article; readonly card: Card; readonly html: SafeHtml };

export function composeArticle(
  article: Article,
  pictures: ReadonlyMap<PictureKey, Picture>,
): ComposedArticle {
  const html = frameTables(illustrate(article.body, pictures), article.language);
  const bytes = canonicalBytes(bodyOf(article, html));
  const { id, slug, title, standfirst, byline, published, updated, language, topics, revision, partial } =
    article;
  const card: Card = {
    id,
    slug,
    title,
    standfirst,
    byline,
    published,
    updated,
    language,
    topics,
    revision,
    partial,
    original: webAddress(article.original),
    minutes: readingMinutes(article.body),
    picture: leadOf(article, pictures),
    body: { hash: sha256(bytes), bytes: bytes.length },
  };
  return { article, card, html };
}

export const bodyOf = ({ id, revision }: Pick<Article, 'id' | 'revision'>, html: SafeHtml): Body => ({
  id,
  revision,
  html,
});

function leadOf(article: Article, pictures: ReadonlyMap<PictureKey, Picture>): PlacedPicture | null {
  const picture = article.lead && pictures.get(article.lead);
  if (!picture || picture.variants.length === 0) return null;
  const source = article.pictures.find(({ key }) => key === article.lead);
  return { ...picture, alt: source?.alt ?? '', caption: source?.caption ?? '' };
}

/** A card's address of the original is an http(s) URL, or none. */
const webAddress = (address: string | undefined): string | null => {
  const url = address === undefined ? null : URL.parse(address);
  return url !== null && /^https?:$/.test(url.protocol) ? url.href : null;
};
