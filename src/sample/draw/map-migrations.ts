import { chart } from './geography.ts';
import { land, mapSheet, scaleBar, town } from './map-sheet.ts';
import { palette } from './palette.ts';
import { caravan, picture } from './svg.ts';

const sheet = chart([27, 34, 86, 61.5], '50m');
const homes = [
  [69.25, 41.3, palette.turquoise],
  [68.78, 38.55, palette.lapis],
  [74.6, 42.87, palette.ochre],
] as const;
const hosts = [
  [37.62, 55.75],
  [60.6, 56.84],
  [71.43, 51.13],
  [49.1, 55.8],
] as const;

/** Roads of work: from three capitals to the cities where most seasonal workers go. */
export const mapMigrations = picture('carte-migrations.webp', [
  ...mapSheet(sheet, ['KG', 'TJ', 'UZ'], 1.4),
  ...homes.flatMap(([longitude, latitude, colour], home) =>
    hosts.map((host, index) =>
      caravan(
        arc(sheet.at(longitude, latitude), sheet.at(host[0], host[1]), 0.1 + 0.06 * home + 0.02 * index),
        colour,
        7,
        19,
      ),
    ),
  ),
  land(sheet, 'Kazakhstan', 77.2, 48.4, 27, palette.ochre),
  land(sheet, 'Russie', 46.5, 58.6, 30, palette.ochre),
  town(sheet, 'Moscou', 37.62, 55.75, 'above', 27, 'bold'),
  town(sheet, 'Kazan', 49.1, 55.8, 'above', 25),
  town(sheet, 'Iekaterinbourg', 60.6, 56.84, 'above', 25),
  town(sheet, 'Astana', 71.43, 51.13, 'right', 25),
  town(sheet, 'Tachkent', 69.25, 41.3, 'left', 27, 'bold'),
  town(sheet, 'Douchanbé', 68.78, 38.55, 'left', 27, 'bold'),
  town(sheet, 'Bichkek', 74.6, 42.87, 'right', 27, 'bold'),
  scaleBar(sheet, 500, 55, 47, 88, 930),
]);

function arc(from: readonly [number, number], to: readonly [number, number], bend: number): string {
  const middle = [
    (from[0] + to[0]) / 2 + (to[1] - from[1]) * bend,
    (from[1] + to[1]) / 2 - (to[0] - from[0]) * -bend,
  ] as const;
  return `M${from[0]} ${from[1]}Q${middle[0]} ${middle[1]} ${to[0]} ${to[1]}`;
}
