import { label } from './lettering.ts';
import { palette } from './palette.ts';
import { circle, picture, sheet } from './svg.ts';

const remittances = [
  ['Tadjikistan', 51, palette.lapis],
  ['Kirghizstan', 31, palette.ochre],
  ['Ouzbékistan', 21, palette.turquoise],
] as const;

export const chartRemittances = picture('graphique-transferts.webp', [
  sheet(palette.paper),
  label('Transferts reçus de l’étranger', 130, 128, { size: 46, face: 'serif' }),
  label('en part du produit intérieur brut, 2022', 130, 180, { size: 29, fill: palette.slate }),
  ...remittances.map(([country, share, colour], row) => {
    const y = 262 + row * 220;
    const coins = Array.from({ length: 100 }, (_, index) =>
      circle(
        146 + (index % 50) * 26.6,
        y + 66 + Math.floor(index / 50) * 34,
        11,
        index < share ? colour : palette.sand,
      ),
    );
    return (
      label(country, 130, y + 30, { size: 34, face: 'bold' }) +
      label(`${share}\u00a0%`, 1470, y + 32, { size: 46, face: 'bold', fill: colour, anchor: 'end' }) +
      coins.join('')
    );
  }),
]);
