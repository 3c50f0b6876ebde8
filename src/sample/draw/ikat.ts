import { palette } from './palette.ts';
import { dice, picture, rect, sheet } from './svg.ts';

const strip = 8;
const tones = [palette.paper, palette.madder, palette.straw, palette.lapis, palette.turquoise] as const;

/** Abr, the "cloud" cloth: threads dyed before weaving, so that every edge is feathered. */
export const ikat = picture('ikat.webp', [
  sheet(palette.paper),
  ...Array.from({ length: 200 }, (_, index) => thread(index)).flat(),
]);

function thread(index: number): string[] {
  const x = index * strip;
  const phase = ((x % 320) - 160) / 160;
  const spread = 1 - Math.abs(phase);
  return [-1, 0, 1, 2].flatMap((row) => {
    const centre = row * 480 + 260 + (Math.floor(x / 320) % 2) * 240;
    return [
      [236, 1],
      [190, 0],
      [158, 3],
      [98, 2],
      [52, 4],
    ].map(([reach = 0, tone = 0], layer) => {
      const jitter = (rollAt(index, layer + row * 5) - 0.5) * 44;
      const half = Math.max(
        0,
        reach * (0.12 + 0.88 * spread) - layer * 4 + jitter * (spread > 0.06 ? 1 : 0.3),
      );
      const drift = (rollAt(index, layer + 40) - 0.5) * 16;
      return half < 6
        ? ''
        : rect(x, centre - half + drift, strip + 0.6, half * 2, tones[tone] ?? palette.paper);
    });
  });
}

/** A die for each thread and layer: neighbours differ, as threads in a bundle do. */
function rollAt(index: number, layer: number): number {
  return dice(index * 131 + layer * 977 + 7)();
}
