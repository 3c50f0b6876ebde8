import { palette } from './palette.ts';
import { circle, group, line, picture, polygon, rect, shape, sheet } from './svg.ts';

/** A composition of our own, after the manner of the painters whom the museum of Nukus saved. */
export const avantGarde = picture('composition-noukous.webp', [
  sheet(palette.paper),
  circle(1150, 330, 240, palette.straw),
  circle(1150, 330, 172, palette.ochre),
  shape('M0 760L520 560L1000 700L1600 520V1000H0Z', palette.sand),
  shape('M0 860L640 700L1080 820L1600 700V1000H0Z', '#d9b77a'),
  group('translate(420 470) rotate(-14)', [
    rect(-190, -250, 380, 500, palette.lapis),
    rect(-150, -210, 150, 420, palette.iris),
    rect(20, -210, 130, 200, palette.night),
    circle(86, 110, 64, palette.madder),
  ]),
  group('translate(780 560) rotate(22)', [
    shape(
      polygon([
        [-170, 210],
        [0, -280],
        [170, 210],
      ]),
      palette.turquoise,
    ),
    shape(
      polygon([
        [0, -280],
        [170, 210],
        [20, 210],
      ]),
      '#0b6f72',
    ),
    rect(-220, 40, 440, 26, palette.ink),
  ]),
  group('translate(1110 700) rotate(-8)', [
    shape(
      'M-200 0C-200 -140 -120 -170 -60 -60C-20 -160 60 -160 90 -50C150 -110 210 -90 220 0Z',
      palette.madder,
    ),
    line([-150, 0], [-170, 190], palette.madder, 26),
    line([-70, 0], [-60, 190], palette.madder, 26),
    line([110, 0], [100, 190], palette.madder, 26),
    line([190, 0], [210, 190], palette.madder, 26),
    shape(
      'M196 -20C270 -40 270 -170 320 -190L372 -176L366 -150L326 -148C316 -60 280 20 200 20Z',
      palette.madder,
    ),
  ]),
  ...[0, 1, 2, 3].map((index) =>
    line([120 + index * 34, 920], [620 + index * 34, 120], palette.ink, index === 1 ? 12 : 4),
  ),
  ...[0, 1, 2, 3, 4].map((index) =>
    rect(
      1340 + index * 46,
      120 + index * 58,
      30,
      190 - index * 24,
      index % 2 === 0 ? palette.ink : palette.turquoise,
    ),
  ),
  line([600, 110], [1540, 60], palette.madder, 10),
  circle(650, 200, 44, palette.ink),
  circle(650, 200, 22, palette.paper),
  rect(60, 90, 220, 34, palette.madder),
  rect(60, 140, 130, 18, palette.ink),
]);
