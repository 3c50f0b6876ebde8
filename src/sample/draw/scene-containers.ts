import { crest, massif, snow } from './mountains.ts';
import { palette } from './palette.ts';
import { caravan, circle, dice, line, picture, rect, shape, sheet } from './svg.ts';

const pick = dice(35);
const tones = [
  palette.madder,
  palette.turquoise,
  palette.lapis,
  palette.ochre,
  palette.glaze,
  palette.straw,
  '#7a6246',
] as const;
const peaks = crest(19, 420, 260, 8);
const columns = [0, 1, 2, 3, 4, 5, 6];

/** Dordoi: shops in the lower box, stores in the upper one. */
export const containers = picture('conteneurs.webp', [
  sheet(palette.mist),
  massif(peaks, palette.iris),
  snow(peaks, palette.white, 70),
  rect(0, 340, 1600, 660, palette.slate),
  ...columns.flatMap((column) => {
    const x = -40 + column * 240;
    return [
      box(x, 250, tones[Math.floor(pick() * 7)] ?? palette.lapis, false, column),
      box(x, 440, tones[(column * 3 + 1) % 7] ?? palette.lapis, false, column),
      box(x, 630, tones[(column * 5 + 2) % 7] ?? palette.lapis, true, column),
    ];
  }),
  shape('M0 850H1600V1000H0Z', palette.sand),
  ...columns.map((column) =>
    shape(
      `M${-30 + column * 240} 640H${190 + column * 240}L${210 + column * 240} 706H${-50 + column * 240}Z`,
      column % 2 === 0 ? palette.white : palette.straw,
    ),
  ),
  ...columns.flatMap((column) =>
    [0, 2, 4].map((band) => {
      const x = -30 + column * 240 + band * 40;
      return shape(
        `M${x + 20} 640H${x + 56}L${x + 54} 706H${x + 12}Z`,
        column % 2 === 0 ? palette.madder : palette.turquoise,
      );
    }),
  ),
  caravan('M-20 930Q500 890 900 932T1640 910', palette.ink, 18, 44),
  caravan('M-20 968Q600 940 1000 972T1640 950', palette.madder, 14, 66),
]);

function box(x: number, y: number, colour: string, open: boolean, kind: number): string {
  const ribs = Array.from({ length: 9 }, (_, rib) =>
    line([x + 24 + rib * 24, y + 18], [x + 24 + rib * 24, y + 168], palette.ink, 3, 'opacity="0.22"'),
  );
  if (!open)
    return (
      rect(x, y, 232, 184, colour, 4) +
      ribs.join('') +
      rect(x, y, 232, 12, palette.ink).replace('/>', ' opacity="0.18"/>')
    );
  const goods = Array.from({ length: 8 }, (_, item) =>
    item % 2 === kind % 2
      ? rect(
          x + 22 + (item % 4) * 50,
          y + 92 + Math.floor(item / 4) * 60,
          38,
          48,
          tones[(item + kind) % 7] ?? palette.ochre,
          5,
        )
      : circle(
          x + 41 + (item % 4) * 50,
          y + 118 + Math.floor(item / 4) * 60,
          20,
          tones[(item * 2 + kind) % 7] ?? palette.ochre,
        ),
  );
  return rect(x, y, 232, 222, colour, 4) + rect(x + 12, y + 70, 208, 152, palette.night, 3) + goods.join('');
}
