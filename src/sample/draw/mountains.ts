import { dice, polygon, shape } from './svg.ts';
import type { Point } from './svg.ts';

/** A crest of mountains, drawn from left to right by steps that dice decide. */
export function crest(seed: number, base: number, height: number, steps: number): Point[] {
  const roll = dice(seed);
  return Array.from({ length: steps + 1 }, (_, index): Point => [
    (index * 1600) / steps,
    base - (index % 2 === 0 ? 0.25 : 0.7) * height - roll() * 0.3 * height,
  ]);
}

export function massif(points: readonly Point[], colour: string): string {
  return shape(polygon([...points, [1600, 1000], [0, 1000]]), colour);
}

export function snow(points: readonly Point[], colour: string, depth: number): string {
  return points
    .filter((_, index) => index % 2 === 1)
    .map(([x, y]) =>
      shape(
        polygon([
          [x, y - 1],
          [x + depth * 0.62, y + depth],
          [x + depth * 0.2, y + depth * 0.72],
          [x - depth * 0.06, y + depth * 1.1],
          [x - depth * 0.3, y + depth * 0.7],
          [x - depth * 0.62, y + depth],
        ]),
        colour,
      ),
    )
    .join('');
}
