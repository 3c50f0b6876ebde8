import { palette } from './palette.ts';
import { circle, group, picture, shape, sheet, stroke } from './svg.ts';

const lint = [
  [-52, 8, 44],
  [52, 8, 44],
  [-46, -46, 40],
  [46, -46, 40],
  [0, -78, 42],
  [0, -16, 58],
] as const;
const row = [0, 1, 2, 3, 4, 5];

/** Open bolls of cotton, the pattern that Soviet tea bowls carried all over Central Asia. */
export const cotton = picture('coton.webp', [
  sheet(palette.lapis),
  ...[0, 1, 2, 3].flatMap((line) =>
    row.map((column) =>
      boll(column * 320 + (line % 2 === 0 ? 0 : 160), 130 + line * 270, (line + column) % 2 === 0),
    ),
  ),
]);

function boll(x: number, y: number, ringed: boolean): string {
  const leaf = 'M0 70C-50 44 -112 60 -132 112C-84 124 -30 116 0 70Z';
  const sepal = 'M-26 40C-60 10 -92 -20 -116 -66C-100 0 -66 66 0 84Z';
  return group(`translate(${x} ${y})`, [
    circle(0, 0, 150, ringed ? '#1c3477' : '#2c4a98'),
    stroke('M0 60V146', palette.straw, 9),
    shape(leaf, palette.turquoise),
    group('scale(-1 1)', [shape(leaf, palette.glaze)]),
    shape(sepal, palette.ochre),
    group('scale(-1 1)', [shape(sepal, palette.ochre)]),
    ...lint.map(([cx, cy, radius]) => circle(cx, cy, radius, palette.white)),
    stroke('M0 52C-8 20 -6 -8 0 -34M-14 46C-44 22 -52 0 -50 -22M14 46C44 22 52 0 50 -22', palette.mist, 7),
    shape('M-62 36C-36 88 36 88 62 36C30 60 -30 60 -62 36Z', palette.madder),
  ]);
}
