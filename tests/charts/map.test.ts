import { expect, test } from 'vitest';
import type { GlobePoint, MapExtent } from '../../src/charts/kinds/map/map-extent.ts';
import { landIn } from '../../src/charts/kinds/map/map-land.ts';
import {
  fitView,
  type ProjectionName,
  projectionFor,
} from '../../src/charts/kinds/map/map-projection.ts';
import { placeMap } from '../../src/charts/kinds/map/placed-map.ts';

type Flat = readonly [x: number, y: number];
type Formula = (point: GlobePoint, extent: MapExtent) => Flat;

interface Case {
  readonly name: string;
  readonly extent: MapExtent;
  readonly projection: ProjectionName;
  readonly formula: Formula;
  readonly points: readonly GlobePoint[];
}

const { asin, cos, hypot, sin, sqrt } = Math;
const radians = (degrees: number) => (degrees * Math.PI) / 180;

/** The meridian and the parallel in the middle of an extent, and how far a point is east of the one, radians. */
function middle([west, south, east, north]: MapExtent) {
  const span = east > west ? east - west : east - west + 360;
  const meridian = west + span / 2;
  const eastOf = (longitude: number) =>
    radians(((((longitude - meridian + 180) % 360) + 360) % 360) - 180);
  return { parallel: radians((south + north) / 2), eastOf };
}

/** Albers (Snyder, Map Projections: A Working Manual, 1987, 14-1 to 14-6), on a sphere of radius 1. */
const albers: Formula = ([longitude, latitude], extent) => {
  const [, south, , north] = extent;
  const { parallel, eastOf } = middle(extent);
  const sixth = (north - south) / 6;
  const [first, second] = [radians(south + sixth), radians(north - sixth)];
  const n = (sin(first) + sin(second)) / 2;
  const c = cos(first) ** 2 + 2 * n * sin(first);
  const from = (at: number) => sqrt(c - 2 * n * sin(at)) / n;
  const angle = n * eastOf(longitude);
  const off = from(radians(latitude));
  return [off * sin(angle), from(parallel) - off * cos(angle)];
};

/** Lambert's azimuthal equal-area projection (Snyder, 24-2 and 22-4) round a latitude in radians. */
function lambertAt(round: number, [longitude, latitude]: GlobePoint, extent: MapExtent): Flat {
  const east = middle(extent).eastOf(longitude);
  const at = radians(latitude);
  const k = sqrt(2 / (1 + sin(round) * sin(at) + cos(round) * cos(at) * cos(east)));
  return [k * cos(at) * sin(east), k * (cos(round) * sin(at) - sin(round) * cos(at) * cos(east))];
}

const lambert: Formula = (point, extent) => lambertAt(middle(extent).parallel, point, extent);
const northPole: Formula = (point, extent) => lambertAt(Math.PI / 2, point, extent);
const southPole: Formula = (point, extent) => lambertAt(-Math.PI / 2, point, extent);

/** Equal Earth (Šavrič, Patterson and Jenny 2018). */
const equalEarth: Formula = ([longitude, latitude], extent) => {
  const [a, b, c, d] = [1.340264, -0.081106, 0.000893, 0.003796];
  const t = asin((sqrt(3) / 2) * sin(radians(latitude)));
  const slope = 9 * d * t ** 8 + 7 * c * t ** 6 + 3 * b * t ** 2 + a;
  const x = (2 * sqrt(3) * middle(extent).eastOf(longitude) * cos(t)) / (3 * slope);
  return [x, d * t ** 9 + c * t ** 7 + b * t ** 3 + a * t];
};

const cases: readonly Case[] = [
  {
    name: 'a cone in the north',
    extent: [-12, 36, 40, 70],
    projection: 'conic',
    formula: albers,
    points: [
      [2.35, 48.86],
      [24.94, 60.17],
      [-9.14, 38.72],
      [37.98, 55.75],
      [18.07, 59.33],
    ],
  },
  {
    name: 'a cone in the south',
    extent: [112, -45, 155, -10],
    projection: 'conic',
    formula: albers,
    points: [
      [115.86, -31.95],
      [151.21, -33.87],
      [130.84, -12.46],
      [147.33, -42.88],
    ],
  },
  {
    name: 'a cone over the date line',
    extent: [150, 45, -150, 72],
    projection: 'conic',
    formula: albers,
    points: [
      [158.65, 53.02],
      [177.51, 64.73],
      [-165.41, 64.5],
      [-176.64, 51.88],
    ],
  },
  {
    name: 'a disc on the equator',
    extent: [90, -15, 145, 20],
    projection: 'azimuthal',
    formula: lambert,
    points: [
      [106.85, -6.21],
      [103.82, 1.35],
      [120.98, 14.6],
      [100.5, 13.76],
      [140.7, -2.53],
    ],
  },
  {
    name: 'a disc round the north pole',
    extent: [-180, 60, 180, 85],
    projection: 'azimuthal',
    formula: northPole,
    points: [
      [15.6, 78.2],
      [-110, 80],
      [140, 82],
      [-45, 62],
      [100, 70],
    ],
  },
  {
    name: 'a disc round the south pole',
    extent: [-180, -85, 180, -60],
    projection: 'azimuthal',
    formula: southPole,
    points: [
      [166.67, -77.85],
      [-68.13, -67.57],
      [39.58, -69],
      [106.8, -78.46],
    ],
  },
  {
    name: 'the whole Earth',
    extent: [-180, -60, 180, 80],
    projection: 'world',
    formula: equalEarth,
    points: [
      [-70.7, -33.4],
      [18.4, -33.9],
      [139.7, 35.7],
      [-0.13, 51.5],
      [-157.86, 21.31],
    ],
  },
];

test.each(cases)(
  '$name puts places where its formula does',
  ({ extent, points, formula, projection }) => {
    expect(projectionFor(extent)).toBe(projection);
    const drawn = drawnAt(points, extent);
    const flat = points.map((point) => formula(point, extent));
    expect(furthestOff(drawn, flat)).toBeLessThan(0.01);
  },
);

test('a place that another formula puts elsewhere is found', () => {
  const [{ extent, points }] = cases as readonly [Case];
  const drawn = drawnAt(points, extent);
  const other = points.map((point) => lambert(point, extent));
  expect(furthestOff(drawn, other)).toBeGreaterThan(1);
});

test('a map named by its author is laid flat as named', () => {
  const extent: MapExtent = [-12, 36, 40, 70];
  const points: GlobePoint[] = [
    [2.35, 48.86],
    [24.94, 60.17],
    [-9.14, 38.72],
  ];
  for (const [projection, formula] of [
    ['azimuthal', lambert],
    ['world', equalEarth],
  ] as const) {
    const drawn = drawnAt(points, extent, projection);
    const flat = points.map((point) => formula(point, extent));
    expect(furthestOff(drawn, flat), projection).toBeLessThan(0.01);
  }
});

/** Where a drawing has places, px. */
function drawnAt(
  points: readonly GlobePoint[],
  extent: MapExtent,
  projection?: ProjectionName,
): Flat[] {
  const places = points.map((point, index) => ({
    id: `place-${index}`,
    label: `Place ${index}`,
    point,
    highlighted: false,
  }));
  const series = { symbols: [], links: [], areas: [], places, extent };
  const map = placeMap({ kind: 'map', ...series, ...(projection && { projection }) }, 720);
  return map.places.map(({ at: { x, y } }) => [x, y]);
}

/**
 * How far a drawing is off, px, once a plane with y upwards is moved and scaled over it: no turn, no
 * mirror, one scale for both ways, taken from the two places that lie furthest apart.
 */
function furthestOff(drawn: readonly Flat[], flat: readonly Flat[]): number {
  const pairs = flat.flatMap((a, i) =>
    flat.map((b, j) => ({ i, j, apart: hypot(a[0] - b[0], a[1] - b[1]) })),
  );
  const { i, j, apart } = pairs.reduce((best, pair) => (pair.apart > best.apart ? pair : best));
  const [from, to, origin] = [drawn[i], drawn[j], flat[i]] as [Flat, Flat, Flat];
  const scale = hypot(to[0] - from[0], to[1] - from[1]) / apart;
  const offs = drawn.map(([x, y], index) => {
    const [u, v] = flat[index] as Flat;
    return hypot(x - from[0] - scale * (u - origin[0]), y - from[1] + scale * (v - origin[1]));
  });
  return Math.max(...offs);
}

test('the land of a view is cut once, and again only where so many others have been asked for since', () => {
  const extent = [10, 45, 60, 70] as const;
  const viewOf = (width: number) => fitView(extent, [], 'conic', width);
  const land = landIn(viewOf(300));
  expect(landIn(viewOf(300))).toBe(land);
  expect(landIn(viewOf(301))).not.toBe(land);
  for (let width = 302; width < 340; width += 1) landIn(viewOf(width));
  expect(landIn(viewOf(300))).not.toBe(land);
  expect(landIn(viewOf(300))).toEqual(land);
});
