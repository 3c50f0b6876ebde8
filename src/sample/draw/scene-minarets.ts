import { crest, massif } from './mountains.ts';
import { palette } from './palette.ts';
import { circle, line, picture, polygon, rect, shape, sheet } from './svg.ts';

const hills = crest(41, 760, 190, 9);
const towers = [
  [250, 1],
  [520, 0.86],
  [1090, 0.92],
  [1390, 1.06],
] as const;

/** The minarets of Husayn Bayqara's college at Herat: they lean, and nothing is left of what they framed. */
export const minarets = picture('minarets-herat.webp', [
  sheet('#f3dcb0'),
  circle(800, 640, 190, '#efc06b'),
  circle(800, 640, 150, '#f4d08d'),
  massif(hills, '#c9b59a'),
  shape('M0 800Q400 770 800 796T1600 780V1000H0Z', palette.straw),
  ...towers.map(([x, height], index) =>
    tower(x, 830 + (index % 2) * 24, height, [1.6, -1.2, 2.2, -1.8][index] ?? 0),
  ),
  shape('M0 900Q520 846 980 890T1600 868V1000H0Z', palette.ochre),
  ...Array.from({ length: 15 }, (_, index) => pine(60 + index * 108, 918 + 16 * Math.sin(index * 2.1))),
]);

function tower(x: number, base: number, height: number, lean: number): string {
  const top = -640 * height;
  const bands = Array.from({ length: 9 }, (_, band) => {
    const y = -60 + (band * (top + 130)) / 9;
    const half = 62 - band * 2.6;
    return (
      rect(-half, y - 44, half * 2, 7, palette.white) +
      [-2, -1, 0, 1, 2].map((step) => lozenge(step * half * 0.39, y - 12, half * 0.16, band + step)).join('')
    );
  });
  return `<g transform="translate(${x} ${base}) rotate(${lean})">${[
    rect(-84, -70, 168, 90, '#b98343', 4),
    shape(
      polygon([
        [-66, -60],
        [66, -60],
        [38, top],
        [-38, top],
      ]),
      palette.turquoise,
    ),
    shape(
      polygon([
        [20, -60],
        [66, -60],
        [38, top],
        [12, top],
      ]),
      '#0b6f72',
    ),
    ...bands,
    shape(
      polygon([
        [-38, top],
        [-30, top - 26],
        [-8, top - 12],
        [10, top - 34],
        [24, top - 14],
        [38, top],
      ]),
      '#b98343',
    ),
  ].join('')}</g>`;
}

function lozenge(x: number, y: number, half: number, kind: number): string {
  const tones = [palette.lapis, palette.straw, palette.white];
  const corners = polygon([
    [x, y - 22],
    [x + half, y],
    [x, y + 22],
    [x - half, y],
  ]);
  return shape(corners, tones[Math.abs(kind) % 3] ?? palette.white);
}

function pine(x: number, y: number): string {
  return (
    line([x, y + 40], [x, y + 58], '#5b3d20', 8) +
    shape(
      `M${x} ${y - 62}C${x + 34} ${y - 8} ${x + 34} ${y + 30} ${x} ${y + 42}C${x - 34} ${y + 30} ${x - 34} ${y - 8} ${x} ${y - 62}Z`,
      '#1f5f57',
    )
  );
}
