import type { Display, Line, LinePoint, Step } from '../model/series.ts';
import { amountOf, type Value } from '../model/value.ts';
import { toDisplay } from './amount.ts';

/** A value of a line, in the figure's unit, and whether it is only a bound. */
export interface TracePoint {
  readonly step: Step;
  readonly value: Value;
  readonly amount: number;
  readonly label?: string;
}

/** A line as it will be drawn: in runs, because it breaks wherever a step has no value. */
export interface Trace {
  readonly line: Line;
  readonly points: readonly TracePoint[];
  readonly runs: readonly (readonly TracePoint[])[];
  /** Neighbouring steps without a value, by their index among all steps. */
  readonly gaps: readonly { readonly first: number; readonly last: number }[];
}

/** The values of a line by step; an absent row and a missing value are both gaps. */
export function traceLine(line: Line, steps: readonly Step[], display: Display): Trace {
  const byStep = new Map<string, LinePoint>(line.points.map((point) => [point.step.id, point]));
  const runs: TracePoint[][] = [];
  const gaps: { first: number; last: number }[] = [];
  let run: TracePoint[] | undefined;
  for (const [index, step] of steps.entries()) {
    const point = byStep.get(step.id);
    const amount = point === undefined ? undefined : amountOf(point.value);
    if (point === undefined || amount === undefined) {
      const gap = gaps.at(-1);
      if (gap !== undefined && gap.last === index - 1) gap.last = index;
      else gaps.push({ first: index, last: index });
      run = undefined;
      continue;
    }
    if (run === undefined) {
      run = [];
      runs.push(run);
    }
    const { value, label } = point;
    run.push({ step, value, amount: toDisplay(amount, display), ...(label ? { label } : {}) });
  }
  return { line, points: runs.flat(), runs, gaps };
}
