import { extent, scaleLinear } from 'd3';
import { narrowBelow } from './frame.ts';
import type { Step } from './steps.ts';
import { measure } from './text.ts';

/** Left and right of a plot and the steps in it, px. */
export interface StepScale {
  readonly left: number;
  readonly right: number;
  readonly xOf: (step: Step) => number;
}

const tickAir = 8;
/** Between the axis and the first step, so that its dot, and where there is room its label, clear the tick labels. */
const inset = 8;
const wideInset = 20;

/** Steps between what stands at the left, numbers on an axis, and at the right, names of lines. */
export function scaleSteps(
  steps: readonly Step[],
  tickWidth: number,
  endWidth: number,
  width: number,
): StepScale {
  const left = tickWidth === 0 ? 0 : tickWidth + tickAir;
  const lastName = Math.min(measure(steps.at(-1)?.label ?? ''), width / 4);
  const before = width < narrowBelow ? inset : wideInset;
  const right = width - Math.max(endWidth, inset, lastName / 2);
  const [first = 0, last = 0] = extent(steps, (step) => step.position);
  // A single step stands in the middle.
  const domain = first === last ? [first - 1, first + 1] : [first, last];
  const x = scaleLinear(domain, [left + before, right]);
  return { left, right, xOf: (step) => x(step.position) };
}
