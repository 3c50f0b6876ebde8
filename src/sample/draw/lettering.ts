import { readFileSync } from 'node:fs';
import opentype from 'opentype.js';
import type { Font, PathCommand } from 'opentype.js';
import { palette } from './palette.ts';

const onest = import.meta.resolve('@fontsource/onest/files/onest-latin-500-normal.woff');
const literata = import.meta.resolve('@fontsource/literata/files/literata-latin-500-normal.woff');
const subsets = ['latin', 'latin-ext', 'cyrillic', 'cyrillic-ext'] as const;
const faces = {
  regular: [onest, 'onest', '500-normal'],
  bold: [onest, 'onest', '700-normal'],
  serif: [literata, 'literata', '500-normal'],
  italic: [literata, 'literata', '500-italic'],
} as const;

export type Face = keyof typeof faces;

export interface Lettering {
  readonly face?: Face;
  readonly size?: number;
  readonly fill?: string;
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly halo?: string | null;
  readonly spacing?: number;
  readonly turn?: number;
}

/** Text as outlines: a picture looks the same on a machine that has none of our fonts. */
export function label(text: string, x: number, y: number, look: Lettering = {}): string {
  const {
    face = 'regular',
    size = 26,
    fill = palette.ink,
    anchor = 'start',
    halo = null,
    spacing = 0,
    turn = 0,
  } = look;
  const runs = runsOf(text, fontsOf(face));
  const width = runs.reduce((sum, run) => sum + advance(run, size, spacing), 0);
  let left = anchor === 'start' ? 0 : anchor === 'middle' ? -width / 2 : -width;
  let outlines = '';
  for (const run of runs) {
    outlines += outline(run.font.getPath(run.text, left, 0, size, { letterSpacing: spacing }).commands);
    left += advance(run, size, spacing);
  }
  const place = `transform="translate(${x.toFixed(1)} ${y.toFixed(1)})${turn === 0 ? '' : ` rotate(${turn})`}"`;
  const ring = `stroke="${halo ?? ''}" stroke-width="${(size * 0.28).toFixed(1)}" stroke-linejoin="round"`;
  const under = halo === null ? '' : `<path d="${outlines}" ${place} fill="${halo}" ${ring}/>`;
  return `${under}<path d="${outlines}" ${place} fill="${fill}"/>`;
}

/** Several lines under each other, the first at `y`. */
export function lines(
  texts: readonly string[],
  x: number,
  y: number,
  look: Lettering = {},
  leading = 1.3,
): string {
  return texts.map((text, index) => label(text, x, y + index * (look.size ?? 26) * leading, look)).join('');
}

interface Run {
  readonly font: Font;
  readonly text: string;
}

function runsOf(text: string, fonts: readonly Font[]): Run[] {
  const runs: { font: Font; text: string }[] = [];
  for (const letter of text.replaceAll('\u202f', '\u00a0')) {
    const font = fonts.find((one) => one.charToGlyphIndex(letter) > 0);
    if (font === undefined) throw new Error(`No font of ours has the letter ${letter} of "${text}"`);
    const last = runs.at(-1);
    if (last?.font === font) last.text += letter;
    else runs.push({ font, text: letter });
  }
  return runs;
}

/** Written by hand: opentype.js 2.0 glues some numbers together in its own `toPathData`. */
function outline(commands: readonly PathCommand[]): string {
  return commands
    .map((command) => {
      if (command.type === 'Z') return 'Z';
      const end = `${command.x.toFixed(1)} ${command.y.toFixed(1)}`;
      if (command.type === 'M' || command.type === 'L') return `${command.type}${end}`;
      const first = `${command.x1.toFixed(1)} ${command.y1.toFixed(1)}`;
      if (command.type === 'Q') return `Q${first} ${end}`;
      return `C${first} ${command.x2.toFixed(1)} ${command.y2.toFixed(1)} ${end}`;
    })
    .join('');
}

function advance(run: Run, size: number, spacing: number): number {
  return run.font.getAdvanceWidth(run.text, size) + spacing * size * [...run.text].length;
}

const loaded = new Map<Face, Font[]>();

function fontsOf(face: Face): readonly Font[] {
  const known = loaded.get(face);
  if (known !== undefined) return known;
  const [beside, family, cut] = faces[face];
  const fonts = subsets.map((subset) => {
    const bytes = readFileSync(new URL(`${family}-${subset}-${cut}.woff`, beside));
    return opentype.parse(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
  });
  loaded.set(face, fonts);
  return fonts;
}
