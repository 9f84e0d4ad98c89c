import type { DotShape } from '../../dot-shape.ts';
import type { Measure } from './range-series.ts';

const disc: DotShape = { outline: 'circle', hollow: false };
const ring: DotShape = { outline: 'circle', hollow: true };
const square: DotShape = { outline: 'square', hollow: false };
const frame: DotShape = { outline: 'square', hollow: true };
const diamond: DotShape = { outline: 'diamond', hollow: false };
const lozenge: DotShape = { outline: 'diamond', hollow: true };

/** What matters is filled; what it is compared with is hollow where that is enough. */
const marked = [disc, diamond, square, ring, lozenge, frame];
const plain = [ring, square, lozenge, diamond, frame, disc];

/** A shape for each measure, by id: no two the same as long as there are shapes left. */
export function toDotShapes(measures: readonly Measure[]): Map<string, DotShape> {
  const shapes = new Map<string, DotShape>();
  const inOrder = [...measures].sort((a, b) => Number(b.highlighted) - Number(a.highlighted));
  for (const [index, { id, highlighted }] of inOrder.entries()) {
    const wanted = highlighted ? marked : plain;
    const taken = [...shapes.values()].slice(index - (index % wanted.length));
    shapes.set(id, wanted.find((shape) => !taken.includes(shape)) ?? disc);
  }
  return shapes;
}
