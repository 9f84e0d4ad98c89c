import type { Element } from 'hast';
import { s } from 'hastscript';
import type { Point } from '../../box.ts';
import { coordinate } from '../../coordinate.ts';
import type { Measure } from './range-series.ts';

/** What tells the dots of one measure from those of another without colour. */
export interface DotShape {
  readonly outline: 'circle' | 'square' | 'diamond';
  readonly hollow: boolean;
}

/** How far the largest shape reaches from its middle, px. */
export const dotReach = 6;

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

/** A dot of a measure, or a sample of one, which has no id. */
export function drawDot(
  { outline, hollow }: DotShape,
  { x, y }: Point,
  highlighted: boolean,
  dataId?: string,
): Element {
  const classes = `dot${hollow ? ' hollow' : ''}${highlighted ? ' highlight' : ''}`;
  const shared = { class: classes, ...(dataId === undefined ? {} : { dataId }) };
  const at = (dx: number, dy: number) => `${coordinate(x + dx)} ${coordinate(y + dy)}`;
  switch (outline) {
    case 'circle': {
      const cy = coordinate(y);
      const r = hollow ? 4.5 : 5;
      return s('circle', { ...shared, cx: coordinate(x), ...(cy === 0 ? {} : { cy }), r });
    }
    case 'square': {
      const half = hollow ? 4 : 4.5;
      return s('path', {
        ...shared,
        d: `M${at(-half, -half)}h${2 * half}v${2 * half}h${-2 * half}z`,
      });
    }
    case 'diamond': {
      const half = hollow ? 5.5 : 6;
      return s('path', {
        ...shared,
        d: `M${at(0, -half)}L${at(half, 0)}L${at(0, half)}L${at(-half, 0)}z`,
      });
    }
  }
}
