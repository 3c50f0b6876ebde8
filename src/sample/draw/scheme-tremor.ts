import { label } from './lettering.ts';
import { palette } from './palette.ts';
import { dice, line, picture, polyline, sheet, stroke } from './svg.ts';
import type { Point } from './svg.ts';

const roll = dice(66);

/** What a needle draws: a drawing of a tremor, not a record of one. */
export const schemeTremor = picture('secousse.webp', [
  sheet(palette.paper),
  ...Array.from({ length: 17 }, (_, index) => line([index * 100, 0], [index * 100, 1000], palette.sand, 2)),
  ...Array.from({ length: 10 }, (_, index) =>
    line([0, 50 + index * 100], [1600, 50 + index * 100], palette.sand, 2),
  ),
  ...[190, 400, 610, 820].map((y, row) =>
    stroke(polyline(trace(y, row)), row === 1 ? palette.madder : palette.lapis, row === 1 ? 4 : 3.2),
  ),
  label('26 avril 1966', 1230, 300, { size: 46, face: 'serif', halo: palette.paper }),
  label('5 h 23', 1230, 356, { size: 40, face: 'bold', fill: palette.madder, halo: palette.paper }),
]);

/** Quiet, then the first wave, then the second and stronger one, then the long fading. */
function trace(y: number, row: number): Point[] {
  return Array.from({ length: 801 }, (_, index): Point => {
    const x = index * 2;
    const swing = row === 1 ? 340 * shake((x - 380) / 620) : row === 2 ? 44 * Math.exp(-x / 420) : 6;
    return [x, y + (roll() - 0.5) * 2 * (4 + swing * (0.55 + 0.45 * Math.sin(index * 1.7)))];
  });
}

function shake(time: number): number {
  if (time < 0) return 0;
  const first = time < 0.18 ? 0.28 : 0;
  return first + (time < 0.18 ? 0 : Math.exp(-(time - 0.18) * 3.6));
}
