import { palette } from './palette.ts';
import { circle, group, picture, polygon, shape, sheet } from './svg.ts';
import type { Point } from './svg.ts';

const step = 400;

/** Stars and crosses, as on the walls of Samarkand: eight points, and what they leave free. */
export const starTiles = picture('carreaux-etoiles.webp', [
  sheet('#0c6f73'),
  ...Array.from({ length: 4 }, (_, row) =>
    Array.from({ length: 6 }, (__, column) =>
      crossTile(column * step - step / 2, row * step - step / 2 - 100, (row * 3 + column) % 4),
    ),
  ).flat(),
  ...Array.from({ length: 4 }, (_, row) =>
    Array.from({ length: 5 }, (__, column) => starTile(column * step, row * step - 100, (row + column) % 3)),
  ).flat(),
]);

function starTile(x: number, y: number, kind: number): string {
  const r = step / 2 - 8;
  const ground = [palette.lapis, palette.night, palette.lapis][kind] ?? palette.lapis;
  return group(`translate(${x} ${y})`, [
    shape(star(r + 7), palette.paper),
    shape(star(r - 2), ground),
    ...Array.from({ length: 8 }, (_, arm) =>
      group(`rotate(${arm * 45})`, [
        shape(
          'M0 -34C-34 -70 -24 -96 0 -122C24 -96 34 -70 0 -34Z',
          arm % 2 === 0 ? palette.paper : palette.glaze,
        ),
      ]),
    ),
    circle(0, 0, 24, palette.straw),
  ]);
}

function crossTile(x: number, y: number, kind: number): string {
  const tone = ['#0f8688', '#13979a', '#0f8688', '#2aa3a1'][kind] ?? palette.turquoise;
  const half = step / 2;
  return group(`translate(${x} ${y})`, [
    shape(
      polygon([
        [0, -half - 52],
        [half + 52, 0],
        [0, half + 52],
        [-half - 52, 0],
      ]),
      tone,
    ),
    ...[0, 90, 180, 270].map((angle) =>
      group(`rotate(${angle})`, [
        shape('M0 -30C-44 -70 -40 -110 0 -150C40 -110 44 -70 0 -30Z', palette.mist),
        circle(0, -96, 14, palette.madder),
      ]),
    ),
    circle(0, 0, 20, palette.paper),
  ]);
}

function star(radius: number): string {
  const inner = radius * (Math.SQRT2 * Math.cos(Math.PI / 4) * 0.765);
  return polygon(
    Array.from({ length: 16 }, (_, index): Point => {
      const r = index % 2 === 0 ? radius : inner;
      return [r * Math.sin((index * Math.PI) / 8), -r * Math.cos((index * Math.PI) / 8)];
    }),
  );
}

const rosettes = [
  [330, 330, 236, 0],
  [1270, 330, 236, 1],
  [800, 690, 250, 2],
  [330, 905, 150, 1],
  [1270, 905, 150, 0],
  [800, 150, 140, 0],
  [20, 640, 130, 2],
  [1580, 640, 130, 2],
] as const;
const threads = [
  [palette.madder, palette.straw, palette.lapis],
  [palette.lapis, palette.mist, palette.madder],
  [palette.turquoise, palette.straw, palette.madder],
] as const;

/** A suzani: round flowers of silk on undyed cotton, leaves in between. */
export const suzani = picture('souzani.webp', [
  sheet(palette.white),
  ...rosettes.flatMap(([x, y, radius]) =>
    Array.from({ length: 14 }, (_, index) =>
      group(`translate(${x} ${y}) rotate(${index * (360 / 14) + 8}) scale(${radius / 200})`, [
        shape(
          'M0 -214C-26 -236 -22 -262 4 -282C22 -258 22 -236 0 -214Z',
          index % 2 === 0 ? palette.turquoise : palette.ochre,
        ),
      ]),
    ),
  ),
  ...rosettes.map(([x, y, radius, kind]) => {
    const [outer, pale, heart] = threads[kind];
    return group(`translate(${x} ${y}) scale(${radius / 200})`, [
      circle(0, 0, 214, palette.white),
      ...petals(20, 200, 38, outer),
      circle(0, 0, 182, outer),
      circle(0, 0, 150, pale),
      ...petals(14, 118, 30, heart),
      circle(0, 0, 104, heart),
      circle(0, 0, 78, palette.white),
      ...petals(8, 46, 19, outer),
      circle(0, 0, 38, outer),
      circle(0, 0, 20, pale),
    ]);
  }),
]);

function petals(count: number, radius: number, size: number, colour: string): string[] {
  return Array.from({ length: count }, (_, index) => {
    const angle = (index / count) * 2 * Math.PI;
    return circle(radius * 0.94 * Math.cos(angle), radius * 0.94 * Math.sin(angle), size, colour);
  });
}
