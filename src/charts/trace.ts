import { amountOf } from '../quantity/value.ts';
import type { Display } from './display.ts';
import { displayed, formatValue } from './format-value.ts';
import type { Line, LinePoint, Step } from './steps.ts';

/** What is known at a step: where it stands and what it says. */
export interface TracePoint {
  /** Of its mark, unique in the drawing. */
  readonly id: string;
  readonly step: Step;
  /** Its height on the axis: an amount in the figure's unit, or a place in a ranking. */
  readonly level: number;
  /** As printed, e.g. ">75" or "tied 3rd". */
  readonly said: string;
  /** Whether it is only a bound. */
  readonly bound: boolean;
  /** Words to set beside the point whatever its line is. */
  readonly label?: string;
}

/** A line as it will be drawn: in runs, because it breaks wherever a step has no value. */
export interface Trace {
  readonly line: Pick<Line, 'id' | 'label' | 'highlighted'>;
  readonly points: readonly TracePoint[];
  readonly runs: readonly (readonly TracePoint[])[];
  readonly gaps: readonly Gap[];
}

/** Neighbouring steps without a value, by their index among all steps. */
export interface Gap {
  readonly first: number;
  readonly last: number;
}

/** The amounts of a line by step; an absent row and a missing value are both gaps. */
export function traceLine(line: Line, steps: readonly Step[], display: Display): Trace {
  const byStep = new Map<string, LinePoint>(line.points.map((point) => [point.step.id, point]));
  return traceSteps(line, steps, (step) => {
    const point = byStep.get(step.id);
    const amount = point === undefined ? undefined : amountOf(point.value);
    if (point === undefined || amount === undefined) return undefined;
    const { value, label } = point;
    return {
      id: `${line.id}:${step.id}`,
      step,
      level: displayed(amount, display),
      said: formatValue(value, display),
      bound: value.kind !== 'known',
      ...(label ? { label } : {}),
    };
  });
}

/** Runs of steps with a point, and gaps where there is none. */
export function traceSteps(
  line: Trace['line'],
  steps: readonly Step[],
  pointAt: (step: Step) => TracePoint | undefined,
): Trace {
  const runs: TracePoint[][] = [];
  const gaps: { first: number; last: number }[] = [];
  let run: TracePoint[] | undefined;
  for (const [index, step] of steps.entries()) {
    const point = pointAt(step);
    if (point === undefined) {
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
    run.push(point);
  }
  return { line, points: runs.flat(), runs, gaps };
}

/** The highlighted line comes last and lies on top. */
export function inDrawingOrder(traces: readonly Trace[]): Trace[] {
  return traces.toSorted((a, b) => Number(a.line.highlighted) - Number(b.line.highlighted));
}
