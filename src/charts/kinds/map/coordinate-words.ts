import type { GlobePoint } from './map-extent.ts';

/** "68.01° N, 35.02° E" */
export function coordinateWords([longitude, latitude]: GlobePoint): string {
  return `${degrees(latitude, 'N', 'S')}, ${degrees(longitude, 'E', 'W')}`;
}

function degrees(amount: number, above: string, below: string): string {
  return `${Math.abs(amount)}° ${amount < 0 ? below : above}`;
}
