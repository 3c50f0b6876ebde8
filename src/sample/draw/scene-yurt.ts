import { crest, massif, snow } from './mountains.ts';
import { ramsHorn } from './felt.ts';
import { palette } from './palette.ts';
import { caravan, circle, group, line, picture, polygon, rect, shape, sheet } from './svg.ts';

const far = crest(11, 640, 330, 8);
const near = crest(5, 760, 250, 10);

export const yurt = picture('yourte.webp', [
  sheet(palette.mist),
  circle(1240, 250, 92, palette.straw),
  massif(far, palette.iris),
  snow(far, palette.white, 78),
  massif(near, '#5f8f9b'),
  shape('M0 760Q420 690 820 748T1600 730V1000H0Z', palette.sand),
  shape('M0 850Q500 790 980 842T1600 824V1000H0Z', palette.straw),
  shape('M392 838V610H1008V838Q700 878 392 838Z', palette.white),
  shape('M372 616C430 470 560 392 640 378H760C840 392 970 470 1028 616Q700 660 372 616Z', palette.paper),
  shape(
    'M640 378C600 430 560 520 548 640L600 646C606 540 640 440 668 378ZM760 378C800 430 840 520 852 640L800 646C794 540 760 440 732 378Z',
    palette.turquoise,
  ),
  shape('M632 382Q700 330 768 382Q700 404 632 382Z', palette.madder),
  shape('M372 616Q700 660 1028 616V664Q700 708 372 664Z', palette.madder),
  ...Array.from({ length: 9 }, (_, index) =>
    group(
      `translate(${412 + index * 72} ${664 + 17 * Math.sin(((index + 0.5) / 9) * Math.PI)}) scale(0.29)`,
      [ramsHorn(palette.straw, null, 30)],
    ),
  ),
  rect(628, 690, 144, 172, palette.lapis, 4),
  rect(642, 704, 54, 150, palette.ochre, 3),
  rect(704, 704, 54, 150, palette.ochre, 3),
  ...[669, 731].map((x) =>
    shape(
      polygon([
        [x, 736],
        [x + 18, 778],
        [x, 820],
        [x - 18, 778],
      ]),
      palette.lapis,
    ),
  ),
  line([392, 742], [620, 764], palette.ochre, 7),
  line([780, 764], [1008, 742], palette.ochre, 7),
  caravan('M1600 905Q1350 868 1080 905', palette.turquoise, 15, 38),
]);
