import { keptVariantOf, type PictureVariant, type PlacedPicture } from '../domain/picture.ts';

/** The widest file that a card in a row of three can use. */
export const mostInRow = 1000;

/** Whether a place names this file which can use none wider than `most`. */
export const isNamed = (
  { format, width }: PictureVariant,
  all: readonly PictureVariant[],
  most: number,
): boolean => width <= most || all.every((other) => other.format !== format || other.width >= width);

/** The picture with the files alone that such a place names, and the one that a library keeps. */
export function sparing<Of extends PlacedPicture>(picture: Of, most: number): Of {
  const kept = keptVariantOf(picture);
  const variants = picture.variants.filter(
    (each, _, all) => each === kept || (each.format !== 'jpeg' && isNamed(each, all, most)),
  );
  return { ...picture, variants };
}
