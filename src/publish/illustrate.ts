import type { SafeHtml } from '../domain/article.ts';
import { addresses } from '../domain/addresses.ts';
import {
  keptVariantOf,
  pictureFormats,
  type Picture,
  type PictureFormat,
  type PictureKey,
  type PictureVariant,
} from '../domain/picture.ts';
import { escapeHtml } from './markup.ts';

type Pictures = ReadonlyMap<PictureKey, Picture>;

/** Widths of the column of text, for the browser's choice among the files of a picture. */
const sizes = '(min-width: 46rem) 42rem, 100vw';

/** Puts the files of the pictures into a text; one that we do not have becomes its description. Still safe HTML. */
export const illustrate = (body: SafeHtml, pictures: Pictures): SafeHtml =>
  replacePictures(body, pictures, (picture, alt) => {
    // What `src` names is the one file that a library keeps: the page falls back to it without a network.
    const kept = picture && keptVariantOf(picture);
    if (!kept) return missing(alt);
    const sources = pictureFormats.map((format) => sourceOf(format, picture.variants)).join('');
    return (
      `<picture>${sources}<img src="${addresses.picture(kept)}" alt="${escapeHtml(alt)}"` +
      ` width="${picture.width}" height="${picture.height}" loading="lazy" decoding="async"></picture>`
    );
  });

/** The same for a feed, whose readers want absolute addresses and plain elements. */
export const illustrateForFeed = (body: SafeHtml, pictures: Pictures, origin: string): SafeHtml =>
  replacePictures(body, pictures, (picture, alt) => {
    const fallback = picture && fallbackOf(picture.variants);
    return fallback
      ? `<img src="${escapeHtml(origin + addresses.picture(fallback))}" alt="${escapeHtml(alt)}"` +
          ` width="${fallback.width}" height="${fallback.height}">`
      : escapeHtml(alt);
  });

/** The pictures that a text names. */
export const picturesIn = (body: SafeHtml): PictureKey[] =>
  [...body.matchAll(pictureElement)].flatMap(([element]) => keyOf(element) ?? []);

/** The one file for those who take no other: the widest JPEG. */
export const fallbackOf = (variants: readonly PictureVariant[]): PictureVariant | undefined =>
  variants.findLast(({ format }) => format === 'jpeg') ?? variants.at(-1);

/** An `<img>` as the cleaning steps write it: attributes double-quoted, in which `>` may stand. */
const pictureElement = /<img(?:\s+[a-z-]+(?:="[^"]*")?)*\s*\/?>/g;

const replacePictures = (
  body: SafeHtml,
  pictures: Pictures,
  draw: (picture: Picture | undefined, alt: string) => string,
): SafeHtml =>
  body.replace(pictureElement, (element) => {
    const key = keyOf(element);
    // Inside an attribute of another element there may be something like a picture, but no quotes, so no key.
    if (key === undefined) return element;
    const alt = decode(/\salt="([^"]*)"/.exec(element)?.[1] ?? '');
    return draw(pictures.get(key), alt);
  }) as SafeHtml;

const keyOf = (element: string): PictureKey | undefined =>
  /\sdata-picture="([0-9a-f]+)"/.exec(element)?.[1] as PictureKey | undefined;

const sourceOf = (format: PictureFormat, variants: readonly PictureVariant[]): string => {
  const files = variants.filter((variant) => variant.format === format);
  if (files.length === 0) return '';
  const choices = files.map((file) => `${addresses.picture(file)} ${file.width}w`).join(', ');
  return `<source type="image/${format}" srcset="${choices}" sizes="${sizes}">`;
};

const missing = (alt: string): string =>
  alt === ''
    ? '<span class="picture-missing" aria-hidden="true"></span>'
    : `<span class="picture-missing" role="img" aria-label="${escapeHtml(alt)}">${escapeHtml(alt)}</span>`;

const named: { readonly [name: string]: string } = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The text of an attribute. What is no reference that we know stays as written. */
const decode = (attribute: string): string =>
  attribute.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]+));/gi, (written, hex, decimal, name) => {
    if (name !== undefined) return named[String(name)] ?? written;
    const code = hex === undefined ? Number(decimal) : parseInt(String(hex), 16);
    return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
      ? String.fromCodePoint(code)
      : '';
  });
