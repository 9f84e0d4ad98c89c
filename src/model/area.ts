import type { AreaDescription } from '../schema/area-description.ts';

/** Rings of longitude and latitude in degrees, the first of a polygon round it, the others holes in it. */
export interface AreaShape {
  readonly type: 'MultiPolygon';
  readonly coordinates: [longitude: number, latitude: number][][][];
}

/** Ground that maps can shade, with its description. */
export interface GroundArea extends AreaDescription {
  readonly id: string;
  readonly shape: AreaShape;
}
