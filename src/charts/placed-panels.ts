import { keyHeight, type PlacedGaps, placeGaps } from './gaps.ts';
import type { Label } from './label.ts';
import type { PlacedPanel } from './placed-panel.ts';
import { placeStepLabels } from './step-labels.ts';
import type { StepScale } from './step-scale.ts';
import type { Step } from './steps.ts';

/** Panels below each other on the same steps, which are named below the last one. */
export interface PlacedPanels {
  readonly width: number;
  readonly height: number;
  readonly panels: readonly PlacedPanel[];
  readonly steps: readonly Label[];
  readonly gaps: PlacedGaps;
}

/** Room for the names of the steps, px. */
export const foot = 26;
/** From the axis down to the baseline of the steps' names, px. */
const stepBaseline = 21;

export function placePanels(
  panels: readonly PlacedPanel[],
  steps: readonly Step[],
  scale: StepScale,
  width: number,
): PlacedPanels {
  const bottom = Math.max(0, ...panels.map(({ scales }) => scales.bottom));
  const gaps = placeGaps(panels, steps, scale, bottom + foot, width);
  return {
    width,
    height: bottom + foot + (gaps.key === undefined ? 0 : keyHeight),
    panels,
    steps: placeStepLabels(steps, scale.xOf, bottom + stepBaseline, width),
    gaps,
  };
}
