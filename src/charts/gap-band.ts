import type { StepScale } from './step-scale.ts';
import type { Step } from './steps.ts';
import { type Gap, type Trace, traceSteps } from './trace.ts';

/** From left to right, px. */
export interface Band {
  readonly left: number;
  readonly right: number;
}

/** The line whose gaps are shown: the one that matters, or all of them taken as one. */
export function gapSubject(traces: readonly Trace[], steps: readonly Step[]): Trace | undefined {
  const [first] = traces;
  if (first === undefined) return undefined;
  const any = (step: Step) =>
    traces.flatMap(({ points }) => points).find((point) => point.step.id === step.id);
  return traces.find((trace) => trace.line.highlighted) ?? traceSteps(first.line, steps, any);
}

/** From half a step before the first missing value to half a step behind the last. */
export function gapBand(
  { first, last }: Gap,
  steps: readonly Step[],
  { xOf }: Pick<StepScale, 'xOf'>,
): Band {
  const xs = steps.map(xOf);
  const between = (here: number, there: number) => {
    const x = xs[here] ?? 0;
    return (x + (xs[there] ?? x)) / 2;
  };
  return { left: between(first, first - 1), right: between(last, last + 1) };
}
