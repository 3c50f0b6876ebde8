import { readFileSync } from 'node:fs';
import { geoConicConformal, geoPath } from 'd3-geo';
import type { FeatureCollection, LineString, MultiLineString, MultiPolygon, Polygon } from 'geojson';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { Point } from './svg.ts';

export type Position = readonly [longitude: number, latitude: number];
type Shape = Polygon | MultiPolygon | LineString | MultiLineString;

export const countryCodes = { KZ: '398', KG: '417', TJ: '762', TM: '795', UZ: '860', AF: '004' } as const;

export interface Chart {
  readonly at: (longitude: number, latitude: number) => Point;
  readonly draw: (shape: Shape) => string;
  readonly land: string;
  readonly borders: string;
  readonly country: (code: string) => string;
  /** The rented cosmodrome, which Natural Earth cuts out of Kazakhstan. */
  readonly cosmodrome: string;
}

/** A sheet that shows the box [west, south, east, north] of the world, conformal, without distortion in our latitudes. */
export function chart(
  box: readonly [number, number, number, number],
  detail: '10m' | '50m',
  width = 1600,
  height = 1000,
): Chart {
  const [west, south, east, north] = box;
  const middle = (west + east) / 2;
  const corners = { type: 'MultiPoint' as const, coordinates: edgeOf(west, south, east, north) };
  const projection = geoConicConformal()
    .rotate([-middle, 0])
    .parallels([37, 48])
    .fitSize([width, height], corners);
  projection.clipExtent([
    [-40, -40],
    [width + 40, height + 40],
  ]);
  const path = geoPath(projection).digits(1);
  const world = worldOf(detail);
  const countries = feature(world, world.objects.countries) as FeatureCollection<
    Polygon | MultiPolygon,
    { name?: string }
  >;
  return {
    at: (longitude, latitude) => {
      const point = projection([longitude, latitude]);
      if (point === null) throw new Error(`No place on the sheet for ${longitude}, ${latitude}`);
      return point;
    },
    draw: (shape) => path(shape) ?? '',
    land: countries.features.map((one) => path(one) ?? '').join(''),
    borders: path(mesh(world, world.objects.countries, (a, b) => a !== b)) ?? '',
    cosmodrome: countries.features
      .filter((one) => one.properties.name?.startsWith('Baikonur'))
      .map((one) => path(one) ?? '')
      .join(''),
    country: (code) =>
      countries.features
        .filter((one) => one.id === code)
        .map((one) => path(one) ?? '')
        .join(''),
  };
}

/** Lines as longitudes and latitudes in turn, in one string: a hundred times fewer lines of JSON. */
interface Waters {
  readonly lakes: readonly { readonly name: string; readonly polygons: readonly (readonly string[])[] }[];
  readonly rivers: readonly { readonly name: string; readonly line: string }[];
}

const waters = JSON.parse(readFileSync(new URL('waters.json', import.meta.url), 'utf8')) as Waters;

export const lakeNames: readonly string[] = waters.lakes
  .map((one) => one.name)
  .filter((name) => name !== 'aral-1960');
export const riverNames: readonly string[] = [...new Set(waters.rivers.map((one) => one.name))];

export function lake(name: string): MultiPolygon {
  const found = waters.lakes.find((one) => one.name === name);
  if (found === undefined) throw new Error(`No lake ${name}`);
  return { type: 'MultiPolygon', coordinates: found.polygons.map((rings) => rings.map(positions)) };
}

export function river(name: string): MultiLineString {
  const found = waters.rivers.filter((one) => one.name === name);
  return { type: 'MultiLineString', coordinates: found.map((one) => positions(one.line)) };
}

export function route(stops: readonly Position[]): LineString {
  return { type: 'LineString', coordinates: stops.map(([longitude, latitude]) => [longitude, latitude]) };
}

function positions(line: string): [number, number][] {
  const numbers = line.split(' ').map(Number);
  return numbers.flatMap((longitude, index) =>
    index % 2 === 0 ? [[longitude, numbers[index + 1] ?? 0]] : [],
  );
}

function edgeOf(west: number, south: number, east: number, north: number): [number, number][] {
  const middle = (west + east) / 2;
  const centre = (south + north) / 2;
  return [
    [west, centre],
    [east, centre],
    [middle, south],
    [middle, north],
  ];
}

type World = Topology<{ countries: GeometryCollection }>;

function worldOf(detail: '10m' | '50m'): World {
  const file =
    detail === '10m'
      ? import.meta.resolve('world-atlas/countries-10m.json')
      : import.meta.resolve('world-atlas/countries-50m.json');
  return JSON.parse(readFileSync(new URL(file), 'utf8')) as World;
}
