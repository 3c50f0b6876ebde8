import { chart, countryCodes, lake, river } from './geography.ts';
import { label } from './lettering.ts';
import { mapSheet, scaleBar, town } from './map-sheet.ts';
import { palette } from './palette.ts';
import { circle, line, picture, rect, shape, stroke } from './svg.ts';

const sheet = chart([69.3, 39.35, 73.9, 41.95], '10m');
const states = [
  ['Ouzbékistan', 'UZ', palette.straw],
  ['Kirghizstan', 'KG', palette.mist],
  ['Tadjikistan', 'TJ', '#c9d1ea'],
] as const;

/** Three states in one valley; rings mark the enclaves, whose outlines are too small for this scale. */
export const mapFerghana = picture('carte-ferghana.webp', [
  ...mapSheet(sheet, ['UZ', 'KG', 'TJ'], 3),
  ...states.map(([, code, colour]) =>
    shape(sheet.country(countryCodes[code]), colour, `stroke="${palette.slate}" stroke-width="2.5"`),
  ),
  stroke(sheet.draw(river('syr-daria')), palette.turquoise, 6),
  stroke(sheet.draw(river('naryn')), palette.turquoise, 5),
  shape(sheet.draw(lake('kaïrakkoum')), palette.turquoise),
  shape(sheet.draw(lake('toktogoul')), palette.turquoise),
  enclave(71.1, 39.95, 'Sokh'),
  enclave(70.58, 39.85, 'Voroukh'),
  enclave(71.8, 39.98, 'Chakhimardan'),
  town(sheet, 'Khodjent', 69.62, 40.28, 'below', 28),
  town(sheet, 'Kokand', 70.94, 40.53, 'above', 28),
  town(sheet, 'Namangan', 71.67, 41.0, 'above', 28),
  town(sheet, 'Ferghana', 71.78, 40.39, 'above', 28),
  town(sheet, 'Andijan', 72.35, 40.78, 'above', 28),
  town(sheet, 'Och', 72.8, 40.53, 'right', 28),
  town(sheet, 'Batken', 70.82, 40.06, 'above', 26),
  rect(1216, 700, 330, 232, palette.white, 8),
  ...states.map(
    ([name, , colour], row) =>
      rect(1244, 726 + row * 50, 46, 30, colour, 4) + label(name, 1308, 751 + row * 50, { size: 27 }),
  ),
  circle(1267, 892, 15, 'none', `stroke="${palette.madder}" stroke-width="6"`),
  label('Enclave', 1308, 902, { size: 27 }),
  scaleBar(sheet, 50, 71, 40.6, 88, 930),
]);

function enclave(longitude: number, latitude: number, name: string): string {
  const [x, y] = sheet.at(longitude, latitude);
  return (
    circle(x, y, 25, 'none', `stroke="${palette.madder}" stroke-width="6"`) +
    line([x, y + 28], [x, y + 66], palette.madder, 3) +
    label(name, x, y + 94, {
      size: 28,
      face: 'bold',
      fill: palette.madder,
      anchor: 'middle',
      halo: palette.white,
    })
  );
}
