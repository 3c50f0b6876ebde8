import { palette } from './palette.ts';
import { circle, dice, group, picture, shape, sheet, stroke } from './svg.ts';

/** A branch that forks until its twigs are thin; dice decide where each fork leans. */
function branch(
  x: number,
  y: number,
  angle: number,
  length: number,
  width: number,
  roll: () => number,
): string {
  const [tx, ty] = [x + length * Math.sin(angle), y - length * Math.cos(angle)];
  const bend = (roll() - 0.5) * length * 0.5;
  const way = `M${x.toFixed(1)} ${y.toFixed(1)}Q${((x + tx) / 2 + bend).toFixed(1)} ${((y + ty) / 2).toFixed(1)} ${tx.toFixed(1)} ${ty.toFixed(1)}`;
  if (width < 4)
    return stroke(way, [palette.turquoise, palette.glaze, '#2f8f7f'][Math.floor(roll() * 3)] ?? '#2f8f7f', 4);
  const forks = width > 14 ? 3 : 2 + Math.floor(roll() * 2);
  const limbs = Array.from({ length: forks }, (_, fork) =>
    branch(
      tx,
      ty,
      angle + (fork - (forks - 1) / 2) * 0.62 + (roll() - 0.5) * 0.4,
      length * (0.68 + roll() * 0.16),
      width * 0.62,
      roll,
    ),
  );
  return stroke(way, '#6b4a2b', width) + limbs.join('');
}

function bush(x: number, y: number, scale: number, seed: number): string {
  const roll = dice(seed);
  const stems = [-0.55, -0.12, 0.4].map((lean, index) => branch(0, 0, lean, 120 + index * 14, 26, roll));
  return group(`translate(${x} ${y}) scale(${scale})`, [
    shape('M-150 16Q0 -26 150 16Z', '#d9a75a'),
    ...stems,
  ]);
}

export const saxaul = picture('saxaoul.webp', [
  sheet('#f3e2bd'),
  circle(1270, 240, 96, palette.straw),
  circle(1270, 240, 72, '#f0bf62'),
  shape('M0 560Q260 470 560 540T1100 520T1600 560V1000H0Z', '#e8cf9a'),
  shape('M0 650Q360 560 760 640T1600 610V1000H0Z', palette.straw),
  ...Array.from({ length: 9 }, (_, index) =>
    bush(90 + index * 178, 668 - 14 * (index % 2), 0.26, 60 + index),
  ),
  shape('M0 760Q500 680 940 760T1600 730V1000H0Z', '#dfb56c'),
  bush(1290, 790, 0.72, 31),
  bush(240, 812, 0.62, 12),
  shape('M0 880Q520 800 1000 872T1600 850V1000H0Z', palette.ochre),
  bush(760, 880, 1.34, 5),
]);
