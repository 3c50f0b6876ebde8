import { label } from './lettering.ts';
import { palette } from './palette.ts';
import { picture, rect, shape, sheet } from './svg.ts';

const rows = ['АӘБҒҚҢӨҰ', 'ABÇDEÄFG', 'ӢҚӮҲҶЪЭЯ', 'OʻGʻSHŞŇÖÜ', 'ЖЗҮКЛҢӨШ'] as const;
const tones = [
  [palette.lapis, palette.white],
  [palette.turquoise, palette.white],
  [palette.straw, palette.ink],
  [palette.mist, palette.ink],
  [palette.white, palette.lapis],
  [palette.ochre, palette.white],
] as const;

/** A wall of tiles, each with a letter that some neighbour does not have. */
export const tilesOfLetters = picture('carreaux-lettres.webp', [
  sheet(palette.parchment),
  ...rows.flatMap((row, place) =>
    tilesOf(row).map((letter, column) => {
      const tone = tones[(place * 5 + column * 7 + ((place * column) % 3)) % tones.length] ?? tones[0];
      const x = 28 + column * 194;
      const y = 28 + place * 190;
      return (
        rect(x, y, 184, 180, tone[0], 10) +
        shape(
          `M${x + 12} ${y + 36}q24 0 24 -24h-24zM${x + 172} ${y + 36}q-24 0 -24 -24h24zM${x + 12} ${y + 144}q24 0 24 24h-24zM${x + 172} ${y + 144}q-24 0 -24 24h24z`,
          tone[1],
          'opacity="0.28"',
        ) +
        label(letter, x + 92, y + 128, {
          size: letter.length > 1 ? 90 : 108,
          face: 'bold',
          fill: tone[1],
          anchor: 'middle',
        })
      );
    }),
  ),
]);

function tilesOf(row: string): string[] {
  return row.replaceAll('SH', 'Ş').match(/.ʻ?/gu)?.slice(0, 8) ?? [];
}
