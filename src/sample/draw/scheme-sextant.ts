import { label, lines } from './lettering.ts';
import { palette } from './palette.ts';
import { circle, line, picture, polyline, rect, shape, sheet, stroke } from './svg.ts';
import type { Point } from './svg.ts';

const eye: Point = [470, 240];
const reach = 560;

/** The sextant of Samarkand cut along the meridian, south on the left. */
export const schemeSextant = picture('schema-sextant.webp', [
  sheet(palette.paper),
  rect(0, 640, 1600, 360, palette.sand),
  shape(`M400 640V262Q400 190 472 190H1096Q1168 190 1168 262V640Z`, palette.mist),
  ...[0, 1, 2, 3].map((index) =>
    shape(`M${664 + index * 122} 352v-48q0 -42 42 -58q42 16 42 58v48z`, '#b4d4cd'),
  ),
  shape(
    `${polyline(arc(reach + 66, 84, 17))}${polyline(arc(reach - 46, 17, 84)).replace('M', 'L')}Z`,
    palette.parchment,
  ),
  stroke(polyline(arc(reach, 82, 19)), palette.lapis, 15),
  ...Array.from({ length: 22 }, (_, index) => {
    const angle = 19 + index * 3;
    return line(
      onArc(reach + 16, angle),
      onArc(reach + (index % 5 === 0 ? 46 : 32), angle),
      palette.lapis,
      4,
    );
  }),
  line(
    [eye[0] - 300, eye[1] - 300 * Math.tan(rad(50))],
    onArc(reach - 8, 50),
    palette.ochre,
    7,
    'stroke-dasharray="2 16"',
  ),
  circle(eye[0], eye[1], 15, palette.ochre, `stroke="${palette.paper}" stroke-width="5"`),
  circle(...onArc(reach, 50), 17, palette.ochre, `stroke="${palette.paper}" stroke-width="5"`),
  line([0, 640], [1600, 640], palette.ink, 4),
  lines(['Rayon du Soleil', 'à midi'], 330, 120, { size: 30, fill: '#8a5b16', face: 'bold', anchor: 'end' }),
  label('Ouverture', 512, 250, { size: 29, halo: palette.mist }),
  line(onArc(reach + 34, 27), [1196, 500], palette.lapis, 3),
  label('Arc gradué', 1210, 510, { size: 32, face: 'bold', fill: palette.lapis }),
  lines(['Partie conservée,', 'creusée dans la colline'], 1010, 790, { size: 30 }),
  label('Rayon : environ 40\u00a0m', 660, 425, { size: 28, fill: palette.slate }),
  label('Sud', 70, 920, { size: 30, face: 'bold', fill: palette.slate }),
  label('Nord', 1530, 920, { size: 30, face: 'bold', fill: palette.slate, anchor: 'end' }),
]);

function onArc(radius: number, height: number): Point {
  return [eye[0] + radius * Math.cos(rad(height)), eye[1] + radius * Math.sin(rad(height))];
}

function arc(radius: number, from: number, to: number): Point[] {
  return Array.from({ length: 41 }, (_, index) => onArc(radius, from + ((to - from) * index) / 40));
}

function rad(degrees: number): number {
  return (degrees * Math.PI) / 180;
}
