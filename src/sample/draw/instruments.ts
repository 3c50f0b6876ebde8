import { palette } from './palette.ts';
import { circle, group, line, picture, polygon, rect, shape, sheet, stroke } from './svg.ts';
import type { Picture } from './svg.ts';

interface Lute {
  readonly file: string;
  readonly ground: string;
  readonly ornament: string;
  readonly body: string;
  readonly wood: string;
  readonly shade: string;
  readonly neck: number;
  readonly strings: readonly number[];
  readonly frets: number;
}

const lutes = [
  {
    file: 'dombra.webp',
    ground: palette.turquoise,
    ornament: '#0b7476',
    body: 'M0 -30C60 -34 150 -150 310 -150C440 -150 500 -70 500 0C500 70 440 150 310 150C150 150 60 34 0 30Z',
    wood: palette.ochre,
    shade: '#a86a1c',
    neck: 720,
    strings: [-8, 8],
    frets: 14,
  },
  {
    file: 'komouz.webp',
    ground: palette.lapis,
    ornament: '#1e3679',
    body: 'M0 -34C70 -46 120 -126 260 -138C360 -146 440 -84 440 0C440 84 360 146 260 138C120 126 70 46 0 34Z',
    wood: '#9a4f2b',
    shade: '#7c3c1f',
    neck: 520,
    strings: [-14, 0, 14],
    frets: 0,
  },
  {
    file: 'doutar.webp',
    ground: palette.madder,
    ornament: '#8e3527',
    body: 'M0 -26C90 -30 180 -176 360 -176C500 -176 560 -84 560 0C560 84 500 176 360 176C180 176 90 30 0 26Z',
    wood: '#d9a75a',
    shade: '#b8823a',
    neck: 700,
    strings: [-7, 7],
    frets: 13,
  },
] as const satisfies readonly Lute[];

export const [dombra, komuz, dutar] = [draw(lutes[0]), draw(lutes[1]), draw(lutes[2])];

/** A long-necked lute lying on a slant. */
function draw(lute: Lute): Picture {
  return picture(lute.file, [
    ...carpet(lute.ground, lute.ornament),
    group(
      `translate(${lute.neck > 600 ? 860 : 800} 460) rotate(18) scale(${lute.neck > 600 ? 1 : 1.2})`,
      whole(lute),
    ),
  ]);
}

/** The three side by side, necks up. */
export const lutesTrio = picture('trois-luths.webp', [
  ...carpet(palette.mist, '#bcd9d2'),
  ...lutes.map((lute, index) =>
    group(
      `translate(${370 + index * 430} ${lute.neck > 600 ? 560 : 520}) rotate(90) scale(${lute.neck > 600 ? 0.62 : 0.76})`,
      whole(lute),
    ),
  ),
]);

function carpet(ground: string, ornament: string): string[] {
  return [
    sheet(ground),
    ...Array.from({ length: 7 }, (_, column) =>
      Array.from({ length: 5 }, (__, row) => lozenge(column * 270 + (row % 2) * 135, row * 250, ornament)),
    ).flat(),
  ];
}

/** From the joint of neck and body, which is the origin. */
function whole(lute: Lute): string[] {
  const { neck, strings } = lute;
  const far = lute.body.includes('560 0') ? 430 : 330;
  return [
    shape(lute.body, palette.night, 'opacity="0.35" transform="translate(14 26)"'),
    rect(-neck, -6, neck, 56, palette.night, 6).replace('/>', ' opacity="0.35"/>'),
    rect(-neck, -26, neck + 40, 52, lute.shade, 6),
    rect(-neck, -26, neck + 40, 30, lute.wood, 6),
    shape(`M${-neck} -30L${-neck - 120} -44Q${-neck - 150} 0 ${-neck - 120} 44L${-neck} 30Z`, lute.shade),
    ...strings.map((_, peg) =>
      rect(
        -neck - 104 + peg * 44,
        peg % 2 === 0 ? -86 : 30,
        18,
        58,
        lute.file === 'doutar.webp' ? lute.shade : palette.straw,
        8,
      ),
    ),
    ...Array.from({ length: lute.frets }, (_, fret) =>
      line([-neck + 90 + fret * 46, -26], [-neck + 90 + fret * 46, 26], palette.paper, 4),
    ),
    shape(lute.body, lute.wood),
    shape(lute.body, lute.shade, 'transform="translate(0 0) scale(1 0.5)" opacity="0.25"'),
    stroke(lute.body, palette.paper, 6),
    circle(far - 90, 0, 26, palette.night),
    ...[0, 60, 120, 180, 240, 300].map((turn) =>
      group(`translate(${far - 90} 0) rotate(${turn})`, [shape('M0 -34L9 -50L0 -66L-9 -50Z', palette.night)]),
    ),
    rect(far + 20, -46, 16, 92, palette.night, 5),
    ...strings.map((y) => line([-neck - 80, y], [far + 90, y], palette.white, 3)),
  ];
}

function lozenge(x: number, y: number, colour: string): string {
  return stroke(
    `${polygon([
      [x, y - 62],
      [x + 62, y],
      [x, y + 62],
      [x - 62, y],
    ])}${polygon([
      [x, y - 26],
      [x + 26, y],
      [x, y + 26],
      [x - 26, y],
    ])}`,
    colour,
    12,
  );
}
