import type { Element } from 'hast';
import { s } from 'hastscript';
import type { Point } from './box.ts';
import { coordinate } from './coordinate.ts';

/** What tells dots of one sort from those of another without colour. */
export interface DotShape {
  readonly outline: 'circle' | 'square' | 'diamond';
  readonly hollow: boolean;
}

/** How far the largest shape reaches from its middle, px. */
export const dotReach = 6;

/** A dot of a sort, or a sample of one, which has no id. */
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
