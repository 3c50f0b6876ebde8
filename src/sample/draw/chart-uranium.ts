import { label } from './lettering.ts';
import { palette } from './palette.ts';
import { picture, polygon, rect, shape, sheet } from './svg.ts';

const uranium = [
  ['Kazakhstan', 43, palette.turquoise],
  ['Canada', 15, palette.lapis],
  ['Namibie', 11, palette.iris],
  ['Ouzbékistan', 7, palette.ochre],
  ['Autres pays', 24, palette.sand],
] as const;

/** One lozenge for each hundredth of what the mines of the world gave in 2022. */
export const chartUranium = picture('graphique-uranium.webp', [
  sheet(palette.paper),
  label('L’uranium extrait dans le monde', 130, 128, { size: 46, face: 'serif' }),
  label('en centièmes de la production de 2022', 130, 180, { size: 29, fill: palette.slate }),
  ...uranium.flatMap(([, share, colour], index) => {
    const before = uranium.slice(0, index).reduce((sum, [, earlier]) => sum + earlier, 0);
    return Array.from({ length: share }, (_, step) => lozenge(before + step, colour));
  }),
  ...uranium.map(
    ([country, share, colour], row) =>
      rect(1010, 300 + row * 112, 46, 46, colour, 8) +
      label(country, 1080, 335 + row * 112, { size: 33 }) +
      label(`${share}\u00a0%`, 1470, 336 + row * 112, { size: 38, face: 'bold', anchor: 'end' }),
  ),
]);

function lozenge(index: number, colour: string): string {
  const x = 178 + Math.floor(index / 10) * 76;
  const y = 262 + (index % 10) * 66;
  return shape(
    polygon([
      [x - 33, y],
      [x, y - 28],
      [x + 33, y],
      [x, y + 28],
    ]),
    colour,
  );
}
