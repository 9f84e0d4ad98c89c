import { geoBounds } from 'd3';

/** West, south, east and north, degrees; where `east` is less than `west` it lies beyond 180°. */
export type MapExtent = readonly [west: number, south: number, east: number, north: number];

/** A place on the globe, degrees east and north. */
export type GlobePoint = readonly [longitude: number, latitude: number];

/** Round what is drawn, so that it stands in surroundings by which it is known: a share of the span, degrees at least. */
const airShare = 0.2;
const leastAir = 3;
const nearPole = 85;

/** How far an extent reaches from west to east, degrees. */
export function spanOf([west, , east]: MapExtent): number {
  return east > west ? east - west : east - west + 360;
}

/** Whether a point lies in an extent, its edges included. */
export function isWithin(
  [west, south, , north]: MapExtent,
  span: number,
  point: GlobePoint,
): boolean {
  const [longitude, latitude] = point;
  const along = (((longitude - west) % 360) + 360) % 360;
  return along <= span && latitude >= south && latitude <= north;
}

/** The extent of points, with air round them. It runs over 180° where that is the shorter way. */
export function extentRound(points: readonly GlobePoint[]): MapExtent {
  const [[west, south], [east, north]] = geoBounds({
    type: 'MultiPoint',
    coordinates: points.map((point) => [...point]),
  });
  const span = spanOf([west, south, west === east ? east + 1e-6 : east, north]);
  const [beside, above] = [
    Math.max(leastAir * 2, span * airShare),
    Math.max(leastAir, (north - south) * airShare),
  ];
  const whole = span + 2 * beside >= 360;
  return [
    whole ? -180 : turned(west - beside),
    Math.max(-nearPole, south - above),
    whole ? 180 : turned(east + beside),
    Math.min(nearPole, north + above),
  ];
}

/** A longitude as it is written, from -180 to 180. */
function turned(longitude: number): number {
  return ((((longitude + 180) % 360) + 360) % 360) - 180;
}
