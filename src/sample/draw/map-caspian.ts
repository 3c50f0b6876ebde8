import { chart, river, route } from './geography.ts';
import { land, mapSheet, scaleBar, town, water } from './map-sheet.ts';
import { palette } from './palette.ts';
import { picture, stroke } from './svg.ts';

const sheet = chart([41.2, 36.3, 60.6, 49.2], '50m');
const volga = [
  [45.4, 50.1],
  [44.9, 49.4],
  [44.5, 48.7],
  [45.4, 48.4],
  [46.4, 47.95],
  [47.2, 47.1],
  [48.03, 46.35],
  [48.1, 45.85],
] as const;

/** The closed sea, the two rivers that feed most of its shallow north, and its ports. */
export const mapCaspian = picture('carte-caspienne.webp', [
  ...mapSheet(sheet, ['KZ', 'TM'], 3),
  stroke(sheet.draw(route(volga)), palette.lapis, 9),
  stroke(sheet.draw(river('oural')), palette.lapis, 6),
  water(sheet, 'Volga', 45.3, 47.6, 30),
  water(sheet, 'Oural', 52.3, 48.3, 30),
  water(sheet, 'Nord : moins de', 50.4, 45.55, 26),
  water(sheet, '10 mètres d’eau', 50.4, 45.15, 26),
  water(sheet, 'Mer Caspienne', 50.75, 41.7, 34),
  water(sheet, 'Sud : 1\u00a0000 mètres', 51.3, 38.75, 25),
  water(sheet, 'de fond', 51.3, 38.35, 25),
  town(sheet, 'Astrakhan', 48.03, 46.35, 'left', 27),
  town(sheet, 'Atyraou', 51.9, 47.1, 'right', 29, 'bold'),
  town(sheet, 'Aktaou', 51.17, 43.65, 'right', 29, 'bold'),
  town(sheet, 'Turkmenbachi', 52.97, 40.02, 'right', 29, 'bold'),
  town(sheet, 'Bakou', 49.87, 40.4, 'left', 27),
  town(sheet, 'Makhatchkala', 47.5, 42.98, 'left', 27),
  town(sheet, 'Anzali', 49.47, 37.47, 'left', 27),
  land(sheet, 'Kazakhstan', 56.3, 45.9, 34),
  land(sheet, 'Turkménistan', 57.4, 38.9, 30),
  land(sheet, 'Russie', 44.4, 46.9, 26, palette.ochre),
  land(sheet, 'Iran', 48.4, 36.9, 26, palette.ochre),
  land(sheet, 'Azerbaïdjan', 46.6, 39.7, 22, palette.ochre),
  scaleBar(sheet, 200, 50, 42, 88, 930),
]);
