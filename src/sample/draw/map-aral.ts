import { chart, lake } from './geography.ts';
import { label } from './lettering.ts';
import { land, mapSheet, scaleBar, town, water } from './map-sheet.ts';
import { palette } from './palette.ts';
import { line, picture, rect, shape } from './svg.ts';

const sheet = chart([55.2, 43.1, 64.6, 47.1], '10m');
const [damX, damY] = sheet.at(60.78, 46.09);

/** What the sea was around 1960, and what Natural Earth still draws of it. */
export const mapAral = picture('carte-aral.webp', [
  ...mapSheet(sheet, ['KZ', 'UZ', 'TM'], 4.5),
  shape(
    sheet.draw(lake('aral-1960')),
    palette.straw,
    `stroke="${palette.ochre}" stroke-width="4" stroke-dasharray="1 10" stroke-linecap="round"`,
  ),
  shape(sheet.draw(lake('aral')), palette.turquoise),
  line([damX - 4, damY + 16], [damX + 22, damY + 4], palette.madder, 8),
  line([damX + 14, damY + 10], [damX + 150, damY + 66], palette.madder, 2.5),
  label('Digue de Kok-Aral', damX + 160, damY + 76, {
    size: 26,
    face: 'bold',
    fill: palette.madder,
    halo: palette.white,
  }),
  town(sheet, 'Aralsk', 61.67, 46.8, 'right', 27),
  town(sheet, 'Moïnak', 59.03, 43.77, 'right', 27),
  land(sheet, 'Kazakhstan', 63.4, 45.15, 34),
  land(sheet, 'Ouzbékistan', 57.2, 43.7, 34),
  water(sheet, 'Syr-Daria', 63.0, 46.02, 27, 8),
  water(sheet, 'Amou-Daria', 58.55, 43.3, 27),
  rect(70, 70, 410, 132, palette.white, 8),
  rect(96, 96, 46, 28, palette.straw, 3),
  rect(96, 148, 46, 28, palette.turquoise, 3),
  ...['Rivage de 1960', 'Eau, années 2000'].map((text, index) =>
    label(text, 160, 120 + index * 52, { size: 27 }),
  ),
  label('Petite mer d’Aral', ...sheet.at(59.75, 46.62), {
    size: 27,
    face: 'italic',
    fill: palette.turquoise,
    anchor: 'end',
    halo: palette.white,
  }),
  scaleBar(sheet, 100, 58, 44, 88, 930),
]);
