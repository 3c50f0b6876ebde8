import { chart, route } from './geography.ts';
import { label } from './lettering.ts';
import { hinduKush, pamir, range, tianShan } from './map-range.ts';
import { land, mapSheet, scaleBar, town } from './map-sheet.ts';
import { palette } from './palette.ts';
import { caravan, circle, line, picture, rect, stroke } from './svg.ts';

const sheet = chart([62.5, 32.6, 79.5, 43], '50m');
const alternating = [
  [72.8, 41.1],
  [71.4, 40.2],
  [70.6, 40.0],
  [69.6, 40.2],
] as const;
const grid = [
  [69.6, 40.2],
  [68.9, 39.4],
  [68.8, 38.6],
  [69.07, 38.04],
] as const;
const direct = [
  [69.07, 38.04],
  [68.9, 37.1],
  [68.8, 36.2],
  [69.3, 35.3],
  [69.9, 34.7],
  [71.0, 34.15],
  [71.98, 34.0],
] as const;

/** The trace is a sketch between the stations, not a survey. */
export const mapCasa = picture('carte-casa-1000.webp', [
  ...mapSheet(sheet, ['KG', 'TJ', 'AF'], 2),
  ...range(sheet, [...tianShan, ...pamir, ...hinduKush], 17),
  ...[alternating, direct].map((way) => stroke(sheet.draw(route(way)), palette.white, 16)),
  stroke(sheet.draw(route(alternating)), palette.turquoise, 8),
  stroke(sheet.draw(route(direct)), palette.madder, 8),
  caravan(sheet.draw(route(grid)), palette.slate, 8, 18),
  ...[sheet.at(69.07, 38.04), sheet.at(71.98, 34.0)].map(([x, y]) =>
    rect(x - 13, y - 13, 26, 26, palette.madder, 4),
  ),
  circle(...sheet.at(72.8, 41.1), 12, palette.turquoise),
  circle(...sheet.at(69.6, 40.2), 12, palette.turquoise),
  name('Datka', 72.8, 41.45, palette.turquoise),
  name('Khodjent', 68.4, 40.35, palette.turquoise),
  name('Sangtouda', 67.6, 37.9, palette.madder),
  name('Nowshera', 73.6, 33.85, palette.madder),
  town(sheet, 'Kaboul', 69.17, 34.53, 'left', 28, 'bold'),
  town(sheet, 'Douchanbé', 68.6, 38.6, 'left', 28, 'bold'),
  land(sheet, 'Kirghizstan', 75.3, 41.2, 28),
  land(sheet, 'Tadjikistan', 71.9, 38.4, 26),
  land(sheet, 'Afghanistan', 65.8, 33.9, 30),
  land(sheet, 'Pakistan', 71.2, 32.9, 26, palette.ochre),
  rect(1130, 700, 416, 208, palette.white, 8),
  line([1158, 744], [1236, 744], palette.turquoise, 8),
  line([1158, 804], [1236, 804], palette.madder, 8),
  caravan('M1158 864H1236', palette.slate, 8, 18),
  ...['Courant alternatif', 'Courant continu', 'Réseau tadjik'].map((text, row) =>
    label(text, 1260, 754 + row * 60, { size: 28 }),
  ),
  scaleBar(sheet, 200, 67, 38, 88, 930),
]);

function name(text: string, longitude: number, latitude: number, fill: string): string {
  const look = { size: 28, face: 'bold', fill, anchor: 'middle', halo: palette.white } as const;
  return label(text, ...sheet.at(longitude, latitude), look);
}
