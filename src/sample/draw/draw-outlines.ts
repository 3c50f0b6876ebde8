import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { geoPath, geoTransform } from 'd3-geo';
import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { countryCodes, lake } from './geography.ts';

/** `src/ui/region-outlines.ts`: the region as plain paths, on a chart so simple that a page can place a dot on it. */
const west = 46;
const north = 56;
const pixelsEast = 16.4;
const pixelsSouth = 22;
const width = 690;
const height = 590;

const slugs = {
  KZ: 'kazakhstan', KG: 'kirghizstan', TJ: 'tadjikistan', TM: 'turkmenistan', UZ: 'ouzbekistan', AF: 'afghanistan',
} as const; // prettier-ignore

const plain = geoTransform({
  point(longitude, latitude) {
    this.stream.point((longitude - west) * pixelsEast, (north - latitude) * pixelsSouth);
  },
});
const draw = geoPath(plain).digits(0);

/** Points that whole pixels made one, and islets of a few, are left out. */
const neat = (path: string): string =>
  path
    .split('M')
    .map((ring) => ring.replace('Z', '').split('L'))
    .map((points) => points.filter((point, place) => point !== points[place - 1]))
    .filter((points) => points.length > 5)
    .map((points) => `M${points.join('L')}Z`)
    .join('');

type Line = readonly (readonly [number, number])[];

/** A line without the points that stand less than so many degrees beside it; two countries keep one border. */
function simplified(line: Line, tolerance = 0.09): Line {
  const [first, last] = [line[0], line.at(-1)];
  if (!first || !last || line.length < 3) return line;
  const [east, south] = [last[0] - first[0], last[1] - first[1]];
  const length = Math.hypot(east, south);
  const distances = line.map(([x, y]) =>
    length === 0
      ? Math.hypot(x - first[0], y - first[1])
      : Math.abs(east * (y - first[1]) - south * (x - first[0])) / length,
  );
  const farthest = distances.indexOf(Math.max(...distances));
  if ((distances[farthest] ?? 0) < tolerance) return [first, last];
  return [
    ...simplified(line.slice(0, farthest + 1), tolerance),
    ...simplified(line.slice(farthest), tolerance).slice(1),
  ];
}

/** The atlas with its borders in degrees and simplified. */
function simpler(atlas: World): World {
  const { transform, ...rest } = atlas;
  const [scale = [1, 1], translate = [0, 0]] = [transform?.scale, transform?.translate];
  const arcs = atlas.arcs.map((arc) => {
    let [x, y] = [0, 0];
    const line = arc.map(([right = 0, down = 0]): [number, number] => {
      [x, y] = [x + right, y + down];
      return [x * scale[0] + translate[0], y * scale[1] + translate[1]];
    });
    return simplified(line).map((point) => [...point]);
  });
  return { ...rest, arcs };
}

type World = Topology<{ countries: GeometryCollection }>;

const file = new URL(import.meta.resolve('world-atlas/countries-50m.json'));
const world = simpler(JSON.parse(readFileSync(file, 'utf8')) as World);
const countries = feature(world, world.objects.countries) as FeatureCollection<Polygon | MultiPolygon>;
const outlineOf = (code: string): string =>
  countries.features
    .filter(({ id }) => id === code)
    .map((country) => neat(draw(country) ?? ''))
    .join('');

const outlines = Object.entries(slugs).map(
  ([country, slug]) => `  ${slug}: '${outlineOf(countryCodes[country as keyof typeof slugs])}',`,
);
const lakes = ['balkhach', 'aral', 'issyk-koul'].map((name) => {
  const { coordinates } = lake(name);
  const rings = coordinates.map((polygon) =>
    polygon.slice(0, 1).map((ring) => simplified(ring as unknown as Line, 0.06).map((point) => [...point])),
  );
  return neat(draw({ type: 'MultiPolygon', coordinates: rings }) ?? '');
});

await writeFile(
  new URL('../../ui/region-outlines.ts', import.meta.url),
  `/* Drawn by src/sample/draw/draw-outlines.ts from Natural Earth data, in the public domain. */

/** The chart: degrees to pixels, the same everywhere on it. */
export const chart = { west: ${west}, north: ${north}, east: ${pixelsEast}, south: ${pixelsSouth}, width: ${width}, height: ${height} } as const;

/** Countries by the slug of their topic. */
export const outlines: { readonly [slug: string]: string } = {
${outlines.join('\n')}
};

export const lakes =
  '${lakes.join('')}';
`,
);
