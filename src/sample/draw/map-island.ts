import { chart, lake } from './geography.ts';
import { label } from './lettering.ts';
import { land, mapSheet, scaleBar, town } from './map-sheet.ts';
import { palette } from './palette.ts';
import { line, picture, rect, shape } from './svg.ts';

const sheet = chart([56.6, 43.4, 63.4, 47.1], '10m');
const [x, y] = sheet.at(59.3, 45.12);

/** The island of the closed laboratory, in the sea as it was when it still surrounded it. */
export const mapIsland = picture('carte-vozrojdenie.webp', [
  ...mapSheet(sheet, ['KZ', 'UZ'], 4),
  shape(sheet.draw(lake('aral-1960')), '#bcdad6', `stroke="${palette.glaze}" stroke-width="3"`),
  shape(sheet.draw(lake('aral')), palette.turquoise, 'opacity="0.85"'),
  shape(
    `M${x - 34} ${y + 8}q10 -30 40 -26q34 4 30 24q-10 26 -40 20q-24 0 -30 -18z`,
    palette.ochre,
    `stroke="${palette.white}" stroke-width="5"`,
  ),
  line([x + 30, y - 12], [x + 190, y - 84], palette.madder, 3),
  label('Vozrojdénié', x + 200, y - 92, {
    size: 33,
    face: 'bold',
    fill: palette.madder,
    halo: palette.white,
  }),
  label('ville fermée : Aralsk-7', x + 200, y - 52, { size: 26, fill: palette.madder, halo: palette.white }),
  town(sheet, 'Aralsk', 61.67, 46.8, 'right', 29),
  town(sheet, 'Moïnak', 59.03, 43.77, 'left', 29),
  land(sheet, 'Kazakhstan', 62.35, 44.8, 32),
  land(sheet, 'Ouzbékistan', 57.4, 44.4, 32),
  rect(64, 64, 440, 142, palette.white, 8),
  rect(92, 92, 46, 30, '#bcdad6', 3),
  rect(92, 148, 46, 30, palette.turquoise, 3),
  ...['La mer vers 1960', 'Eau, années 2000'].map((text, row) =>
    label(text, 158, 117 + row * 56, { size: 28 }),
  ),
  scaleBar(sheet, 100, 59, 45, 88, 930),
]);
