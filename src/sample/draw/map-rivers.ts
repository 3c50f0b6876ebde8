import { chart, lake, river, route } from './geography.ts';
import { hinduKush, pamir, range, tianShan } from './map-range.ts';
import { mapSheet, scaleBar, town, water } from './map-sheet.ts';
import { label } from './lettering.ts';
import { palette } from './palette.ts';
import { picture, rect, shape, stroke } from './svg.ts';

const sheet = chart([55, 34.6, 80.5, 47.6], '50m');
const vakhch = [
  [72, 39.25],
  [71.3, 39.05],
  [70.6, 38.85],
  [69.78, 38.68],
  [69.35, 38.37],
  [69, 37.95],
  [68.75, 37.6],
  [68.31, 37.12],
] as const;
const amu = ['amou-daria', 'piandj', 'pamir'].map((name) =>
  stroke(sheet.draw(river(name)), palette.lapis, 6),
);
const syr = ['syr-daria', 'naryn'].map((name) => stroke(sheet.draw(river(name)), palette.turquoise, 6));

export const mapRivers = picture('carte-deux-fleuves.webp', [
  ...mapSheet(sheet, ['KZ', 'KG', 'TJ', 'TM', 'UZ', 'AF'], 2.5),
  ...range(sheet, [...tianShan, ...pamir, ...hinduKush], 19),
  ...amu,
  stroke(sheet.draw(route(vakhch)), palette.lapis, 5),
  ...syr,
  shape(sheet.draw(lake('toktogoul')), palette.turquoise),
  shape(sheet.draw(lake('kaïrakkoum')), palette.turquoise),
  shape(sheet.draw(lake('chardara')), palette.turquoise),
  dam(72.64, 41.68, 'Toktogoul', 'above'),
  dam(69.35, 38.37, 'Nourek', 'below'),
  dam(69.78, 38.68, 'Rogoun', 'right'),
  dam(70.0, 40.3, 'Kaïrakkoum', 'left'),
  label('Amou-Daria', ...sheet.at(62.4, 39.75), {
    size: 34,
    face: 'italic',
    fill: palette.lapis,
    anchor: 'middle',
    turn: 47,
    halo: palette.white,
  }),
  label('Syr-Daria', ...sheet.at(65.7, 43.5), {
    size: 34,
    face: 'italic',
    fill: palette.turquoise,
    anchor: 'middle',
    turn: 38,
    halo: palette.white,
  }),
  label('Naryn', ...sheet.at(75.2, 41.72), {
    size: 26,
    face: 'italic',
    fill: palette.turquoise,
    anchor: 'middle',
    halo: palette.white,
  }),
  label('Piandj', ...sheet.at(70.9, 37.35), {
    size: 26,
    face: 'italic',
    fill: palette.lapis,
    anchor: 'middle',
    halo: palette.white,
  }),
  water(sheet, 'Mer d’Aral', 60.9, 45.5, 28),
  water(sheet, 'Issyk-Koul', 77.2, 42.1, 22),
  town(sheet, 'Noukous', 59.6, 42.46, 'left', 28),
  town(sheet, 'Tachkent', 69.25, 41.3, 'left', 28),
  town(sheet, 'Bichkek', 74.6, 42.87, 'above', 28),
  town(sheet, 'Douchanbé', 68.78, 38.6, 'left', 28),
  town(sheet, 'Termez', 67.28, 37.22, 'below', 28),
  town(sheet, 'Kyzylorda', 65.5, 44.85, 'above', 28),
  rect(1296, 852, 250, 92, palette.white, 8),
  shape('M1334 910l18 -30l18 30z', palette.madder),
  label('Barrage', 1396, 906, { size: 26 }),
  scaleBar(sheet, 200, 62, 41, 88, 930),
]);

function dam(
  longitude: number,
  latitude: number,
  name: string,
  side: 'left' | 'right' | 'above' | 'below',
): string {
  const [x, y] = sheet.at(longitude, latitude);
  const mark = shape(
    `M${x - 15} ${y + 11}L${x} ${y - 14}L${x + 15} ${y + 11}Z`,
    palette.madder,
    `stroke="${palette.white}" stroke-width="3"`,
  );
  const look = { size: 28, face: 'bold', fill: palette.madder, halo: palette.white } as const;
  if (side === 'above') return mark + label(name, x, y - 24, { ...look, anchor: 'middle' });
  if (side === 'below') return mark + label(name, x, y + 40, { ...look, anchor: 'middle' });
  return (
    mark +
    label(name, side === 'left' ? x - 22 : x + 22, y + 9, {
      ...look,
      anchor: side === 'left' ? 'end' : 'start',
    })
  );
}
