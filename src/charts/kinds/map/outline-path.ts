import { type GeoPermissibleObjects, type GeoProjection, geoPath } from 'd3';

/** Closed lines on the drawing, px. */
export type Ring = readonly (readonly [x: number, y: number])[];

/**
 * What is drawn of a shape, in whole px: finer than that no coast is known by, and a page carries
 * it at every width.
 */
export function ringsOf(shape: GeoPermissibleObjects, projection: GeoProjection): Ring[] {
  const rings: [number, number][][] = [];
  const add = (x: number, y: number) => {
    const ring = rings.at(-1);
    const [before, to] = [ring?.at(-1), [Math.round(x), Math.round(y)] as [number, number]];
    if (before && before[0] === to[0] && before[1] === to[1]) return;
    ring?.push(to);
  };
  geoPath(projection, {
    beginPath: () => {},
    moveTo: (x, y) => {
      rings.push([]);
      add(x, y);
    },
    lineTo: add,
    closePath: () => {},
    arc: () => {},
  })(shape);
  return rings.filter((ring) => ring.length > 2);
}

/** Rings as path data, each step from where the one before it ended: the fewest characters. */
export function ringPath(rings: readonly Ring[]): string {
  return rings.map(closed).join('');
}

function closed(ring: Ring): string {
  const [[x, y] = [0, 0], ...rest] = ring;
  let [left, top] = [x, y];
  const steps = rest.map(([toX, toY]) => {
    const [dx, dy] = [toX - left, toY - top];
    [left, top] = [toX, toY];
    if (dy === 0) return `h${dx}`;
    if (dx === 0) return `v${dy}`;
    return `l${dx}${dy < 0 ? '' : ' '}${dy}`;
  });
  return `M${x} ${y}${steps.join('')}z`;
}
