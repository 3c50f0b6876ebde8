import { expect, test } from 'vitest';
import { keptVariantOf, type PlacedPicture } from '../domain/picture.ts';
import { isNamed, mostInRow, sparing } from './picture-files.ts';

const picture = (...widths: number[]): PlacedPicture =>
  ({
    width: 1600,
    height: 1000,
    alt: '',
    caption: '',
    variants: widths.flatMap((width) =>
      ['avif', 'webp', 'jpeg'].map((format) => ({ hash: `${format}${width}`, format, width })),
    ),
  }) as unknown as PlacedPicture;

const named = ({ variants }: PlacedPicture): string[] =>
  variants
    .filter((each) => each.format !== 'jpeg' && isNamed(each, variants, mostInRow))
    .map(({ hash }) => hash);

test.each([[[480, 960, 1600]], [[960]], [[1200, 1600]], [[480, 1200]]])(
  'of a picture in %j what a card names is left, and what is kept',
  (widths) => {
    const whole = picture(...widths);
    const less = sparing(whole, mostInRow);
    expect(named(less)).toEqual(named(whole));
    expect(keptVariantOf(less)).toEqual(keptVariantOf(whole));
  },
);

test('wide files and JPEG go', () => {
  expect(sparing(picture(480, 960, 1600), mostInRow).variants.map(({ hash }) => hash)).toEqual([
    'avif480',
    'webp480',
    'avif960',
    'webp960',
  ]);
});
