import { palette } from './palette.ts';
import { caravan, circle, dice, line, picture, rect, shape, sheet, stroke } from './svg.ts';

const night = dice(8);

export const launch = picture('baikonour.webp', [
  sheet(palette.night),
  ...Array.from({ length: 130 }, () =>
    circle(
      night() * 1600,
      night() * 740,
      1.2 + night() * 2.3,
      palette.mist,
      `opacity="${(0.35 + night() * 0.6).toFixed(2)}"`,
    ),
  ),
  ...[210, 330, 450].map((radius) =>
    circle(
      1010,
      760,
      radius,
      'none',
      `stroke="${palette.iris}" stroke-width="2" stroke-dasharray="1 12" stroke-linecap="round" opacity="0.7"`,
    ),
  ),
  shape('M0 800Q460 764 900 788T1600 778V1000H0Z', '#0d1732'),
  shape('M905 792C930 742 968 700 986 640H1034C1052 700 1090 742 1115 792Z', palette.ochre),
  shape('M944 792C962 742 988 706 996 640H1024C1032 706 1058 742 1076 792Z', palette.straw),
  shape('M986 640V262Q986 176 1010 112Q1034 176 1034 262V640Z', palette.paper),
  shape('M1010 112Q1034 176 1034 262V640H1010Z', palette.mist),
  rect(1007, 66, 6, 60, palette.paper),
  ...[-1, 1].map((side) =>
    shape(
      `M${1010 + side * 26} 392L${1010 + side * 62} 636H${1010 + side * 20}V430Z`,
      side < 0 ? palette.mist : palette.glaze,
    ),
  ),
  rect(986, 300, 48, 24, palette.turquoise),
  rect(986, 214, 48, 12, palette.madder),
  ...[-1, 1].flatMap((side) => [
    line([1010 + side * 230, 792], [1010 + side * 88, 470], palette.slate, 12),
    line([1010 + side * 150, 792], [1010 + side * 92, 520], palette.slate, 8),
  ]),
  rect(700, 786, 620, 16, palette.slate, 4),
  ...[
    [150, 700, 26],
    [186, 640, 18],
  ].map(([x = 0, top = 0, width = 0]) => rect(x, top, width, 786 - top, '#0d1732')),
  caravan('M1034 70C1180 -40 1400 -60 1640 -40', palette.straw, 8, 24),
  stroke('M0 880Q500 850 1000 872T1600 862', palette.lapis, 3),
  stroke('M0 930Q500 900 1000 922T1600 912', palette.lapis, 3),
]);
