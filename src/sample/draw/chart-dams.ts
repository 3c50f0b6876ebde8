import { label, lines } from './lettering.ts';
import { palette } from './palette.ts';
import { group, line, picture, polygon, rect, shape, sheet } from './svg.ts';

const dams = [
  ['Toktogoul', 215, 'Kirghizstan', false],
  ['Nourek', 300, 'Tadjikistan', false],
  ['Rogoun', 335, 'Tadjikistan (projet)', true],
] as const;

export const chartDams = picture('schema-barrages.webp', [
  sheet(palette.paper),
  label('Trois barrages, une tour', 130, 128, { size: 46, face: 'serif' }),
  label('hauteur en mètres', 130, 180, { size: 29, fill: palette.slate }),
  ...[100, 200, 300].map(
    (metres) =>
      line([130, damY(metres)], [1470, damY(metres)], palette.sand, 3) +
      label(`${metres}`, 1470, damY(metres) - 12, { size: 25, fill: palette.slate, anchor: 'end' }),
  ),
  ...dams.map(([name, height, place, planned], index) => {
    const x = 320 + index * 340;
    const top = damY(height);
    const wall = polygon([
      [x - 24, top],
      [x + 24, top],
      [x + 150, 800],
      [x - 150, 800],
    ]);
    const lake = polygon([
      [x - 168, top + 34],
      [x - 30, top + 34],
      [x - 150, 800],
      [x - 168, 800],
    ]);
    const body = planned
      ? shape(wall, 'none', `stroke="${palette.ochre}" stroke-width="5" stroke-dasharray="14 12"`)
      : shape(lake, palette.glaze) +
        shape(wall, palette.ochre) +
        shape(
          polygon([
            [x + 24, top],
            [x + 150, 800],
            [x + 40, 800],
            [x, top],
          ]),
          '#b17520',
        );
    return (
      body +
      label(`${height}\u00a0m`, x, top - 26, {
        size: 38,
        face: 'bold',
        anchor: 'middle',
        halo: palette.paper,
      }) +
      label(name, x, 860, { size: 33, face: 'bold', anchor: 'middle' }) +
      label(place, x, 902, { size: 26, fill: palette.slate, anchor: 'middle' })
    );
  }),
  group(`translate(1300 800) scale(1 ${-(560 / 335)})`, [
    shape(
      'M-62 0C-30 60 -14 130 -9 240L-5 300L0 330L5 300L9 240C14 130 30 60 62 0L36 0C30 26 -30 26 -36 0Z',
      palette.slate,
    ),
    rect(-33, 56, 66, 6, palette.slate),
    rect(-20, 114, 40, 5, palette.slate),
  ]),
  label('330\u00a0m', 1300, damY(330) - 26, {
    size: 38,
    face: 'bold',
    anchor: 'middle',
    halo: palette.paper,
  }),
  lines(['Tour Eiffel', 'pour comparer'], 1300, 860, { size: 29, anchor: 'middle', fill: palette.slate }),
  line([100, 803], [1500, 803], palette.ink, 5),
]);

function damY(metres: number): number {
  return 800 - (metres / 335) * 560;
}
