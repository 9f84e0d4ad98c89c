import { geoArea } from 'd3';
import type { AreaShape, GroundArea } from '../model/area.ts';
import type { Problem } from '../problem/problem.ts';
import { areaSchema } from '../schema/area-description.ts';
import { type Geojson, geojsonSchema } from '../schema/geojson.ts';
import { checkShape } from './check-shape.ts';
import { parseYaml } from './parse-yaml.ts';
import type { SourceText } from './source-text.ts';

type Polygon = AreaShape['coordinates'][number];

/** An area from its description and its outlines. JSON is YAML, so that what is wrong in it has a line. */
export function readArea(
  id: string,
  description: SourceText,
  outlines: SourceText,
): { readonly area?: GroundArea; readonly problems: readonly Problem[] } {
  const { data, problems } = checkShape(parseYaml(description), areaSchema);
  const { data: geojson, problems: faults } = checkShape(parseYaml(outlines), geojsonSchema);
  const found = [...problems, ...faults];
  if (!data || !geojson) return { problems: found };
  const coordinates = polygonsOf(geojson).map(wound);
  return { area: { ...data, id, shape: { type: 'MultiPolygon', coordinates } }, problems: found };
}

function polygonsOf(geojson: Geojson): Polygon[] {
  switch (geojson.type) {
    case 'FeatureCollection':
      return geojson.features.flatMap(polygonsOf);
    case 'Feature':
      return polygonsOf(geojson.geometry);
    case 'Polygon':
      return [flat(geojson.coordinates)];
    case 'MultiPolygon':
      return geojson.coordinates.map(flat);
  }
}

/** Without heights. */
function flat(rings: readonly (readonly (readonly [number, number, ...number[]])[])[]): Polygon {
  return rings.map((ring) => ring.map(([longitude, latitude]) => [longitude, latitude]));
}

/**
 * Wound as d3 reads it: on a globe a ring has no inside but the one on its right. Files of RFC 7946
 * wind the other way, and many wind anyhow; no area of ours is more than half of the Earth.
 */
function wound(polygon: Polygon): Polygon {
  return polygon.map((ring, index) => {
    const isLarge = geoArea({ type: 'Polygon', coordinates: [ring] }) > 2 * Math.PI;
    return isLarge === (index === 0) ? ring.toReversed() : ring;
  });
}
