import { extent, max, type ScaleLinear, scaleLinear } from 'd3';
import type { Step } from '../model/series.ts';
import { formatNumber } from './amount.ts';
import type { Place } from './box.ts';
import { type EndWords, endHeight, endWidth } from './end-labels.ts';
import { narrowBelow } from './frame.ts';
import { centring, type Label } from './label.ts';
import { measure } from './text.ts';
import type { Trace, TracePoint } from './trace.ts';

/** A round number on the vertical axis. */
export interface PlacedTick {
  readonly y: number;
  readonly label: Label;
}

/** The rectangle that lines are drawn in, and the ways from values to px. */
export interface LineScales {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly xOf: (step: Step) => number;
  readonly at: (point: TracePoint) => Place;
  /** y of zero; a line's scale includes it always. */
  readonly zero: number;
  readonly ticks: readonly PlacedTick[];
}

const wideHeight = 300;
const narrowHeight = 260;
/** Room for a label above the highest point, px. */
const head = 26;
/** Room for the names of the steps, px. */
export const foot = 26;
const tickAir = 8;
/** Between the axis and the first step, so that its dot clears the tick labels. */
const inset = 8;
const mostTicks = 6;

/** Scales for lines at a width: as high as the column of end labels needs, zero included. */
export function scaleLines(
  traces: readonly Trace[],
  steps: readonly Step[],
  words: readonly EndWords[],
  width: number,
): LineScales {
  const top = head;
  const usual = width < narrowBelow ? narrowHeight : wideHeight;
  const bottom = Math.max(usual - foot, top + endHeight(words));

  const amounts = traces.flatMap((trace) => trace.points.map((point) => point.amount));
  const [low = 0, high = 0] = extent([0, ...amounts]);
  const y = scaleLinear(low === high ? [0, 1] : [low, high], [bottom, top]);
  const numbers = toTicks(y);
  const tickWidth = Math.ceil(max(numbers, (tick) => measure(formatNumber(tick))) ?? 0);

  const left = tickWidth + tickAir;
  const lastName = Math.min(measure(steps.at(-1)?.label ?? ''), width / 4);
  const right = width - Math.max(endWidth(words), inset, lastName / 2);
  const x = scaleSteps(steps, left + inset, right);
  const xOf = (step: Step) => x(step.position);
  return {
    left,
    right,
    top,
    bottom,
    xOf,
    at: ({ step, amount }) => ({ x: xOf(step), y: y(amount) }),
    zero: y(0),
    ticks: numbers.map((tick) => placeTick(tick, y(tick), tickWidth)),
  };
}

/** As many round numbers as there may be; d3 takes a count as a hint, and may give more. */
function toTicks(scale: ScaleLinear<number, number>): number[] {
  for (let count = mostTicks; count > 1; count--) {
    const ticks = scale.ticks(count);
    if (ticks.length <= mostTicks) return ticks;
  }
  return scale.ticks(1);
}

/** A single step stands in the middle. */
function scaleSteps(steps: readonly Step[], from: number, to: number): ScaleLinear<number, number> {
  const [first = 0, last = 0] = extent(steps, (step) => step.position);
  return scaleLinear(first === last ? [first - 1, first + 1] : [first, last], [from, to]);
}

function placeTick(tick: number, y: number, x: number): PlacedTick {
  const lines = [formatNumber(tick)];
  return { y, label: { lines, face: 'grotesk-regular', x, y: y + centring, anchor: 'end' } };
}
