import { chart, route } from './geography.ts';
import { label } from './lettering.ts';
import { land, mapSheet, scaleBar, town, water } from './map-sheet.ts';
import { palette } from './palette.ts';
import { caravan, picture, stroke } from './svg.ts';

const sheet = chart([37.5, 33.5, 89.5, 55.5], '50m');
const rails = [
  [80.25, 44.2],
  [78.5, 43.95],
  [76.95, 43.35],
  [74.5, 43.1],
  [71.4, 42.9],
  [69.6, 42.35],
  [68.2, 43.6],
  [65.5, 44.85],
  [62.1, 45.95],
  [61.66, 46.8],
  [59.6, 47.85],
  [57.1, 47.6],
  [54.3, 45.4],
  [51.15, 43.65],
] as const;
const dostyk = [
  [82.5, 45.2],
  [79.6, 46.6],
  [77, 46.9],
  [74, 46.85],
  [73.1, 47.9],
  [71, 47.9],
  [67.7, 47.8],
  [64.5, 47.85],
  [61.5, 48.1],
  [59.6, 47.85],
] as const;
const sea = [
  [51.15, 43.65],
  [50.9, 42.6],
  [50.3, 41.2],
  [49.87, 40.4],
] as const;
const caucasus = [
  [49.87, 40.4],
  [48.2, 40.4],
  [46.4, 40.7],
  [44.8, 41.7],
  [43.2, 42.05],
  [41.65, 42.15],
] as const;
const turkey = [
  [44.8, 41.7],
  [43.6, 41.2],
  [43.1, 40.6],
  [41.3, 39.9],
  [39, 39.75],
  [37.2, 39.6],
] as const;
const railCkou = [
  [75.99, 39.47],
  [75.3, 40.4],
  [74.4, 40.85],
  [73.6, 41.05],
  [72.95, 40.95],
  [72.35, 40.78],
] as const;

export const mapCorridor = picture('carte-corridor-median.webp', [
  ...mapSheet(sheet, ['KZ', 'KG', 'UZ', 'TM', 'TJ', 'AF'], 1.6),
  ...[rails, dostyk, caucasus, turkey].map((way) => stroke(sheet.draw(route(way)), palette.white, 15)),
  ...[rails, dostyk, caucasus, turkey].map((way) => stroke(sheet.draw(route(way)), palette.lapis, 7)),
  caravan(sheet.draw(route(sea)), palette.lapis, 10, 20),
  stroke(sheet.draw(route(railCkou)), palette.white, 14),
  stroke(sheet.draw(route(railCkou)), palette.ochre, 7, 'stroke-dasharray="16 14"'),
  label('Ligne Chine–Kirghizstan–Ouzbékistan', ...sheet.at(77.2, 38.1), {
    size: 23,
    face: 'bold',
    fill: '#9a6414',
    anchor: 'middle',
    halo: palette.white,
  }),
  land(sheet, 'Kazakhstan', 69.5, 49.7, 38),
  land(sheet, 'Russie', 57, 53.4, 26, palette.ochre),
  land(sheet, 'Chine', 85, 41.6, 26, palette.ochre),
  land(sheet, 'Iran', 54, 35.2, 26, palette.ochre),
  land(sheet, 'Géorgie', 43.7, 43.4, 19, palette.ochre),
  land(sheet, 'Turquie', 42.3, 38.5, 22, palette.ochre),
  land(sheet, 'Azerbaïdjan', 47.3, 39.2, 18, palette.ochre),
  land(sheet, 'Ouzbékistan', 63.5, 41.7, 21),
  land(sheet, 'Turkménistan', 58.8, 39.4, 21),
  water(sheet, 'Mer Caspienne', 51.3, 38.3, 22),
  town(sheet, 'Dostyk', 82.5, 45.2, 'above', 26, 'bold'),
  town(sheet, 'Khorgos', 80.25, 44.2, 'below', 26, 'bold'),
  town(sheet, 'Almaty', 76.95, 43.35, 'below', 26),
  town(sheet, 'Chymkent', 69.6, 42.35, 'right', 26),
  town(sheet, 'Aktaou', 51.15, 43.65, 'right', 26, 'bold'),
  town(sheet, 'Bakou', 49.87, 40.4, 'right', 26, 'bold'),
  town(sheet, 'Tbilissi', 44.8, 41.7, 'above', 25),
  town(sheet, 'Poti', 41.65, 42.15, 'above', 26),
  town(sheet, 'Kachgar', 75.99, 39.47, 'right', 26),
  town(sheet, 'Andijan', 72.35, 40.78, 'left', 26),
  scaleBar(sheet, 500, 60, 43, 88, 930),
]);
