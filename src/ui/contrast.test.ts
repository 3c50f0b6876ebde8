import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('tokens.css', import.meta.url), 'utf8');

/** The colours of a block of the style sheet, over those of paper. */
function tokensOf(selector: string): Record<string, string> {
  const block = css.split(`${selector} {`)[1]?.split('}')[0];
  if (block === undefined) throw new Error(`tokens.css has no ${selector}`);
  return Object.fromEntries(
    [...block.matchAll(/--([a-z-]+):\s*(#[0-9a-f]{3,6});/g)].map(([, name, value]) => [name, value]),
  );
}

const light = tokensOf(':root');
const themes = {
  light,
  sepia: { ...light, ...tokensOf(":root[data-theme='sepia']") },
  dark: { ...light, ...tokensOf(":root[data-theme='dark']") },
  'dark by itself': { ...light, ...tokensOf(":root[data-theme='auto']") },
};

/** WCAG 2.2: the relative luminance of an sRGB colour. */
function luminance(colour: string): number {
  const digits = colour.length === 4 ? colour.slice(1).replace(/./g, '$&$&') : colour.slice(1);
  const [red = 0, green = 0, blue = 0] = (digits.match(/../g) ?? []).map((pair) => {
    const share = parseInt(pair, 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [dark = 0, pale = 0] = [luminance(a), luminance(b)].toSorted((x, y) => x - y);
  return (pale + 0.05) / (dark + 0.05);
}

it('measures as WCAG does', () => {
  expect(contrast('#000', '#fff')).toBeCloseTo(21, 5);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
});

describe.each(Object.entries(themes))('in %s', (_, colours) => {
  const on = (text: string, ground: string): number => contrast(colours[text] ?? '', colours[ground] ?? '');

  it.each(['paper', 'raised', 'veil'])('text, captions and links are at least 7:1 on %s', (ground) => {
    for (const text of ['ink', 'soft', 'accent'])
      expect({ text, clear: on(text, ground) >= 7 }).toEqual({ text, clear: true });
  });

  it('what is found, spoken or new is at least 7:1 on its ground', () => {
    expect(on('ink', 'found')).toBeGreaterThanOrEqual(7);
  });

  it('signs that are no text are at least 3:1', () => {
    for (const sign of ['glaze', 'edge', 'ochre', 'alarm'])
      expect({ sign, seen: on(sign, 'paper') >= 3 }).toEqual({ sign, seen: true });
  });
});
