import { crest, massif, snow } from './mountains.ts';
import { palette } from './palette.ts';
import { circle, group, line, picture, polygon, rect, shape, sheet } from './svg.ts';

const ridge = crest(27, 560, 330, 8);

/** Dushanbe: the columns of a tea house, the pole of the flag, the mountains close by. */
export const capital = picture('douchanbe.webp', [
  sheet(palette.mist),
  circle(330, 210, 84, palette.straw),
  massif(ridge, palette.iris),
  snow(ridge, palette.white, 88),
  shape('M0 640Q400 560 800 630T1600 600V1000H0Z', '#5f8f9b'),
  ...Array.from({ length: 17 }, (_, index) => tree(40 + index * 100, 690 + 18 * Math.sin(index * 1.9))),
  line([1330, 800], [1330, 60], palette.ink, 9),
  shape('M1335 66C1400 40 1450 96 1520 70V150C1450 176 1400 122 1335 148Z', palette.turquoise),
  shape('M1335 92C1400 66 1450 122 1520 96V124C1450 150 1400 96 1335 122Z', palette.paper),
  rect(220, 760, 900, 120, palette.sand),
  rect(190, 400, 960, 50, palette.madder, 4),
  rect(220, 450, 900, 46, palette.straw),
  ...Array.from({ length: 15 }, (_, index) =>
    shape(
      polygon([
        [250 + index * 60, 473],
        [267 + index * 60, 456],
        [284 + index * 60, 473],
        [267 + index * 60, 490],
      ]),
      index % 2 === 0 ? palette.lapis : palette.turquoise,
    ),
  ),
  rect(260, 496, 820, 270, palette.night),
  ...[0, 1, 2].map((door) =>
    group(`translate(${440 + door * 230} 766)`, [
      shape('M-70 0V-130Q-70 -190 0 -226Q70 -190 70 -130V0Z', palette.ochre),
      shape('M-52 0V-124Q-52 -172 0 -202Q52 -172 52 -124V0Z', '#f0cf86'),
    ]),
  ),
  ...Array.from({ length: 8 }, (_, index) => column(250 + index * 120)),
  rect(180, 866, 980, 22, palette.ochre),
  rect(140, 888, 1060, 22, palette.straw),
  rect(0, 908, 1600, 92, palette.sand),
  ...[0, 1, 2, 3, 4, 5].map((stone) => rect(60 + stone * 270, 946, 190, 14, palette.parchment, 7)),
]);

function column(x: number): string {
  return (
    shape(`M${x - 36} 496H${x + 36}L${x + 18} 552H${x - 18}Z`, palette.straw) +
    rect(x - 14, 546, 28, 270, '#9a6a34') +
    rect(x - 5, 546, 10, 270, '#b58246') +
    shape(`M${x - 30} 866Q${x - 34} 812 ${x} 800Q${x + 34} 812 ${x + 30} 866Z`, palette.turquoise)
  );
}

function tree(x: number, y: number): string {
  return (
    rect(x - 5, y, 10, 90, '#5b3d20') +
    shape(
      `M${x} ${y - 120}C${x + 44} ${y - 60} ${x + 44} ${y + 20} ${x} ${y + 40}C${x - 44} ${y + 20} ${x - 44} ${y - 60} ${x} ${y - 120}Z`,
      '#1f5f57',
    )
  );
}
