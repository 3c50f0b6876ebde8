import { label, lines } from './lettering.ts';
import { palette } from './palette.ts';
import { picture, rect, sheet } from './svg.ts';

const unit = 86;
const [left, top] = [130, 240];
const steps = [0, 2.5, 5.5, 8] as const;
const tones = [
  [palette.sand, palette.glaze, palette.sand],
  [palette.glaze, palette.lapis, palette.glaze],
  [palette.sand, palette.glaze, palette.sand],
] as const;

/** Al-Khwarizmi's own figure for x² + 10x = 39: fill the corners, and the square can be read. */
export const schemeSquare = picture('schema-carre.webp', [
  sheet(palette.paper),
  label('Compléter le carré', 130, 128, { size: 46, face: 'serif' }),
  label('x² + 10x = 39', 130, 188, { size: 34, fill: palette.slate }),
  ...tones.flatMap((row, line) =>
    row.map((tone, column) => {
      const [x, y] = [left + at(column), top + at(line)];
      return rect(x + 3, y + 3, at(column + 1) - at(column) - 6, at(line + 1) - at(line) - 6, tone, 6);
    }),
  ),
  label('x²', left + 4 * unit, top + 4.2 * unit, {
    size: 64,
    face: 'italic',
    fill: palette.white,
    anchor: 'middle',
  }),
  ...(
    [
      [4, 1.4],
      [4, 6.95],
      [1.25, 4.15],
      [6.75, 4.15],
    ] as const
  ).map(([x, y]) =>
    label('2½ x', left + x * unit, top + y * unit, { size: 34, face: 'italic', anchor: 'middle' }),
  ),
  ...(
    [
      [1.25, 1.4],
      [6.75, 1.4],
      [1.25, 6.95],
      [6.75, 6.95],
    ] as const
  ).map(([x, y]) =>
    label('6¼', left + x * unit, top + y * unit, {
      size: 34,
      face: 'italic',
      anchor: 'middle',
      fill: palette.slate,
    }),
  ),
  step(300, palette.lapis, '1', ['Le carré et les quatre', 'bandes font 39.']),
  step(460, palette.ochre, '2', ['Les quatre coins font', '4 × 6¼ = 25.']),
  step(620, palette.turquoise, '3', ['Le grand carré fait', '39 + 25 = 64.']),
  step(780, palette.madder, '4', ['Son côté est 8 ; donc', 'x = 8 − 2½ − 2½ = 3.']),
]);

function at(index: number): number {
  return (steps[index] ?? 8) * unit;
}

function step(y: number, colour: string, number: string, words: readonly string[]): string {
  return (
    rect(920, y - 48, 74, 74, colour, 12) +
    label(number, 957, y + 4, { size: 40, face: 'bold', fill: palette.white, anchor: 'middle' }) +
    lines(words, 1028, y - 14, { size: 36 })
  );
}
