import { markId } from '../../model/mark-id.ts';
import type { LineScales } from '../line-scales.ts';
import type { PlacedPanels } from '../placed-panels.ts';
import type { Step } from '../steps.ts';
import type { Axes } from './axes.ts';

/**
 * Axes of panels of lines: their steps from left to right, and the amounts of the panel that has
 * them, if one has.
 */
export function axesOfPanels(
  { panels }: PlacedPanels,
  steps: readonly Step[],
  amounts: LineScales | undefined,
): Axes {
  const [first, last] = [panels[0]?.scales, panels.at(-1)?.scales];
  const left = first?.left ?? 0;
  const top = first?.top ?? 0;
  const byId = new Map(steps.map((step) => [step.id, step]));
  return {
    plot: {
      x: left,
      y: top,
      width: (first?.right ?? left) - left,
      height: (last?.bottom ?? top) - top,
    },
    ...(amounts && { amounts: { side: 'y', fromZero: false, at: amounts.yOf } }),
    texts: {
      side: 'x',
      are: 'a step',
      known: steps.map(({ label }) => label),
      at: (text) => {
        const step = byId.get(markId(text));
        if (!step || !first) return undefined;
        return [first.xOf(step), first.xOf(step)];
      },
    },
  };
}
