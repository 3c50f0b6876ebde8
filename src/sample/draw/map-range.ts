import type { Chart } from './geography.ts';
import { palette } from './palette.ts';
import { shape } from './svg.ts';

/** Ranges in the manner of old engraved maps: a scatter of small peaks. */
export function range(chart: Chart, peaks: readonly (readonly [number, number])[], size = 15): string[] {
  return peaks.map(([longitude, latitude], index) => {
    const [x, y] = chart.at(longitude, latitude);
    const s = size * (1 + 0.22 * ((index * 7) % 3));
    return (
      shape(`M${x - s} ${y}L${x} ${y - s * 1.05}L${x + s} ${y}Z`, palette.sand) +
      shape(
        `M${x} ${y - s * 1.05}L${x + s} ${y}L${x + s * 0.15} ${y}L${x - s * 0.12} ${y - s * 0.5}Z`,
        '#cdb88f',
      )
    );
  });
}

export const tianShan = [
  [69.9, 42.3],
  [70.9, 42.4],
  [71.9, 42.5],
  [73, 42.4],
  [74.1, 42.35],
  [75.2, 42.4],
  [74.4, 41.6],
  [75.6, 41.5],
  [76.8, 41.7],
  [77.9, 41.9],
  [79, 42.2],
  [80.1, 42.3],
  [81.3, 42.7],
  [82.5, 42.9],
  [77, 42.95],
  [78.2, 42.95],
  [76.5, 40.8],
  [77.8, 41.1],
  [79.2, 41.4],
] as const;
export const pamir = [
  [70.6, 39.4],
  [71.8, 39.5],
  [73, 39.4],
  [74, 39.2],
  [71.4, 38.7],
  [72.4, 38.8],
  [73.5, 38.6],
  [72.2, 38.1],
  [73.4, 37.9],
  [74.5, 38.3],
  [72.7, 37.5],
  [74.2, 37.4],
  [75.3, 38.4],
] as const;
export const hinduKush = [
  [66.5, 34.4],
  [67.5, 34.7],
  [68.4, 35],
  [69.3, 35.4],
  [70.2, 35.8],
  [71.1, 36.1],
  [72, 36.4],
  [73, 36.7],
  [65.4, 34.5],
  [74.1, 36.3],
] as const;
