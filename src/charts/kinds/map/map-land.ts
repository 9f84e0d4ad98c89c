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

/** Lands of views that were asked for last; whoever writes, and whoever looks on, asks for the same again and again. */
const known = new Map<string, readonly Ring[]>();
const mostKnown = 32;

/** The land in a view: a tenth of a second the first time. */
export function landIn(view: MapView): readonly Ring[] {
  const rings = known.get(view.id) ?? cutLand(view);
  // The one that was asked for longest ago goes first.
  known.delete(view.id);
  known.set(view.id, rings);
  const [oldest] = known.keys();
  if (known.size > mostKnown && oldest !== undefined) known.delete(oldest);
  return rings;
}

/** On projections that keep areas, a px² is as much of the globe everywhere. */
function cutLand({ projection }: MapView): Ring[] {
  const px = 1 / projection.scale() ** 2;
  weighted ??= presimplify(land as unknown as Land, sphericalTriangleArea);
  const coarse = simplify(weighted, corner * px);
  const large = filter(coarse, filterWeight(coarse, island * px, ringArea));
  return ringsOf(feature(large, large.objects.land), projection);
}
