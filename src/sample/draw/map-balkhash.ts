import { chart, lake, river } from './geography.ts';
import { label } from './lettering.ts';
import { range } from './map-range.ts';
import { land, mapSheet, scaleBar, town, water } from './map-sheet.ts';
import { palette } from './palette.ts';
import { picture, shape, stroke } from './svg.ts';

const sheet = chart([72.4, 42.7, 81.4, 48], '10m');
const alatau = [
  [75.6, 43.02],
  [76.3, 42.98],
  [77, 42.98],
  [77.7, 42.98],
  [78.4, 43.0],
  [79.1, 42.95],
  [79.7, 44.75],
  [80.3, 44.85],
  [79.2, 44.55],
] as const;

/** One lake, fresh in the west where the Ili enters, brackish in the east. */
export const mapBalkhash = picture('carte-balkhach.webp', [
  ...mapSheet(sheet, ['KZ', 'KG'], 4),
  ...range(sheet, alatau, 26),
  stroke(sheet.draw(river('ili')), palette.turquoise, 8),
  shape(sheet.draw(lake('balkhach')), palette.turquoise),
  shape(sheet.draw(lake('kaptchagaï')), palette.turquoise),
  shape(sheet.draw(lake('alakol')), palette.glaze),
  label('Eau presque douce', ...sheet.at(73.5, 46.0), {
    size: 28,
    face: 'bold',
    fill: palette.turquoise,
    anchor: 'end',
  }),
  label('Eau saumâtre', ...sheet.at(77.6, 46.05), {
    size: 28,
    face: 'bold',
    fill: palette.lapis,
    anchor: 'middle',
  }),
  water(sheet, 'Ili', 76.15, 44.7, 32),
  water(sheet, 'Alakol', 81.2, 46.45, 24),
  town(sheet, 'Balkhach', 75.0, 46.85, 'above', 28),
  town(sheet, 'Taldykorgan', 78.37, 45.02, 'right', 28),
  town(sheet, 'Almaty', 76.9, 43.25, 'left', 30, 'bold'),
  label('Barrage de Kaptchagaï', ...sheet.at(77.35, 44.08), {
    size: 26,
    face: 'bold',
    fill: palette.madder,
    halo: palette.white,
  }),
  land(sheet, 'Kazakhstan', 76.6, 47.5, 36),
  land(sheet, 'Chine', 80.95, 43.65, 28, palette.ochre),
  scaleBar(sheet, 100, 74, 45, 88, 930),
]);
