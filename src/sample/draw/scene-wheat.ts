import { palette } from './palette.ts';
import { circle, dice, group, line, picture, shape, sheet, stroke } from './svg.ts';

const sprout = dice(3);

/** Young wheat on a dish: the first sign of spring on a Nowruz table. */
export const wheat = picture('ble-germe.webp', [
  sheet(palette.straw),
  ...Array.from({ length: 9 }, (_, index) => line([index * 200, 0], [index * 200, 1000], '#dfba72', 4)),
  ...Array.from({ length: 6 }, (_, index) => line([0, index * 200], [1600, index * 200], '#dfba72', 4)),
  circle(812, 520, 422, '#caa257'),
  circle(800, 500, 420, palette.paper),
  circle(800, 500, 392, palette.lapis),
  ...Array.from({ length: 28 }, (_, index) =>
    group(`translate(800 500) rotate(${index * (360 / 28)})`, [
      shape(
        'M0 -378C-26 -352 -26 -330 0 -306C26 -330 26 -352 0 -378Z',
        index % 2 === 0 ? palette.paper : palette.glaze,
      ),
    ]),
  ),
  circle(800, 500, 296, palette.paper),
  circle(800, 500, 272, '#0b5f62'),
  ...Array.from({ length: 420 }, () => {
    const angle = sprout() * Math.PI * 2;
    const far = Math.sqrt(sprout()) * 262;
    const [x, y] = [800 + far * Math.cos(angle), 500 + far * Math.sin(angle)];
    const lean = (sprout() - 0.5) * 60;
    return stroke(
      `M${x.toFixed(1)} ${y.toFixed(1)}q${(lean / 3).toFixed(1)} -30 ${lean.toFixed(1)} ${(-34 - sprout() * 30).toFixed(1)}`,
      [palette.turquoise, palette.glaze, '#9ccfae', '#2f9d8a'][Math.floor(sprout() * 4)] ?? palette.glaze,
      6,
    );
  }),
  shape('M520 560Q800 640 1080 560L1076 606Q800 690 524 606Z', palette.madder),
  stroke('M524 584Q800 664 1076 584', palette.straw, 6, 'stroke-dasharray="2 16"'),
]);
