import type { Brand } from './brand.ts';
import type { Sha256 } from './edition/digest.ts';

/** Names a picture by its origin: the first 16 hexadecimal digits of the SHA-256 of its address. */
export type PictureKey = Brand<string, 'PictureKey'>;

/** A picture as a feed names it, not fetched yet. `address` is an absolute http(s) or file URL. */
export type PictureSource = {
  readonly key: PictureKey;
  readonly address: string;
  readonly alt: string;
  readonly caption: string;
};

export const pictureFormats = ['avif', 'webp', 'jpeg'] as const;
export type PictureFormat = (typeof pictureFormats)[number];

/** One re-encoded file of a picture, served as `/images/<hash>.<format>`. */
export type PictureVariant = {
  readonly hash: Sha256;
  readonly format: PictureFormat;
  readonly width: number;
  readonly height: number;
  readonly bytes: number;
};

/** A picture that we hold: its size in pixels, its files by rising width. */
export type Picture = {
  readonly width: number;
  readonly height: number;
  readonly variants: readonly PictureVariant[];
};

/** A picture in its place: what it shows in words, and the line beneath it. */
export type PlacedPicture = Picture & { readonly alt: string; readonly caption: string };

/** The one file of a picture that a library keeps for reading offline: the WebP nearest to a phone's width. */
export const keptVariantOf = (picture: Picture): PictureVariant | undefined => {
  const candidates = picture.variants.filter((variant) => variant.format === 'webp');
  return candidates.find((variant) => variant.width >= 900) ?? candidates.at(-1) ?? picture.variants[0];
};
