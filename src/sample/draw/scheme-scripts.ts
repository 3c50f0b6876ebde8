import { label } from './lettering.ts';
import { palette } from './palette.ts';
import { line, picture, rect, sheet } from './svg.ts';

const scripts = [
  [
    'Kazakh',
    [
      [1920, 1929, 'arabe'],
      [1929, 1940, 'latin'],
      [1940, 2026, 'cyrillique'],
    ],
  ],
  [
    'Kirghiz',
    [
      [1920, 1928, 'arabe'],
      [1928, 1940, 'latin'],
      [1940, 2026, 'cyrillique'],
    ],
  ],
  [
    'Tadjik',
    [
      [1920, 1928, 'arabe'],
      [1928, 1940, 'latin'],
      [1940, 2026, 'cyrillique'],
    ],
  ],
  [
    'Ouzbek',
    [
      [1920, 1928, 'arabe'],
      [1928, 1940, 'latin'],
      [1940, 1993, 'cyrillique'],
      [1993, 2026, 'deux'],
    ],
  ],
  [
    'Turkmène',
    [
      [1920, 1928, 'arabe'],
      [1928, 1940, 'latin'],
      [1940, 1993, 'cyrillique'],
      [1993, 2026, 'latin'],
    ],
  ],
] as const;

const scriptColours = { arabe: palette.ochre, latin: palette.turquoise, cyrillique: palette.lapis } as const;

export const schemeScripts = picture('frise-alphabets.webp', [
  sheet(palette.paper),
  label('Un siècle d’écritures', 130, 128, { size: 46, face: 'serif' }),
  ...Object.entries(scriptColours).map(
    ([name, colour], index) =>
      rect(130 + index * 250, 172, 34, 34, colour, 6) + label(name, 178 + index * 250, 199, { size: 29 }),
  ),
  ...scripts.flatMap(([language, spans], row) => [
    label(language, 130, 317 + row * 112, { size: 33, face: 'bold' }),
    ...spans.map(([from, to, script]) => {
      const width = scriptX(to) - scriptX(from) - 5;
      const y = 268 + row * 112;
      if (script !== 'deux') return rect(scriptX(from), y, width, 74, scriptColours[script], 5);
      return (
        rect(scriptX(from), y, width, 35, palette.turquoise, 5) +
        rect(scriptX(from), y + 39, width, 35, palette.lapis, 5)
      );
    }),
  ]),
  ...[1920, 1940, 1960, 1980, 2000, 2020].map(
    (year) =>
      line([scriptX(year), 830], [scriptX(year), 848], palette.ink, 3) +
      label(String(year), scriptX(year), 890, { size: 28, anchor: 'middle' }),
  ),
  line([scriptX(1920), 830], [scriptX(2026), 830], palette.ink, 3),
]);

function scriptX(year: number): number {
  return 350 + ((year - 1920) / 106) * 1120;
}
