import { chart, river, route } from './geography.ts';
import { label } from './lettering.ts';
import { range } from './map-range.ts';
import { land, mapSheet, scaleBar, town } from './map-sheet.ts';
import { palette } from './palette.ts';
import { caravan, picture, stroke } from './svg.ts';

const sheet = chart([63.6, 35.2, 70.2, 38.2], '10m');
const canal = [
  [67.78, 37.22],
  [67.45, 37.08],
  [67.1, 36.98],
  [66.6, 36.98],
  [66.15, 36.97],
  [65.75, 36.98],
  [65.4, 37.02],
  [65.12, 37.04],
] as const;
const hills = [
  [64.4, 35.6],
  [65, 35.7],
  [65.6, 35.75],
  [66.2, 35.85],
  [66.8, 35.95],
  [67.4, 35.9],
  [68, 35.9],
  [68.6, 35.95],
  [69.2, 36.1],
  [69.8, 36.3],
  [65.3, 35.4],
  [66, 35.45],
  [66.7, 35.5],
  [67.5, 35.5],
  [68.3, 35.5],
  [69.1, 35.6],
  [69.8, 35.8],
  [64.2, 35.3],
  [64.8, 35.35],
  [67.1, 35.3],
  [69.5, 35.45],
  [66.35, 35.3],
  [68.7, 35.7],
  [67.9, 35.65],
  [65.2, 35.9],
] as const;

/** The trace is a sketch between the districts that the canal crosses, not a survey. */
export const mapCanal = picture('carte-qosh-tepa.webp', [
  ...mapSheet(sheet, ['AF'], 3),
  ...range(sheet, hills, 30),
  stroke(sheet.draw(river('amou-daria')), palette.lapis, 9),
  stroke(sheet.draw(river('piandj')), palette.lapis, 7),
  stroke(sheet.draw(route(canal)), palette.white, 18),
  stroke(sheet.draw(route(canal)), palette.turquoise, 4),
  caravan(sheet.draw(route(canal)), palette.turquoise, 13, 26),
  label('Canal de Qosh Tepa', ...sheet.at(66.3, 36.8), {
    size: 30,
    face: 'bold',
    fill: palette.turquoise,
    anchor: 'middle',
    halo: palette.white,
  }),
  label('Amou-Daria', ...sheet.at(66.1, 37.53), {
    size: 32,
    face: 'italic',
    fill: palette.lapis,
    anchor: 'middle',
    halo: palette.parchment,
    turn: 5,
  }),
  town(sheet, 'Mazar-e-Charif', 67.11, 36.7, 'below', 28),
  town(sheet, 'Cheberghan', 65.75, 36.67, 'below', 28),
  town(sheet, 'Andkhoy', 65.12, 36.95, 'left', 28),
  town(sheet, 'Termez', 67.28, 37.24, 'above', 28),
  town(sheet, 'Kondôz', 68.86, 36.73, 'below', 28),
  town(sheet, 'Kerki', 65.2, 37.83, 'right', 28),
  land(sheet, 'Afghanistan', 64.75, 36.15, 34),
  land(sheet, 'Ouzbékistan', 67.2, 37.95, 30, palette.ochre),
  land(sheet, 'Turkménistan', 64.6, 37.4, 30, palette.ochre),
  land(sheet, 'Tadjikistan', 69.05, 37.75, 30, palette.ochre),
  scaleBar(sheet, 100, 65, 36.5, 88, 930),
]);
