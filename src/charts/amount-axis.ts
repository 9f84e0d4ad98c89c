import { extent, type ScaleLinear, scaleLinear } from 'd3';
import { formatNumber } from './format-value.ts';
import type { Axis } from './line-scales.ts';
import type { Trace } from './trace.ts';

/** What is nearer to zero stands at zero: below it a computer has no round numbers to name. */
const smallest = 1e-290;

/** Amounts on a scale that includes zero, with round numbers, between two heights in px. */
export function scaleAmounts(
  traces: readonly Trace[],
  reach: readonly number[],
  { top, bottom, most }: { readonly top: number; readonly bottom: number; readonly most: number },
): Axis {
  const amounts = traces.flatMap((trace) => trace.points.map((point) => point.level));
  const [low = 0, high = 0] = extent([0, ...amounts, ...reach]);
  const y = scaleLinear(high - low < smallest ? [0, 1] : [low, high], [bottom, top]);
  const ticks = toTicks(y, most).map((tick) => ({ y: y(tick), words: formatNumber(tick) }));
  return { top, bottom, yOf: (level) => y(level), ticks, exact: false, zero: y(0) };
}

/** As many round numbers as there may be; d3 takes a count as a hint, and may give more. */
function toTicks(scale: ScaleLinear<number, number>, most: number): number[] {
  for (let count = most; count > 1; count--) {
    const ticks = scale.ticks(count);
    if (ticks.length <= most) return ticks;
  }
  return scale.ticks(1);
}
