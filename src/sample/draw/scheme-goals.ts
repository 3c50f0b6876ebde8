import { label, lines } from './lettering.ts';
import { palette } from './palette.ts';
import { caravan, circle, line, picture, rect, shape, sheet, stroke } from './svg.ts';

const riders = [
  [520, 430, 0],
  [640, 610, 1],
  [700, 390, 0],
  [590, 520, 1],
  [900, 600, 0],
  [960, 420, 1],
  [1040, 540, 0],
  [860, 350, 1],
] as const;

/** The field of kok-boru from above; no scale, since the federations do not agree on one. */
export const schemeGoals = picture('terrain-kok-borou.webp', [
  sheet(palette.paper),
  label('Le terrain de kok-borou', 130, 110, { size: 46, face: 'serif' }),
  rect(110, 180, 1380, 640, '#a9bf84', 18),
  ...Array.from({ length: 6 }, (_, index) =>
    rect(110 + index * 240, 180, 120, 640, '#b4c990', index === 0 ? 18 : 0),
  ),
  stroke('M110 180H1490V820H110Z', palette.white, 8),
  line([800, 180], [800, 820], palette.white, 6),
  circle(800, 500, 96, 'none', `stroke="${palette.white}" stroke-width="6"`),
  shape('M766 486q34 -30 72 0q8 26 -14 34h-44q-26 -8 -14 -34z', palette.night),
  ...[300, 1300].map(
    (x) =>
      circle(x + 6, 510, 88, '#8aa06a') +
      circle(x, 500, 88, '#8b7152') +
      circle(x, 500, 64, '#6c563c') +
      circle(x, 500, 44, palette.night),
  ),
  ...riders.map(([x, y, team]) =>
    rider(x, y, team === 0 ? palette.madder : palette.lapis, team === 0 ? 1 : -1),
  ),
  caravan('M840 500Q1050 470 1200 500', palette.night, 9, 24),
  line([300, 600], [300, 870], palette.ink, 2.5),
  line([800, 604], [800, 870], palette.ink, 2.5),
  lines(['Taïkazan', 'le but, un chaudron de terre'], 300, 900, { size: 30, anchor: 'middle' }),
  lines(['Le rond central', 'd’où l’on enlève la dépouille'], 800, 900, { size: 30, anchor: 'middle' }),
  ...[palette.madder, palette.lapis].map(
    (colour, row) =>
      circle(1180, 892 + row * 46, 15, colour) +
      label(row === 0 ? 'Première équipe' : 'Seconde équipe', 1212, 902 + row * 46, { size: 30 }),
  ),
]);

function rider(x: number, y: number, colour: string, way: number): string {
  return (
    shape(
      `M${x - 44 * way} ${y}q${10 * way} -20 ${48 * way} -17q${30 * way} 2 ${52 * way} 17q${-22 * way} 15 ${-52 * way} 17q${-38 * way} 3 ${-48 * way} -17z`,
      '#6b4a2b',
    ) +
    circle(x, y, 19, colour) +
    circle(x, y, 9, palette.white)
  );
}
