import {
  type GeoProjection,
  geoAzimuthalEqualArea,
  geoConicEqualArea,
  geoEqualEarth,
  geoPath,
} from 'd3';
import type { MultiPoint } from 'geojson';
import { type GlobePoint, type MapExtent, spanOf } from './map-extent.ts';

/** All of them keep areas in proportion, so that no country is larger than it is. */
export const projectionNames = ['conic', 'azimuthal', 'world'] as const;
export type ProjectionName = (typeof projectionNames)[number];

/** The part of the globe that a drawing shows, and how. */
export interface MapView {
  readonly height: number;
  /** Where a point of the globe stands, px. */
  place(point: GlobePoint): readonly [x: number, y: number];
  readonly projection: GeoProjection;
  /** The same for views that show the same in the same way. */
  readonly id: string;
}

/** From here on a cone would be flat, or turned inside out: near the equator and near a pole, degrees. */
const conicFrom = 15;
const conicTo = 75;
/** So much of a globe no cone and no disc shows well, degrees. */
const worldFrom = 200;
/** Round a pole: from this latitude on, and so much of a circle, degrees. */
const nearPole = 45;
const roundPole = 150;
/** Higher than this share of its width, a map takes more of the page than it says. */
const highest = 0.85;
/** Room for the mark of a place at the very edge, px; and less than this, px, no map shows anything in. */
const margin = 10;
const least = 2 * margin;
/** What lies outside of the frame is cut off here, px: its edge is never seen. */
const bleed = 2;

/** The projection that suits an extent: a disc round a pole or on the equator, a cone between, the whole Earth for most of it. */
export function projectionFor(extent: MapExtent): ProjectionName {
  const [, south, , north] = extent;
  if (isRoundPole(extent)) return 'azimuthal';
  if (spanOf(extent) > worldFrom) return 'world';
  const middle = Math.abs((south + north) / 2);
  return middle < conicFrom || middle > conicTo || south * north < 0 ? 'azimuthal' : 'conic';
}

/** Fits an extent, and points that must not be cut off, to a width and to a height where one is given. */
export function fitView(
  extent: MapExtent,
  points: readonly GlobePoint[],
  name: ProjectionName,
  width: number,
  height?: number,
): MapView {
  const projection = toProjection(extent, name);
  const outline = outlineOf(extent, points);
  projection.fitWidth(width, outline);
  const [, [, bottom]] = geoPath(projection).bounds(outline);
  const room = Math.max(
    least,
    Math.min(height ?? Number.POSITIVE_INFINITY, Math.round(width * highest)),
  );
  const high = Math.ceil(bottom);
  if (high > room) projection.fitSize([width, room], outline);
  const taken = Math.max(least, Math.min(high, room));
  const within = (at: number, size: number) => Math.max(margin, Math.min(at, size - margin));
  projection.clipExtent([
    [-bleed, -bleed],
    [width + bleed, taken + bleed],
  ]);
  return {
    height: taken,
    projection,
    id: JSON.stringify([name, extent, projection.scale(), projection.translate(), width, taken]),
    place: ([longitude, latitude]) => {
      const at = projection([longitude, latitude]);
      if (!at) throw new Error(`fitView: ${longitude}, ${latitude} is not on this projection`);
      return [within(at[0], width), within(at[1], taken)];
    },
  };
}

/** Whether an extent goes most of the way round a pole, which then is its middle. */
function isRoundPole(extent: MapExtent): boolean {
  const [, south, , north] = extent;
  return spanOf(extent) > roundPole && (south > nearPole || north < -nearPole);
}

function toProjection(extent: MapExtent, name: ProjectionName): GeoProjection {
  const [west, south, , north] = extent;
  const [x, y] = [west + spanOf(extent) / 2, (south + north) / 2];
  switch (name) {
    case 'azimuthal':
      return geoAzimuthalEqualArea().rotate([-x, isRoundPole(extent) ? -90 * Math.sign(y) : -y]);
    case 'world':
      return geoEqualEarth().rotate([-x, 0]);
    case 'conic': {
      // True to shape along two parallels, a sixth of the way in from each edge.
      const inset = (north - south) / 6;
      return geoConicEqualArea()
        .parallels([south + inset, north - inset])
        .rotate([-x, 0])
        .center([0, y]);
    }
  }
}

/** Points along the edges of an extent: they bend, so corners alone would not do. */
function outlineOf(extent: MapExtent, points: readonly GlobePoint[]): MultiPoint {
  const [west, south, , north] = extent;
  const span = spanOf(extent);
  const steps = 32;
  const coordinates = Array.from({ length: steps + 1 }, (_, step) => {
    const [x, y] = [west + (span * step) / steps, south + ((north - south) * step) / steps];
    return [
      [x, south],
      [x, north],
      [west, y],
      [west + span, y],
    ];
  }).flat();
  return {
    type: 'MultiPoint',
    coordinates: [...coordinates, ...points.map((point) => [...point])],
  };
}
