import { feature } from 'topojson-client';
import {
  filter,
  filterWeight,
  presimplify,
  type RingWeighter,
  simplify,
  sphericalRingArea,
  sphericalTriangleArea,
} from 'topojson-simplify';
import type { GeometryCollection, Topology } from 'topojson-specification';
import land from 'world-atlas/land-50m.json' with { type: 'json' };
import type { MapView } from './map-projection.ts';
import { type Ring, ringsOf } from './outline-path.ts';

/** Whose the coastlines are. They are in the public domain. */
export const landCredit = 'Natural Earth';

/** A corner of a coast is kept if it takes so much of the drawing, and an island if it does, px². */
const corner = 1.2;
const island = 4;

type Land = Topology<{ land: GeometryCollection<Record<string, never>> }>;

/** The land of the Earth, without any border, each corner with the area by which it matters. */
let weighted: Land | undefined;

/** Its types leave out that it is told of holes. */
const ringArea = sphericalRingArea as RingWeighter;

/** The land in a view. On projections that keep areas, a px² is as much of the globe everywhere. */
export function landIn({ projection }: MapView): Ring[] {
  const px = 1 / projection.scale() ** 2;
  weighted ??= presimplify(land as unknown as Land, sphericalTriangleArea);
  const coarse = simplify(weighted, corner * px);
  const large = filter(coarse, filterWeight(coarse, island * px, ringArea));
  return ringsOf(feature(large, large.objects.land), projection);
}
