import { label, lines } from './lettering.ts';
import { palette } from './palette.ts';
import { circle, dice, group, line, picture, polygon, rect, shape, sheet } from './svg.ts';

const roll = dice(77);
const metre = 0.86;
const bed = 800;
const dam = polygon([
  [560, bed],
  [760, bed - 430 * metre],
  [850, bed - 567 * metre],
  [980, bed - 540 * metre],
  [1090, bed - 330 * metre],
  [1290, bed],
]);

/** The Usoi dam in section: heights to scale, lengths not. */
export const schemeSarez = picture('schema-sarez.webp', [
  sheet('#dcebe8'),
  label('Le lac Sarez et le barrage d’Oussoï', 130, 110, { size: 46, face: 'serif' }),
  label('coupe simplifiée ; hauteurs à l’échelle', 130, 160, { size: 29, fill: palette.slate }),
  shape('M0 420L140 300L260 380L420 250L560 400L760 600V800H0Z', palette.iris, 'opacity="0.55"'),
  shape('M1040 560L1240 330L1380 420L1500 310L1600 380V800H1040Z', palette.iris, 'opacity="0.55"'),
  shape(`M0 ${bed - 505 * metre}H786V${bed}H0Z`, palette.turquoise),
  shape(`M0 ${bed - 505 * metre}H786V${bed - 505 * metre + 26}H0Z`, palette.glaze),
  shape(dam, '#8b7152'),
  `<clipPath id="dam"><path d="${dam}"/></clipPath>`,
  `<g clip-path="url(#dam)">${Array.from({ length: 170 }, () =>
    circle(
      540 + roll() * 780,
      300 + roll() * 500,
      8 + roll() * 22,
      ['#7a6246', '#9b8160', '#a8906e'][Math.floor(roll() * 3)] ?? '#7a6246',
    ),
  ).join('')}</g>`,
  rect(0, bed, 1600, 200, palette.slate),
  line([0, bed], [1600, bed], palette.ink, 5),
  line([1000, bed - 567 * metre], [1420, bed - 567 * metre], palette.madder, 3, 'stroke-dasharray="2 10"'),
  line([1400, bed], [1400, bed - 567 * metre], palette.madder, 5),
  label('567\u00a0m', 1420, bed - 300 * metre, { size: 46, face: 'bold', fill: palette.madder }),
  group(`translate(1080 ${bed}) scale(${metre} ${-metre})`, [
    shape(
      'M-62 0C-30 60 -14 130 -9 240L-5 300L0 330L5 300L9 240C14 130 30 60 62 0L36 0C30 26 -30 26 -36 0Z',
      palette.white,
      `transform="translate(280 0)" stroke="${palette.slate}" stroke-width="2"`,
    ),
  ]),
  label('Lac Sarez', 300, 610, { size: 46, face: 'italic', fill: palette.white, anchor: 'middle' }),
  lines(['environ 500 m', 'de profondeur'], 300, 660, { size: 30, fill: palette.mist, anchor: 'middle' }),
  label('Éboulement de 1911', 910, 860, { size: 32, face: 'bold', fill: palette.white, anchor: 'middle' }),
  label('Tour Eiffel, 330\u00a0m', 1330, 860, { size: 28, fill: palette.white, anchor: 'middle' }),
  label('Vers la vallée du Bartang', 1330, 930, { size: 28, fill: palette.sand, anchor: 'middle' }),
]);
