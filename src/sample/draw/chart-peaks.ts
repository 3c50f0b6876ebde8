import { label, lines } from './lettering.ts';
import { palette } from './palette.ts';
import { line, picture, polygon, shape, sheet } from './svg.ts';
import { thousands } from './thousands.ts';

const peaks = [
  ['Mont Blanc', '', 4806, palette.slate],
  ['Khan-Tengri', '', 7010, palette.iris],
  ['Pic Lénine', '', 7134, palette.glaze],
  ['Jengish', 'Chokousou', 7439, palette.lapis],
  ['Ismoïl', 'Somoni', 7495, palette.turquoise],
] as const;

export const chartPeaks = picture('schema-sommets.webp', [
  sheet(palette.mist),
  label('Les sept mille du Pamir et des Tian Chan', 130, 128, { size: 46, face: 'serif' }),
  label('altitude en mètres', 130, 180, { size: 29, fill: palette.slate }),
  ...peaks.map(([first, second, height, colour], index) => {
    const x = 250 + index * 275;
    const top = 820 - (height / 7495) * 520;
    const flank = polygon([
      [x, top],
      [x + 130, 820],
      [x - 130, 820],
    ]);
    const shade = polygon([
      [x, top],
      [x + 130, 820],
      [x + 20, 820],
      [x - 14, top + 150],
      [x + 12, top + 84],
    ]);
    const snow = polygon([
      [x, top],
      [x + 30, top + (820 - top) * 0.23],
      [x + 10, top + 84],
      [x - 4, top + 112],
      [x - 16, top + 78],
      [x - 30, top + (820 - top) * 0.23],
    ]);
    return (
      shape(flank, colour) +
      shape(shade, palette.ink, 'opacity="0.14"') +
      shape(snow, palette.white) +
      label(thousands(height), x, top - 24, { size: 34, face: 'bold', anchor: 'middle' }) +
      lines(second === '' ? [first] : [first, second], x, 868, { size: 28, anchor: 'middle' })
    );
  }),
  line([90, 822], [1510, 822], palette.ink, 5),
]);
