import { palette } from './palette.ts';
import { circle, group, picture, polygon, shape, sheet, stroke } from './svg.ts';

const neck =
  'M250 1000C330 760 430 470 640 280C700 226 740 206 782 206L800 96L866 196C930 226 1010 330 1096 476C1136 544 1176 590 1186 640C1192 690 1150 716 1106 700C1080 724 1030 716 1010 684C960 640 900 610 826 606C800 700 850 850 880 1000Z';

/** An Akhal-Teke with its silver, before the medallions of a Turkmen carpet. */
export const horse = picture('akhal-teke.webp', [
  sheet(palette.madder),
  ...Array.from({ length: 5 }, (_, column) =>
    [0, 1, 2].map((row) => medallion(160 + column * 330, 150 + row * 350)),
  ).flat(),
  shape(neck, '#6a1f14', 'opacity="0.45" transform="translate(-22 22)"'),
  shape(neck, '#d9a24a'),
  shape(
    'M640 280C700 226 740 206 782 206L800 96L830 140C800 300 690 420 600 560C500 720 470 860 460 1000H250C330 760 430 470 640 280Z',
    '#c8872a',
  ),
  shape('M782 206L800 96L828 138C826 176 812 200 800 226Z', '#8f5a1a'),
  shape(
    'M700 330C780 300 868 330 900 420C920 500 880 580 826 606C760 590 690 440 700 330Z',
    '#e6b962',
    'opacity="0.8"',
  ),
  shape(
    'M1110 560C1150 590 1184 620 1186 650C1190 690 1150 716 1106 700C1090 660 1090 600 1110 560Z',
    '#b0782a',
  ),
  shape('M892 322Q926 296 956 334Q926 356 892 322Z', palette.night),
  circle(930, 324, 5, palette.white),
  shape('M1128 622q22 -14 32 8q-16 18 -32 -8z', palette.night),
  stroke('M1040 690Q1090 672 1130 684', '#7d4a14', 6),
  stroke('M826 606C870 520 876 420 848 330C836 280 812 240 790 220', '#f1efe6', 20),
  stroke('M870 590C930 560 1010 510 1066 430', '#f1efe6', 20),
  stroke('M848 330Q900 270 884 228', '#f1efe6', 18),
  ...(
    [
      [856, 470, 1],
      [838, 330, 0.8],
      [960, 528, 0.8],
    ] as const
  ).map(([x, y, scale]) => jewel(x, y, scale)),
  stroke('M356 800C500 900 700 930 866 880', '#f1efe6', 44),
  stroke('M356 800C500 900 700 930 866 880', palette.night, 6, 'stroke-dasharray="2 20"'),
  ...[0, 1, 2, 3, 4].map((step) => jewel(440 + step * 92, 862 + 34 * Math.sin((step / 4) * Math.PI), 1.05)),
]);

function jewel(x: number, y: number, scale: number): string {
  return group(`translate(${x} ${y}) scale(${scale})`, [
    shape('M0 -42L34 0L0 42L-34 0Z', '#f1efe6', `stroke="${palette.slate}" stroke-width="3"`),
    circle(0, 0, 15, palette.madder, `stroke="${palette.straw}" stroke-width="4"`),
  ]);
}

function medallion(x: number, y: number): string {
  return group(`translate(${x} ${y})`, [
    shape(octagon(138), palette.night),
    shape(octagon(120), '#8c3023'),
    shape('M-120 -54L-66 -96H0V0H-120ZM120 54L66 96H0V0H120Z', palette.night, 'opacity="0.7"'),
    shape(octagon(54), palette.paper),
    shape('M0 -34L34 0L0 34L-34 0Z', palette.madder),
  ]);
}

function octagon(r: number): string {
  return polygon([
    [-r, -r * 0.45],
    [-r * 0.55, -r * 0.8],
    [r * 0.55, -r * 0.8],
    [r, -r * 0.45],
    [r, r * 0.45],
    [r * 0.55, r * 0.8],
    [-r * 0.55, r * 0.8],
    [-r, r * 0.45],
  ]);
}
