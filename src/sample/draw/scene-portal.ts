import { palette } from './palette.ts';
import { caravan, circle, picture, polygon, rect, shape, sheet } from './svg.ts';

export const portal = picture('porche-caravanserail.webp', [
  sheet('#f1d9a8'),
  circle(1260, 560, 130, '#e9b65a'),
  shape('M0 690Q380 610 760 680T1600 650V1000H0Z', palette.ochre),
  rect(120, 520, 1000, 320, '#b9772a'),
  ...Array.from({ length: 7 }, (_, index) =>
    shape(`M${150 + index * 40 + (index > 2 ? 580 : 0)} 840v-150q0 -34 14 -48q14 14 14 48v150z`, '#8f571b'),
  ),
  shape('M120 520h1000v26h-1000z', '#a4661f'),
  ...[120, 1120].map((x) => shape(`M${x - 60} 850V500q60 -64 120 0v350z`, '#a4661f')),
  rect(390, 240, 460, 610, palette.turquoise),
  rect(414, 264, 412, 586, palette.paper),
  rect(430, 280, 380, 570, palette.lapis),
  ...Array.from({ length: 30 }, (_, index) => {
    const x = index < 10 ? 448 : index < 20 ? 792 : 448 + (index - 20) * 38.2;
    const y = index < 20 ? 318 + (index % 10) * 54 : 300;
    return shape(
      polygon([
        [x, y - 13],
        [x + 13, y],
        [x, y + 13],
        [x - 13, y],
      ]),
      index % 2 === 0 ? palette.glaze : palette.straw,
    );
  }),
  shape('M474 850V560C474 450 570 400 620 340C670 400 766 450 766 560V850Z', palette.straw),
  shape('M500 850V572C500 476 580 428 620 384C660 428 740 476 740 572V850Z', palette.night),
  ...[0, 1, 2].map((index) =>
    shape(
      `M${540 + index * 80} ${560 + (index === 1 ? -50 : 0)}q0 -26 0 -26q-32 32 -32 70q32 -16 32 -44q0 28 32 44q0 -38 -32 -70z`,
      '#2a3c73',
    ),
  ),
  shape('M560 850V700q0 -60 60 -96q60 36 60 96v150z', '#0c1634'),
  shape('M0 850H1600V1000H0Z', palette.sand),
  shape('M0 850Q400 836 800 852T1600 846V880H0Z', palette.straw),
  caravan('M1600 872Q1250 940 900 916T640 862', palette.ink, 17, 40),
]);
