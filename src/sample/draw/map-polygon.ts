import { chart, river } from './geography.ts';
import { label } from './lettering.ts';
import { land, mapSheet, scaleBar, town, water } from './map-sheet.ts';
import { palette } from './palette.ts';
import { polygon, picture, shape, stroke } from './svg.ts';

const sheet = chart([72.4, 47.6, 85.2, 53.6], '50m');
const bounds = [
  [77.0, 50.85],
  [77.7, 50.95],
  [78.45, 50.7],
  [79.1, 50.35],
  [79.25, 49.9],
  [78.7, 49.55],
  [77.9, 49.5],
  [77.2, 49.65],
  [76.75, 50.2],
] as const;
const site = polygon(bounds.map(([longitude, latitude]) => sheet.at(longitude, latitude)));

/** The test site in outline; its real bounds were drawn with a ruler and are not published in Natural Earth. */
export const mapPolygon = picture('carte-polygone.webp', [
  ...mapSheet(sheet, ['KZ'], 2),
  stroke(sheet.draw(river('irtych')), palette.turquoise, 7),
  shape(
    site,
    palette.madder,
    `fill-opacity="0.2" stroke="${palette.madder}" stroke-width="5" stroke-dasharray="2 13" stroke-linecap="round"`,
  ),
  label('Polygone', ...sheet.at(77.95, 50.28), {
    size: 34,
    face: 'bold',
    fill: palette.madder,
    anchor: 'middle',
    halo: '#ecdccd',
  }),
  label('de Semipalatinsk', ...sheet.at(77.95, 50.0), {
    size: 28,
    face: 'bold',
    fill: palette.madder,
    anchor: 'middle',
    halo: '#ecdccd',
  }),
  water(sheet, 'Irtych', 77.6, 51.75, 30),
  town(sheet, 'Kourtchatov', 78.54, 50.76, 'above', 28),
  town(sheet, 'Semeï', 80.25, 50.41, 'right', 30, 'bold'),
  town(sheet, 'Pavlodar', 76.95, 52.28, 'left', 28),
  town(sheet, 'Oust-Kamenogorsk', 82.61, 49.95, 'below', 28),
  town(sheet, 'Karaganda', 73.1, 49.8, 'right', 28),
  land(sheet, 'Kazakhstan', 76.2, 48.4, 36),
  land(sheet, 'Russie', 81.6, 52.6, 30, palette.ochre),
  scaleBar(sheet, 100, 78, 50, 88, 930),
]);
