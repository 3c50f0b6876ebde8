import { chart, countryCodes, river } from './geography.ts';
import { label } from './lettering.ts';
import { range } from './map-range.ts';
import { land, mapSheet, scaleBar, town, water } from './map-sheet.ts';
import { palette } from './palette.ts';
import { picture, shape, stroke } from './svg.ts';

const sheet = chart([69.4, 35.4, 77.2, 39.2], '10m');
const heights = [
  [71.6, 36.2],
  [72.3, 36.45],
  [73, 36.6],
  [73.8, 36.65],
  [74.5, 36.7],
  [75.2, 36.4],
  [70.2, 35.9],
  [72.4, 37.35],
  [73.1, 37.75],
  [72.6, 38.2],
  [73.3, 38.6],
  [71.9, 38.5],
  [74.5, 38.5],
  [75.2, 38.3],
  [76.2, 36],
  [75.8, 37],
] as const;

export const mapWakhan = picture('carte-wakhan.webp', [
  ...mapSheet(sheet, ['AF', 'TJ'], 3),
  shape(sheet.country(countryCodes.AF), palette.straw, `stroke="${palette.ochre}" stroke-width="4"`),
  ...range(sheet, heights, 24),
  ...['piandj', 'pamir'].map((name) => stroke(sheet.draw(river(name)), palette.lapis, 6)),
  label('Corridor du Wakhan', ...sheet.at(73.35, 36.96), {
    size: 30,
    face: 'bold',
    fill: '#7a4d0c',
    anchor: 'middle',
    turn: -9,
    halo: palette.straw,
  }),
  water(sheet, 'Piandj', 71.2, 37.95, 28),
  town(sheet, 'Ichkachim', 71.6, 36.72, 'left', 27),
  town(sheet, 'Khorog', 71.55, 37.49, 'left', 27),
  town(sheet, 'Faïzabad', 70.58, 37.12, 'left', 27),
  town(sheet, 'Mourghab', 73.96, 38.17, 'right', 27),
  town(sheet, 'Chitral', 71.79, 35.85, 'below', 27),
  town(sheet, 'Gilgit', 74.31, 35.92, 'below', 27),
  town(sheet, 'Tachkourgan', 75.23, 37.78, 'below', 27),
  land(sheet, 'Afghanistan', 70.75, 36.42, 28),
  land(sheet, 'Tadjikistan', 72.6, 38.85, 30),
  land(sheet, 'Pakistan', 73.2, 35.6, 28, palette.ochre),
  land(sheet, 'Chine', 76.3, 38.5, 28, palette.ochre),
  scaleBar(sheet, 100, 73, 37, 88, 930),
]);
