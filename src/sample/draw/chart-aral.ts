import { label } from './lettering.ts';
import { palette } from './palette.ts';
import { circle, line, picture, polygon, polyline, shape, sheet, stroke } from './svg.ts';
import type { Point } from './svg.ts';
import { thousands } from './thousands.ts';

const aral = [
  [1960, 67500],
  [1971, 60200],
  [1976, 55700],
  [1989, 39700],
  [2006, 17400],
] as const;

/** Surfaces as published by Philip Micklin in 2007, rounded to the hundred. */
export const chartAral = picture('graphique-aral.webp', [
  sheet(palette.paper),
  label('Surface de la mer d’Aral', 130, 118, { size: 46, face: 'serif' }),
  label('en kilomètres carrés', 130, 170, { size: 29, fill: palette.slate }),
  ...[0, 20000, 40000, 60000].map(
    (value) =>
      line([130, aralY(value)], [1470, aralY(value)], palette.sand, 3) +
      label(thousands(value), 1470, aralY(value) - 14, { size: 25, fill: palette.slate, anchor: 'end' }),
  ),
  shape(polygon([[aralX(1960), aralY(0)], ...aralLine(), [aralX(2006), aralY(0)]]), palette.mist),
  stroke(polyline(aralLine()), palette.turquoise, 9),
  ...aral.map(
    ([year, surface]) =>
      circle(
        aralX(year),
        aralY(surface),
        14,
        palette.turquoise,
        `stroke="${palette.paper}" stroke-width="5"`,
      ) +
      label(thousands(surface), aralX(year) + 8, aralY(surface) - 32, {
        size: 33,
        face: 'bold',
        fill: '#0b6a6c',
        halo: palette.paper,
      }) +
      label(String(year), aralX(year), 905, { size: 30, anchor: 'middle' }),
  ),
]);

function aralX(year: number): number {
  return 200 + ((year - 1960) / 46) * 1020;
}

function aralY(surface: number): number {
  return 850 - (surface / 67500) * 560;
}

function aralLine(): Point[] {
  return aral.map(([year, surface]): Point => [aralX(year), aralY(surface)]);
}
