import { palette } from './palette.ts';
import { group, picture, rect, shape, sheet, stroke } from './svg.ts';

/** A classroom from above; on the right half, only the outlines of what was there. */
export const desks = picture('pupitres.webp', [
  sheet(palette.straw),
  ...Array.from({ length: 11 }, (_, index) => rect(0, index * 100, 1600, 3, '#dfba72')),
  rect(420, 40, 760, 58, palette.night, 6),
  stroke('M470 70H640M680 70H800M850 70H1020', palette.mist, 6),
  ...Array.from({ length: 4 }, (_, row) =>
    Array.from({ length: 6 }, (__, column) =>
      desk(100 + column * 242, 180 + row * 200, column < 3, row * 6 + column),
    ),
  ).flat(),
]);

function desk(x: number, y: number, taken: boolean, kind: number): string {
  if (!taken) {
    const dashes = `stroke-dasharray="4 16"`;
    return (
      stroke(`M${x} ${y}h190v104h-190z`, palette.white, 6, dashes) +
      stroke(`M${x + 60} ${y + 120}h70v44h-70z`, palette.white, 6, dashes)
    );
  }
  const cover = [palette.turquoise, palette.lapis, palette.madder][kind % 3] ?? palette.lapis;
  return group(`translate(${x} ${y})`, [
    rect(6, 10, 190, 104, '#c9a257', 8),
    rect(0, 0, 190, 104, '#9a6a34', 8),
    rect(0, 0, 190, 14, '#b58246', 8),
    rect(60, 122, 70, 46, palette.night, 12),
    group(`translate(95 58) rotate(${((kind * 7) % 13) - 6})`, [
      rect(-56, -32, 54, 64, palette.white, 3),
      rect(2, -32, 54, 64, cover, 3),
      ...[-18, -6, 6, 18].map((line) => rect(-48, line, 38, 3, palette.iris)),
      shape('M66 -30l8 4l-22 56l-10 8l2 -12z', palette.ochre),
    ]),
  ]);
}
