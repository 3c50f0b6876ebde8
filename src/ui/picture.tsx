import { addresses } from '../domain/addresses.ts';
import { keptVariantOf, type PictureFormat, type PlacedPicture } from '../domain/picture.ts';
import { isNamed } from './picture-files.ts';

type Props = {
  readonly picture: PlacedPicture;
  /** The width it takes, as `sizes` has it. */
  readonly sizes: string;
  /** The widest file worth naming, in pixels: half of a front page's bytes are names of files. */
  readonly most?: number;
  /** The first picture of a page: fetched at once, before anything else. */
  readonly first?: boolean;
  /** In its own proportions; else cropped to the ratio of its place. */
  readonly natural?: boolean;
  /** Beside a title that already says it. */
  readonly decorative?: boolean;
};

/**
 * A picture in a box of fixed ratio. `src` is the one file that a library keeps: when the network fails, the page
 * drops every `srcset` and shows that (see `app/mend-pictures.ts`).
 */
export function Picture({
  picture,
  sizes,
  most = Infinity,
  first = false,
  natural = false,
  decorative = false,
}: Props) {
  const kept = keptVariantOf(picture);
  if (!kept) return null;
  return (
    <picture className={natural ? 'picture natural' : 'picture'}>
      {(['avif', 'webp'] as const).map((format) => {
        const files = filesOf(picture, format, most);
        return files && <source key={format} type={`image/${format}`} srcSet={files} sizes={sizes} />;
      })}
      <img
        src={addresses.picture(kept)}
        alt={decorative ? '' : picture.alt}
        width={picture.width}
        height={picture.height}
        loading={first ? 'eager' : 'lazy'}
        fetchPriority={first ? 'high' : 'auto'}
        decoding={first ? 'sync' : 'async'}
      />
    </picture>
  );
}

const filesOf = (picture: PlacedPicture, format: PictureFormat, most: number): string =>
  picture.variants
    .filter((variant, _, all) => variant.format === format && isNamed(variant, all, most))
    .map((variant) => `${addresses.picture(variant)} ${variant.width}w`)
    .join(', ');
