import { z } from 'zod';
import { refuse, some } from './parts.ts';

/** Longitude and latitude in degrees; a height is left alone. */
const position = z
  .tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)])
  .rest(z.number());

const leastPositions = 4;

/** A line that ends where it begins. */
const ring = z.array(position).superRefine((positions, context) => {
  const [first, last] = [positions[0], positions.at(-1)];
  const isClosed = first && last && first[0] === last[0] && first[1] === last[1];
  if (positions.length >= leastPositions && isClosed) return;
  refuse(context, {
    rule: 'value-allowed',
    found: isClosed ? `a ring of ${positions.length} positions` : 'a ring that is not closed',
    wanted: `${leastPositions} positions at least, the last one the first again`,
    hint: 'export the file again from the program that made it',
  });
});

const polygon = z.object({ type: z.literal('Polygon'), coordinates: some(ring) });
const multiPolygon = z.object({ type: z.literal('MultiPolygon'), coordinates: some(some(ring)) });
const geometry = z.discriminatedUnion('type', [polygon, multiPolygon]);
const feature = z.object({ type: z.literal('Feature'), geometry });

/** A GeoJSON file (RFC 7946) of areas. What else stands in it, such as properties, is left alone. */
export const geojsonSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('FeatureCollection'), features: some(feature) }),
  feature,
  polygon,
  multiPolygon,
]);

export type Geojson = z.output<typeof geojsonSchema>;
