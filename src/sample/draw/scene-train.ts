import { palette } from './palette.ts';
import { circle, group, line, picture, rect, shape, sheet } from './svg.ts';

const wagons = [0, 1, 2, 3];

/** A train of the Transcaspian line, and the fences that kept the dunes off the rails. */
export const train = picture('transcaspien.webp', [
  sheet('#f5dfb4'),
  circle(420, 300, 120, '#eab65c'),
  shape('M0 560Q320 430 700 540T1600 500V1000H0Z', '#e6c787'),
  shape('M0 640Q500 540 900 640T1600 600V1000H0Z', palette.straw),
  ...[
    [1386, 340, 22],
    [1310, 300, 34],
    [1200, 262, 48],
    [1050, 236, 64],
  ].map(([x = 0, y = 0, radius = 0]) => circle(x, y + 60, radius, palette.white, 'opacity="0.85"')),
  ...wagons.map((index) => wagon(70 + index * 252, index)),
  group('translate(1080 470)', [
    rect(0, 20, 130, 180, palette.night, 4),
    rect(-14, 4, 158, 22, palette.madder, 6),
    rect(24, 50, 82, 60, palette.straw, 4),
    rect(120, 80, 250, 110, palette.turquoise, 30),
    ...[180, 240, 300].map((x) => rect(x, 80, 10, 110, palette.straw)),
    rect(300, 8, 46, 80, palette.night, 4),
    shape('M288 12H358L346 -26H300Z', palette.night),
    rect(210, 50, 40, 36, palette.ochre, 10),
    circle(372, 132, 26, palette.straw),
    rect(0, 190, 400, 26, palette.madder, 4),
    shape('M396 196L450 268H380Z', palette.night),
    ...[60, 170, 270].map((x) => wheel(x, 236, 48)),
    circle(352, 256, 28, palette.night),
    circle(352, 256, 10, palette.straw),
    line([60, 236], [270, 236], palette.straw, 10),
  ]),
  rect(0, 752, 1600, 12, palette.ink),
  ...Array.from({ length: 34 }, (_, index) => rect(index * 50, 764, 26, 18, '#7a5a33', 3)),
  shape('M0 782H1600V1000H0Z', '#dcb56b'),
  shape('M0 850Q400 790 800 850T1600 820V1000H0Z', palette.ochre),
  ...Array.from({ length: 40 }, (_, index) => {
    const x = 20 + index * 41;
    const y = 868 - 26 * Math.sin((index / 40) * Math.PI * 2);
    return line([x, y + 50], [x + ((index * 7) % 9) - 4, y - 34], '#7a5a33', 9);
  }),
]);

function wagon(x: number, kind: number): string {
  const colour = [palette.lapis, palette.madder, palette.lapis, palette.ochre][kind] ?? palette.lapis;
  return group(`translate(${x} 520)`, [
    rect(0, 20, 236, 160, colour, 8),
    rect(-8, 4, 252, 26, palette.night, 10),
    ...[0, 1, 2, 3].map((pane) => rect(22 + pane * 52, 56, 36, 54, palette.straw, 4)),
    rect(0, 134, 236, 10, palette.straw),
    rect(-16, 178, 268, 14, palette.ink, 3),
    wheel(54, 204, 30),
    wheel(182, 204, 30),
  ]);
}

function wheel(x: number, y: number, radius: number): string {
  return (
    circle(x, y, radius, palette.night) +
    circle(x, y, radius * 0.72, palette.slate) +
    circle(x, y, radius * 0.2, palette.straw)
  );
}
