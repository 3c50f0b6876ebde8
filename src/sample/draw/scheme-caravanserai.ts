import { label } from './lettering.ts';
import { palette } from './palette.ts';
import { circle, line, picture, rect, shape, sheet } from './svg.ts';
import type { Point } from './svg.ts';

const cells = [0, 1, 2, 3, 4, 5];

/** A caravanserai from above: no one building, what most have in common. */
export const schemeCaravanserai = picture('plan-caravanserail.webp', [
  sheet(palette.paper),
  ...(
    [
      [350, 120],
      [1010, 120],
      [350, 780],
      [1010, 780],
    ] as const
  ).map(([x, y]) => circle(x + 50, y + 50, 74, palette.ochre)),
  rect(390, 160, 680, 680, palette.ochre, 8),
  rect(420, 190, 620, 620, palette.straw),
  ...cells.flatMap((cell) => {
    const step = 528 + cell * 68;
    const room = [
      rect(step, 198, 60, 92, palette.paper, 4),
      rect(428, step - 230, 92, 60, palette.paper, 4),
      rect(940, step - 230, 92, 60, palette.paper, 4),
    ];
    return cell === 2 || cell === 3 ? room : [...room, rect(step, 710, 60, 92, palette.paper, 4)];
  }),
  ...(
    [
      [428, 198],
      [940, 198],
      [428, 710],
      [940, 710],
    ] as const
  ).map(([x, y]) => rect(x, y, 92, 92, palette.white, 4)),
  rect(530, 300, 400, 400, palette.mist),
  rect(668, 690, 124, 212, palette.turquoise, 6),
  rect(704, 690, 52, 240, palette.paper),
  shape(
    'M680 302V252Q730 202 780 252V302ZM532 450H482Q432 500 482 550H532ZM928 450H978Q1028 500 978 550H928Z',
    palette.glaze,
  ),
  circle(730, 500, 44, palette.lapis),
  circle(730, 500, 26, palette.iris),
  callout([730, 500], [1130, 500], 'Puits ou citerne'),
  callout([900, 240], [1130, 240], 'Cellules des marchands'),
  callout([1052, 770], [1130, 770], 'Mur aveugle'),
  callout([780, 886], [1130, 952], 'Porche d’entrée'),
  callout([640, 380], [310, 380], 'Cour'),
  callout([474, 752], [310, 700], 'Écuries'),
  callout([390, 170], [310, 170], 'Tour d’angle'),
]);

function callout(at: Point, to: Point, name: string): string {
  const right = to[0] > at[0];
  return (
    line(at, to, palette.ink, 2.5) +
    circle(at[0], at[1], 7, palette.ink) +
    label(name, to[0] + (right ? 14 : -14), to[1] + 10, { size: 30, anchor: right ? 'start' : 'end' })
  );
}
