import { palette } from './palette.ts';
import { circle, group, picture, polygon, rect, shape, sheet, stroke } from './svg.ts';

const horns =
  'M0 0V-62C0 -118 -84 -122 -84 -68C-84 -30 -36 -28 -38 -60M0 -62C0 -118 84 -122 84 -68C84 -30 36 -28 38 -60';

/** The ram's horn, qoshqar muiiz: a stem and two curls, with the cord that edges it in felt. */
export function ramsHorn(colour: string, cord: string | null, width = 25): string {
  return (cord === null ? '' : stroke(horns, cord, width + 12)) + stroke(horns, colour, width);
}

/** Four or eight horns round one centre. */
export function hornCross(
  x: number,
  y: number,
  scale: number,
  colour: string,
  cord: string | null,
  arms = 4,
  turn = 0,
): string {
  const all = Array.from({ length: arms }, (_, arm) => arm * (360 / arms));
  const laid = [cord, null].flatMap((edge, layer) =>
    layer === 0 && edge === null
      ? []
      : all.map((angle) =>
          group(`rotate(${angle}) translate(0 -26)`, [
            layer === 0 ? stroke(horns, cord ?? colour, 37) : ramsHorn(colour, null),
          ]),
        ),
  );
  return group(`translate(${x} ${y}) rotate(${turn}) scale(${scale})`, laid);
}

const panels = [
  [palette.turquoise, palette.paper, palette.ochre],
  [palette.straw, palette.night, palette.madder],
  [palette.turquoise, palette.paper, palette.ochre],
] as const;

export const feltPanels = picture('chyrdak-panneaux.webp', [
  sheet(palette.night),
  ...teeth(0, 1, palette.straw),
  ...teeth(1000, -1, palette.straw),
  ...panels.flatMap(([ground, motif, heart], index) => {
    const x = 300 + index * 500;
    return [
      rect(x - 238, 142, 476, 716, palette.madder, 6),
      rect(x - 218, 162, 436, 676, ground, 4),
      shape(
        polygon([
          [x, 178],
          [x + 202, 500],
          [x, 822],
          [x - 202, 500],
        ]),
        index === 1 ? palette.ochre : palette.lapis,
      ),
      hornCross(x, 500, 1.12, motif, index === 1 ? palette.paper : palette.night, 4),
      shape(
        polygon([
          [x, 454],
          [x + 46, 500],
          [x, 546],
          [x - 46, 500],
        ]),
        heart,
      ),
      ...(
        [
          [-1, -1],
          [1, -1],
          [-1, 1],
          [1, 1],
        ] as const
      ).map(([sx, sy]) =>
        group(
          `translate(${x + sx * 198} ${500 + sy * 318}) rotate(${sx * sy > 0 ? (sx > 0 ? -45 : 135) : sx > 0 ? -135 : 45}) scale(0.62)`,
          [stroke(horns, motif, 24)],
        ),
      ),
    ];
  }),
]);

function teeth(y: number, way: 1 | -1, colour: string): string[] {
  return Array.from({ length: 20 }, (_, index) =>
    shape(
      polygon([
        [index * 80, y],
        [index * 80 + 80, y],
        [index * 80 + 40, y + way * 78],
      ]),
      index % 2 === 0 ? colour : palette.turquoise,
    ),
  );
}

const bands = [
  [palette.madder, palette.straw],
  [palette.lapis, palette.mist],
  [palette.turquoise, palette.paper],
] as const;

/** Figure and ground are cut from one another: what is left of one felt fills the hole in the other. */
export const feltBorder = picture('chyrdak-bordure.webp', [
  sheet(palette.night),
  ...bands.flatMap(([dark, light], row) => {
    const top = 26 + row * 322;
    return [
      rect(0, top, 1600, 304, dark),
      ...Array.from({ length: 6 }, (_, column) => {
        const x = column * 320 + (row % 2 === 0 ? 0 : -160);
        const hill = polygon([
          [x, top + 304],
          [x + 160, top],
          [x + 320, top + 304],
        ]);
        return shape(hill, light) + sprig(x + 160, top + 304, 1, dark) + sprig(x + 320, top, -1, light);
      }),
      sprig(row % 2 === 0 ? 0 : -160, top, -1, light),
    ];
  }),
]);

function sprig(x: number, y: number, way: 1 | -1, colour: string): string {
  return group(`translate(${x} ${y}) scale(0.86 ${way * 0.86})`, [
    stroke(horns, colour, 22),
    shape('M0 -150L30 -188L0 -244L-30 -188Z', colour),
  ]);
}

export const feltRose = picture('chyrdak-rosace.webp', [
  sheet(palette.turquoise),
  ...Array.from({ length: 5 }, (_, column) =>
    [0, 1, 2].map((row) => hornCross(column * 400, row * 500, 0.8, '#0b7476', null, 4)),
  ).flat(),
  circle(800, 500, 476, palette.night),
  circle(800, 500, 448, palette.straw),
  circle(800, 500, 398, palette.madder),
  ...Array.from({ length: 24 }, (_, index) =>
    group(`translate(800 500) rotate(${index * 15})`, [shape('M-46 -400L0 -446L46 -400Z', palette.night)]),
  ),
  hornCross(800, 500, 2.36, palette.paper, palette.night, 4),
  ...[45, 135, 225, 315].map((angle) =>
    group(`translate(800 500) rotate(${angle})`, [shape('M0 -388L34 -344L0 -300L-34 -344Z', palette.straw)]),
  ),
  shape('M800 404L896 500L800 596L704 500Z', palette.night),
  shape('M800 430L870 500L800 570L730 500Z', palette.ochre),
]);
