import { palette } from './palette.ts';
import { circle, dice, group, picture, shape, sheet, stroke } from './svg.ts';

const grain = dice(29);
const carrot = dice(4);

/** A dish of plov seen from above, on the blue and white ware that it is served on. */
export const plov = picture('plov.webp', [
  sheet(palette.madder),
  ...Array.from({ length: 6 }, (_, column) =>
    [0, 1, 2, 3].map((row) =>
      group(`translate(${column * 320} ${row * 333}) rotate(45)`, [
        shape('M-64 -64H64V64H-64Z', '#943727'),
        shape('M-30 -30H30V30H-30Z', palette.madder),
      ]),
    ),
  ).flat(),
  circle(814, 522, 440, '#6f2619'),
  circle(800, 500, 440, palette.white),
  circle(800, 500, 418, palette.lapis),
  ...Array.from({ length: 24 }, (_, index) =>
    group(`translate(800 500) rotate(${index * 15})`, [
      shape(
        'M0 -408C-38 -384 -38 -352 0 -330C38 -352 38 -384 0 -408Z',
        index % 2 === 0 ? palette.white : palette.glaze,
      ),
    ]),
  ),
  circle(800, 500, 318, palette.white),
  circle(800, 500, 290, '#e2b765'),
  ...scatter(520, 278, () => {
    const tone = ['#f3dfae', '#efd08c', '#e9c274', '#f7ebcb'][Math.floor(grain() * 4)] ?? '#f3dfae';
    return stroke(`M-10 0q10 -5 20 0`, tone, 9);
  }),
  ...scatter(120, 262, () =>
    stroke(`M-24 0q24 ${(carrot() * 16 - 8).toFixed(1)} 48 0`, carrot() > 0.4 ? palette.ochre : '#d8632b', 8),
  ),
  ...scatter(26, 240, () => circle(0, 0, 12, '#f0d9a0', `stroke="#b98a3a" stroke-width="3"`)),
  ...(
    [
      [730, 430, 10],
      [870, 450, 70],
      [790, 560, 130],
      [690, 545, 40],
      [890, 570, 100],
    ] as const
  ).map(([x, y, turn]) =>
    group(`translate(${x} ${y}) rotate(${turn})`, [
      shape('M-54 -30Q-10 -52 44 -34Q66 0 40 32Q-12 50 -52 28Q-68 0 -54 -30Z', '#5e3218'),
      shape('M-40 -20Q-6 -36 34 -24Q46 -6 34 4Q-10 -12 -44 4Q-50 -8 -40 -20Z', '#7d4a24'),
    ]),
  ),
  group('translate(800 492)', [
    circle(0, 0, 62, palette.white),
    ...Array.from({ length: 9 }, (_, index) =>
      group(`rotate(${index * 40})`, [
        stroke('M0 -10C-22 -24 -22 -50 0 -60C22 -50 22 -24 0 -10', palette.sand, 5),
      ]),
    ),
    circle(0, 0, 13, palette.straw),
  ]),
]);

function scatter(count: number, reach: number, draw: () => string): string[] {
  return Array.from({ length: count }, () => {
    const angle = grain() * Math.PI * 2;
    const far = Math.sqrt(grain()) * reach;
    const place = `translate(${(800 + far * Math.cos(angle)).toFixed(1)} ${(500 + far * Math.sin(angle)).toFixed(1)})`;
    return group(`${place} rotate(${Math.floor(grain() * 180)})`, [draw()]);
  });
}
