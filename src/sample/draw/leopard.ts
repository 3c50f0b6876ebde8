import { palette } from './palette.ts';
import { crest, massif, snow } from './mountains.ts';
import { circle, dice, group, picture, shape, sheet, stroke } from './svg.ts';

const flakes = dice(91);
const ridge = crest(14, 900, 620, 6);
const rosettes = [
  [60, -250, 30, 0],
  [136, -214, 26, 30],
  [196, -140, 26, 70],
  [46, -176, 24, 10],
  [112, -148, 22, 40],
  [232, -52, 24, 80],
  [250, 40, 24, 100],
  [222, 124, 20, 120],
] as const;

/** The snow leopard, face to face. */
export const leopard = picture('leopard-des-neiges.webp', [
  sheet(palette.lapis),
  massif(ridge, '#2f4d9c'),
  snow(ridge, palette.iris, 120),
  ...Array.from({ length: 90 }, () =>
    circle(
      flakes() * 1600,
      flakes() * 1000,
      2 + flakes() * 5,
      palette.white,
      `opacity="${(0.35 + flakes() * 0.5).toFixed(2)}"`,
    ),
  ),
  group('translate(800 560)', [
    shape('M-520 470C-480 260 -330 180 0 180C330 180 480 260 520 470Z', '#b9c3cf'),
    ...[-1, 1].map((side) =>
      group(`scale(${side} 1)`, [
        ...[0, 1, 2, 3].map((spot) => ring(190 + spot * 86, 300 + spot * 30, 34, spot * 20, '#b9c3cf')),
        shape('M150 -300C190 -390 290 -400 320 -340C340 -280 310 -210 260 -180Z', '#b9c3cf'),
        shape('M186 -290C214 -346 270 -350 288 -316C300 -276 280 -236 252 -214Z', palette.night),
      ]),
    ),
    shape(
      'M0 -330C180 -330 300 -210 306 -20C310 130 200 270 0 290C-200 270 -310 130 -306 -20C-300 -210 -180 -330 0 -330Z',
      '#dfe4e6',
    ),
    shape(
      'M0 30C90 10 190 60 170 160C150 240 70 282 0 284C-70 282 -150 240 -170 160C-190 60 -90 10 0 30Z',
      palette.white,
    ),
    ...[-1, 1].map((side) =>
      group(`scale(${side} 1)`, [
        ...rosettes.map(([x, y, radius, turn]) => ring(x, y, radius, turn, '#dfe4e6')),
        shape('M44 -46C80 -100 160 -104 204 -66C176 -26 100 -16 44 -46Z', palette.night),
        shape('M62 -52C94 -90 152 -92 184 -66C158 -38 106 -32 62 -52Z', palette.glaze),
        circle(124, -64, 20, palette.night),
        circle(132, -72, 6, palette.white),
        stroke('M30 -60C24 0 30 40 40 76', '#b9c3cf', 10),
        ...[0, 1, 2].map((hair) =>
          stroke(`M110 ${140 + hair * 26}Q260 ${120 + hair * 40} 400 ${110 + hair * 70}`, palette.white, 5),
        ),
        ...[0, 1, 2, 3].map((dot) => circle(70 + (dot % 2) * 34, 140 + dot * 20, 6, palette.slate)),
        stroke('M0 150C14 190 60 204 96 186', palette.night, 9),
      ]),
    ),
    shape('M-52 84Q0 60 52 84Q40 132 0 150Q-40 132 -52 84Z', palette.madder),
    shape('M-14 -300L0 -260L14 -300L0 -320Z', palette.slate),
  ]),
]);

function ring(x: number, y: number, radius: number, turn: number, heart: string): string {
  return group(`translate(${x} ${y}) rotate(${turn})`, [
    stroke(
      `M${-radius} 0A${radius} ${radius * 0.8} 0 0 1 ${radius * 0.7} ${-radius * 0.55}`,
      palette.slate,
      radius * 0.46,
    ),
    stroke(
      `M${radius} ${radius * 0.1}A${radius} ${radius * 0.8} 0 0 1 ${-radius * 0.5} ${radius * 0.68}`,
      palette.slate,
      radius * 0.46,
    ),
    circle(0, 0, radius * 0.3, heart),
  ]);
}
