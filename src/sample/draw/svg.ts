export type Point = readonly [x: number, y: number];

export interface Picture {
  readonly file: string;
  readonly width: number;
  readonly height: number;
  readonly svg: string;
}

/** A picture is a name and the shapes on it; the usual sheet is 1600 by 1000. */
export function picture(file: string, shapes: readonly string[], width = 1600, height = 1000): Picture {
  const open = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`;
  return { file, width, height, svg: `${open}${shapes.join('')}</svg>` };
}

export const sheet = (fill: string, width = 1600, height = 1000): string =>
  `<rect width="${width}" height="${height}" fill="${fill}"/>`;

export const rect = (x: number, y: number, width: number, height: number, fill: string, radius = 0): string =>
  `<rect x="${n(x)}" y="${n(y)}" width="${n(width)}" height="${n(height)}" rx="${radius}" fill="${fill}"/>`;

export const circle = (x: number, y: number, radius: number, fill: string, more = ''): string =>
  `<circle cx="${n(x)}" cy="${n(y)}" r="${n(radius)}" fill="${fill}" ${more}/>`;

export const shape = (d: string, fill: string, more = ''): string =>
  `<path d="${d}" fill="${fill}" ${more}/>`;

export const stroke = (d: string, colour: string, width: number, more = ''): string =>
  `<path d="${d}" fill="none" stroke="${colour}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round" ${more}/>`;

export const line = (from: Point, to: Point, colour: string, width: number, more = ''): string =>
  stroke(`M${n(from[0])} ${n(from[1])}L${n(to[0])} ${n(to[1])}`, colour, width, more);

export const polygon = (points: readonly Point[]): string =>
  `M${points.map(([x, y]) => `${n(x)} ${n(y)}`).join('L')}Z`;

export const polyline = (points: readonly Point[]): string =>
  `M${points.map(([x, y]) => `${n(x)} ${n(y)}`).join('L')}`;

export const group = (transform: string, shapes: readonly string[]): string =>
  `<g transform="${transform}">${shapes.join('')}</g>`;

/** The caravan of dots: whatever travels leaves this trail. */
export const caravan = (d: string, colour: string, size = 9, gap = 22): string =>
  `<path d="${d}" fill="none" stroke="${colour}" stroke-width="${size}" stroke-linecap="round" stroke-dasharray="0 ${gap}"/>`;

/** The same numbers at every run, so that a redrawn picture is the same picture. */
export function dice(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

function n(value: number): string {
  return String(Math.round(value * 100) / 100);
}
