import { label, lines } from './lettering.ts';
import { palette } from './palette.ts';
import { line, picture, rect, shape, sheet } from './svg.ts';

/** Two tracks from above, to scale: what a wagon cannot do by itself. */
export const schemeGauge = picture('schema-ecartement.webp', [
  sheet(palette.paper),
  label('Deux largeurs de voie', 130, 128, { size: 46, face: 'serif' }),
  ...track(450, 1435, '1\u00a0435 mm', ['Chine, Iran, Turquie,', 'la plupart de l’Europe'], palette.lapis),
  ...track(1150, 1520, '1\u00a0520 mm', ['Anciennes républiques', 'soviétiques'], palette.turquoise),
]);

function track(x: number, gauge: number, name: string, where: readonly string[], colour: string): string[] {
  const half = (gauge / 1520) * 150;
  return [
    ...Array.from({ length: 9 }, (_, index) => rect(x - 230, 236 + index * 56, 460, 26, palette.sand, 5)),
    ...[-half, half].map(
      (side) =>
        rect(x + side - 9, 216, 18, 510, palette.ink, 3) + rect(x + side - 3, 216, 6, 510, '#6c7075', 3),
    ),
    rect(x - half + 9, 452, 2 * half - 18, 62, palette.paper, 6),
    line([x - half + 20, 522], [x + half - 20, 522], colour, 5),
    shape(`M${x - half + 12} 522l22 -12v24z`, colour),
    shape(`M${x + half - 12} 522l-22 -12v24z`, colour),
    label(name, x, 498, { size: 40, face: 'bold', fill: colour, anchor: 'middle', halo: palette.paper }),
    lines(where, x, 806, { size: 33, anchor: 'middle' }),
  ];
}
