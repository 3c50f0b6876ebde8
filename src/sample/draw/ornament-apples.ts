import { palette } from './palette.ts';
import { circle, group, picture, shape, sheet, stroke } from './svg.ts';

const fruits = [
  [330, 330, 1.25, palette.madder, '#bd5a40', 0],
  [760, 520, 1.5, '#d8a437', palette.straw, 1],
  [1230, 350, 1.3, palette.madder, '#bd5a40', 0],
  [1010, 790, 0.95, '#7fa35a', '#a6c283', 2],
  [440, 790, 1.0, '#d8a437', palette.straw, 1],
  [1400, 760, 1.05, '#7fa35a', '#a6c283', 2],
] as const;

/** Wild apples of the Tian Shan: no two trees bear the same. */
export const apples = picture('pommes.webp', [
  sheet(palette.mist),
  stroke('M-20 150C300 40 620 130 860 190S1340 120 1640 40', '#6b4a2b', 22),
  stroke(
    'M860 190C980 330 1080 480 1040 660M330 112C320 160 326 190 330 210M1240 138C1236 170 1232 200 1230 220',
    '#6b4a2b',
    12,
  ),
  stroke(
    'M760 168C770 240 764 290 760 340M200 98C330 320 470 470 440 680M1440 100C1500 300 1450 480 1400 640',
    '#6b4a2b',
    11,
  ),
  ...(
    [
      [120, 120, -30],
      [470, 112, 24],
      [610, 130, -150],
      [950, 210, 40],
      [1080, 170, -40],
      [1420, 100, 30],
      [1540, 70, -60],
      [560, 330, 60],
      [1240, 700, -20],
    ] as const
  ).map(([x, y, turn], index) => leaf(x, y, turn, index % 2 === 0 ? palette.turquoise : '#2f8f7f')),
  ...fruits.map(([x, y, scale, dark, light, kind]) => apple(x, y, scale, dark, light, kind)),
]);

function apple(x: number, y: number, scale: number, dark: string, light: string, kind: number): string {
  return group(`translate(${x} ${y}) scale(${scale})`, [
    shape(
      'M0 -74C-52 -112 -132 -82 -130 0C-128 76 -60 128 0 104C60 128 128 76 130 0C132 -82 52 -112 0 -74Z',
      dark,
    ),
    shape('M-6 -62C-52 -92 -112 -66 -112 0C-110 50 -82 84 -46 96C-84 50 -84 -20 -6 -62Z', light),
    ...(kind === 1
      ? [34].map((step) =>
          stroke(`M${step} -60Q${step * 2.1} 10 ${step * 1.1} 84`, palette.madder, 5, 'opacity="0.5"'),
        )
      : []),
    ...(kind === 0 ? [-8, 34, 70].map((step) => circle(step, 10 + ((step * 7) % 50), 5, palette.straw)) : []),
    stroke('M0 -70C-2 -96 6 -118 18 -132', '#6b4a2b', 11),
    shape('M-24 -78Q0 -56 24 -78Q0 -66 -24 -78Z', palette.night, 'opacity="0.35"'),
  ]);
}

function leaf(x: number, y: number, turn: number, colour: string): string {
  return group(`translate(${x} ${y}) rotate(${turn})`, [
    shape('M0 0C30 -52 104 -62 148 -14C104 34 34 36 0 0Z', colour),
    stroke('M8 -2Q70 -16 132 -13', palette.mist, 4),
  ]);
}
