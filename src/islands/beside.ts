import type { Rect } from './nearest-rect.ts';

export interface Size {
  readonly width: number;
  readonly height: number;
}

type Side = 'right' | 'above' | 'below' | 'left';

const air = 8;
/** Between what is placed and the edge of the window, px. */
const margin = 8;

/**
 * Where a box of a size stands beside another without covering it and inside the window: its left
 * top, px. At a bar the end is what is read, so that its side comes first; elsewhere above. `x` is
 * where the reader points.
 */
export function beside(
  mark: Rect,
  { width, height }: Size,
  window: Size,
  { x, inRows }: { readonly x: number; readonly inRows: boolean },
): { readonly left: number; readonly top: number } {
  const within = (wanted: number, size: number, room: number) =>
    Math.max(margin, Math.min(wanted, room - margin - size));
  const middle = Math.max(mark.left, Math.min(x, mark.right));
  const alongside = within(middle - width / 2, width, window.width);
  const level = within((mark.top + mark.bottom - height) / 2, height, window.height);
  const places: Record<Side, { left: number; top: number }> = {
    right: { left: mark.right + air, top: level },
    above: { left: alongside, top: mark.top - air - height },
    below: { left: alongside, top: mark.bottom + air },
    left: { left: mark.left - air - width, top: level },
  };
  const sides: readonly Side[] = inRows
    ? ['right', 'above', 'below', 'left']
    : ['above', 'below', 'right', 'left'];
  const fits = ({ left, top }: { left: number; top: number }) =>
    left >= margin &&
    top >= margin &&
    left + width <= window.width - margin &&
    top + height <= window.height - margin;
  const best = sides.map((side) => places[side]).find(fits) ?? places.below;
  return {
    left: within(best.left, width, window.width),
    top: within(best.top, height, window.height),
  };
}
