import { palette } from './palette.ts';
import { caravan, circle, dice, group, picture, rect, shape, sheet, stroke } from './svg.ts';

const gust = dice(54);

/** The steppe under the plough: furrows to the horizon, one tractor, and the wind. */
export const plough = picture('terres-vierges.webp', [
  sheet('#e8ddc0'),
  circle(1240, 250, 104, palette.straw),
  ...Array.from({ length: 9 }, () => {
    const [x, y] = [gust() * 1500, 90 + gust() * 280];
    return stroke(`M${x.toFixed(0)} ${y.toFixed(0)}q120 -26 220 0t180 -8`, palette.sand, 10);
  }),
  rect(0, 440, 1600, 560, palette.ochre),
  rect(0, 440, 1600, 60, '#d9b15e'),
  ...Array.from({ length: 25 }, (_, index) => {
    const far = 560 + index * 20;
    const near = -2400 + index * 266;
    return shape(
      `M${far} 500L${far + 10} 500L${near + 134} 1000L${near} 1000Z`,
      index % 2 === 0 ? '#6b4a2b' : '#7d5833',
    );
  }),
  group('translate(640 420)', [
    shape('M-10 190H470L440 250H20Z', palette.night),
    ...[40, 130, 220, 310, 400].map(
      (x) => circle(x, 214, 40, palette.slate) + circle(x, 214, 16, palette.straw),
    ),
    stroke('M40 172H400A42 42 0 0 1 400 256H40A42 42 0 0 1 40 172Z', palette.night, 14),
    rect(200, 60, 250, 104, palette.madder, 10),
    rect(10, -40, 200, 204, palette.madder, 10),
    rect(36, -14, 66, 88, palette.mist, 6),
    rect(116, -14, 68, 88, palette.mist, 6),
    rect(-6, -58, 232, 24, palette.night, 8),
    rect(380, 0, 16, 64, palette.night),
    ...[0, 1, 2].map((ball) =>
      circle(372 - ball * 46, -30 - ball * 34, 16 + ball * 9, palette.white, 'opacity="0.8"'),
    ),
    ...[0, 1, 2, 3, 4].map((rib) => rect(300 + rib * 26, 80, 10, 66, '#7f2c1f')),
    stroke('M10 210L-130 250', palette.night, 12),
    ...[0, 1, 2].map((blade) => shape(`M${-130 - blade * 62} 238q-44 20 -60 62q46 6 70 -36z`, palette.slate)),
  ]),
  caravan('M-20 560Q300 520 470 640', palette.straw, 15, 40),
]);
