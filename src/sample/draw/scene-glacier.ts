import { crest, massif, snow } from './mountains.ts';
import { palette } from './palette.ts';
import { circle, picture, polygon, polyline, shape, sheet, stroke } from './svg.ts';
import type { Point } from './svg.ts';

const ridge = crest(21, 470, 330, 8);
const walls: readonly Point[] = [
  [0, 560],
  [210, 500],
  [430, 350],
  [560, 450],
  [640, 440],
  [800, 590],
  [930, 470],
  [1020, 500],
  [1230, 330],
  [1400, 470],
  [1600, 520],
];

/** A tongue of ice that widens as it comes down; its moraines run along it. */
const icePoint = (depth: number, side: number): Point => {
  const bend = 800 + 130 * Math.sin(depth * 4.2) * (0.25 + depth * 0.75) - 60 * depth;
  return [bend + side * (10 + 330 * depth ** 1.35), 555 + 480 * depth ** 1.15];
};
const iceLine = (side: number): Point[] =>
  Array.from({ length: 31 }, (_, index) => icePoint(index / 30, side));

export const glacier = picture('glacier.webp', [
  sheet('#dcebe8'),
  circle(330, 190, 74, palette.straw),
  massif(ridge, palette.iris),
  snow(ridge, palette.white, 88),
  massif(walls, '#4f6fae'),
  ...(
    [
      [430, 350, 96],
      [1230, 330, 104],
    ] as const
  ).map(([x, y, depth]) =>
    snow(
      [
        [0, 0],
        [x, y],
      ],
      palette.white,
      depth,
    ),
  ),
  shape(
    'M0 700C240 690 460 700 640 800C700 840 720 930 720 1000H0ZM1600 660C1340 660 1120 690 960 760C900 800 940 900 940 1000H1600Z',
    '#38579c',
  ),
  shape(polygon([...iceLine(-1), ...iceLine(1).toReversed()]), palette.white),
  ...[-0.72, -0.36, 0.02, 0.4, 0.74].map((side, index) =>
    stroke(
      polyline(iceLine(side).slice(3)),
      index % 2 === 0 ? palette.glaze : palette.iris,
      index % 2 === 0 ? 9 : 5,
    ),
  ),
  shape('M0 800C150 790 330 850 420 1000H0ZM1600 770C1420 790 1230 880 1180 1000H1600Z', palette.night),
]);
