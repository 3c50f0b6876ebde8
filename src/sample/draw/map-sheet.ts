import { countryCodes, lake, lakeNames, river, riverNames } from './geography.ts';
import type { Chart } from './geography.ts';
import { label } from './lettering.ts';
import { palette } from './palette.ts';
import { circle, group, line, rect, shape, sheet, stroke } from './svg.ts';

const sea = '#bcdad6';

/** Water, land, our six countries in paper white, their borders; rivers and lakes on top. */
export function mapSheet(
  chart: Chart,
  ours: readonly (keyof typeof countryCodes)[] = ['KZ', 'KG', 'TJ', 'TM', 'UZ', 'AF'],
  rivers = 2.2,
): string[] {
  return [
    sheet(sea),
    stroke(chart.land, '#a6ccc7', 7),
    shape(chart.land, palette.parchment),
    ...ours.map((code) => shape(chart.country(countryCodes[code]), palette.white)),
    ...riverNames.map((name) => stroke(chart.draw(river(name)), palette.glaze, rivers)),
    ...lakeNames
      .filter((name) => name !== 'aral')
      .map((name) => shape(chart.draw(lake(name)), sea, `stroke="${palette.glaze}" stroke-width="1.2"`)),
    shape(chart.draw(lake('aral')), sea, `stroke="${palette.glaze}" stroke-width="1.5"`),
    stroke(chart.borders, palette.parchment, 6, 'opacity="0.9"'),
    stroke(chart.borders, palette.slate, 1.8, 'stroke-dasharray="1 6"'),
    ...ours.map((code) => stroke(chart.country(countryCodes[code]), palette.slate, 1.6, 'opacity="0.55"')),
    ...(ours.includes('KZ')
      ? [shape(chart.cosmodrome, palette.white, `stroke="${palette.white}" stroke-width="5"`)]
      : []),
  ];
}

export function town(
  chart: Chart,
  name: string,
  longitude: number,
  latitude: number,
  side: 'left' | 'right' | 'above' | 'below' = 'right',
  size = 27,
  face: 'regular' | 'bold' = 'regular',
): string {
  const [x, y] = chart.at(longitude, latitude);
  const dot = circle(
    x,
    y,
    face === 'bold' ? 7.5 : 5.5,
    palette.ink,
    `stroke="${palette.white}" stroke-width="2.5"`,
  );
  const look = { size, face, halo: palette.white };
  if (side === 'right') return dot + label(name, x + 14, y + size * 0.34, look);
  if (side === 'left') return dot + label(name, x - 14, y + size * 0.34, { ...look, anchor: 'end' });
  if (side === 'above') return dot + label(name, x, y - 15, { ...look, anchor: 'middle' });
  return dot + label(name, x, y + size + 10, { ...look, anchor: 'middle' });
}

export function land(
  chart: Chart,
  name: string,
  longitude: number,
  latitude: number,
  size = 30,
  fill: string = palette.slate,
): string {
  const [x, y] = chart.at(longitude, latitude);
  return label(name.toLocaleUpperCase('fr'), x, y, {
    size,
    face: 'bold',
    fill,
    anchor: 'middle',
    spacing: 0.14,
    halo: palette.white,
  });
}

export function water(
  chart: Chart,
  name: string,
  longitude: number,
  latitude: number,
  size = 26,
  turn = 0,
): string {
  const [x, y] = chart.at(longitude, latitude);
  return label(name, x, y, {
    size,
    face: 'italic',
    fill: '#0b6a6c',
    anchor: 'middle',
    turn,
    halo: 'rgba(255,253,247,0.75)',
  });
}

/** A scale bar, measured along the parallel in the middle of the sheet. */
export function scaleBar(
  chart: Chart,
  kilometres: number,
  longitude: number,
  latitude: number,
  x: number,
  y: number,
): string {
  const degree = 111.32 * Math.cos((latitude * Math.PI) / 180);
  const from = chart.at(longitude, latitude);
  const to = chart.at(longitude + kilometres / degree, latitude);
  const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
  return group(`translate(${x} ${y})`, [
    rect(-18, -38, length + 36, 60, palette.white, 6),
    line([0, 8], [length, 8], palette.ink, 3),
    line([0, 1], [0, 8], palette.ink, 3),
    line([length, 1], [length, 8], palette.ink, 3),
    label(`${kilometres} km`, length / 2, -8, { size: 20, anchor: 'middle' }),
  ]);
}
