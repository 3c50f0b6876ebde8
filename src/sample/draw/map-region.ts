import { chart } from './geography.ts';
import { hinduKush, pamir, range, tianShan } from './map-range.ts';
import { land, mapSheet, scaleBar, town, water } from './map-sheet.ts';
import { palette } from './palette.ts';
import { picture } from './svg.ts';

const sheet = chart([45, 29.5, 89, 55.5], '50m');

/** The five republics and Afghanistan: the map to come back to. */
export const mapRegion = picture('carte-asie-centrale.webp', [
  ...mapSheet(sheet),
  ...range(sheet, [...tianShan, ...pamir, ...hinduKush], 13),
  land(sheet, 'Kazakhstan', 67.5, 48.2, 40),
  land(sheet, 'Ouzbékistan', 63.2, 41.55, 25),
  land(sheet, 'Turkménistan', 58.1, 39.5, 23),
  land(sheet, 'Kirghizstan', 74.6, 41.0, 22),
  land(sheet, 'Tadjikistan', 71.9, 38.15, 21),
  land(sheet, 'Afghanistan', 65.6, 33.4, 28),
  land(sheet, 'Russie', 61, 54.1, 24, palette.ochre),
  land(sheet, 'Chine', 85.3, 40, 24, palette.ochre),
  land(sheet, 'Iran', 55.4, 34, 24, palette.ochre),
  land(sheet, 'Pakistan', 69.4, 30.6, 24, palette.ochre),
  water(sheet, 'Mer Caspienne', 51.1, 41.8, 27, 76),
  water(sheet, 'Aral', 60.2, 46.95, 22),
  water(sheet, 'Lac Balkhach', 76.2, 47.05, 21),
  town(sheet, 'Astana', 71.43, 51.13, 'above', 28, 'bold'),
  town(sheet, 'Almaty', 76.9, 43.25, 'above', 26),
  town(sheet, 'Bichkek', 74.6, 42.87, 'left', 28, 'bold'),
  town(sheet, 'Tachkent', 69.25, 41.3, 'above', 28, 'bold'),
  town(sheet, 'Samarcande', 66.97, 39.65, 'left', 24),
  town(sheet, 'Douchanbé', 68.78, 38.55, 'left', 28, 'bold'),
  town(sheet, 'Achgabat', 58.38, 37.95, 'below', 28, 'bold'),
  town(sheet, 'Kaboul', 69.17, 34.52, 'right', 28, 'bold'),
  scaleBar(sheet, 500, 60, 42, 70, 930),
]);
