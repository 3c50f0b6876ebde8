import { palette } from './palette.ts';
import { circle, dice, group, picture, rect, shape, sheet, stroke } from './svg.ts';

const sky = dice(64);

/** A steppe, a lake and the thin blue of the air, seen from a spacecraft. */
export const porthole = picture('hublot.webp', [
  sheet(palette.slate),
  ...Array.from({ length: 5 }, (_, column) =>
    [0, 1, 2].map((row) => rect(column * 340 - 20, row * 350 - 20, 320, 330, '#68655d', 24)),
  ).flat(),
  circle(812, 516, 470, '#3e3c37'),
  circle(800, 500, 470, palette.sand),
  circle(800, 500, 424, palette.ochre),
  circle(800, 500, 404, palette.night),
  ...Array.from({ length: 16 }, (_, bolt) =>
    group(`translate(800 500) rotate(${bolt * 22.5 + 11})`, [
      circle(0, -447, 13, '#8b7a57'),
      stroke('M-7 -447H7', palette.paper, 3),
    ]),
  ),
  '<clipPath id="glass"><circle cx="800" cy="500" r="404"/></clipPath>',
  '<g clip-path="url(#glass)">',
  ...Array.from({ length: 60 }, () =>
    circle(
      400 + sky() * 800,
      90 + sky() * 420,
      1.4 + sky() * 2.4,
      palette.mist,
      `opacity="${(0.4 + sky() * 0.6).toFixed(2)}"`,
    ),
  ),
  circle(700, 1090, 786, palette.iris, 'opacity="0.35"'),
  circle(700, 1090, 762, palette.glaze, 'opacity="0.6"'),
  circle(700, 1090, 740, palette.turquoise),
  shape('M300 640C420 520 560 470 700 500S940 460 1080 560S1240 760 1200 1000H240Z', palette.straw),
  shape('M520 720C640 640 800 640 900 700S1060 840 1000 960H500Z', palette.ochre),
  shape('M620 640C660 600 740 596 800 616S760 650 720 654S640 670 620 640Z', palette.lapis),
  stroke('M800 618C880 640 930 700 1010 716S1120 760 1200 756', palette.lapis, 8),
  shape('M930 600l34 -44l30 40l26 -34l36 58z', palette.white),
  stroke(
    'M380 560C480 500 560 540 660 456M470 760C560 720 600 760 720 710M860 820C960 780 1040 800 1130 760',
    palette.white,
    26,
    'opacity="0.85"',
  ),
  stroke(
    'M420 600C500 560 540 580 600 548M900 470C980 450 1020 480 1090 470',
    palette.white,
    16,
    'opacity="0.85"',
  ),
  '</g>',
  stroke('M470 330A376 376 0 0 1 690 140', palette.white, 14, 'opacity="0.3"'),
]);
