import { scaleAmounts } from '../../amount-axis.ts';
import { type EndWords, endHeight, endWidth, highestBlock, toEndWords } from '../../end-labels.ts';
import { centring, type Label } from '../../label.ts';
import { type Axis, joinScales, tickWidth } from '../../line-scales.ts';
import { placePanel } from '../../placed-panel.ts';
import { foot, type PlacedPanels, placePanels } from '../../placed-panels.ts';
import { scaleSteps } from '../../step-scale.ts';
import type { Line } from '../../steps.ts';
import { fontSize, lineHeight, shorten } from '../../text.ts';
import { inDrawingOrder, type Trace, traceLine } from '../../trace.ts';
import type { BumpSeries } from './bump-series.ts';
import { scaleRanks } from './rank-axis.ts';
import { traceRanks } from './rank-trace.ts';

/** A panel on its way to a place: its heights come first, and where its steps stand last. */
interface Tier {
  readonly title: string;
  /** Of the title, px. */
  readonly middle: number;
  readonly traces: readonly Trace[];
  readonly words: readonly EndWords[];
  readonly axis: Axis;
}

const amountsHeight = 132;
const mostTicks = 4;
/** Where ranks would take more, they stand closer, px. */
const tallest = 300;
/** However little room there is, from the first rank to the last, px. */
const lowest = 40;
/** From the middle of a panel's title to the highest point, px: room for a label between. */
const head = 32;
/** From the bottom of a panel to the middle of the title of the next, px. */
const betweenPanels = 26;

/** The ranks, and above them, on the same steps, the amounts if there are any. */
export function placeBump(series: BumpSeries, width: number, height?: number): PlacedPanels {
  const { steps } = series;
  const tiers = toTiers(series, width, height);
  const axes = tiers.map((tier) => tier.axis);
  const ticks = tickWidth(axes);
  const words = tiers.flatMap((tier) => tier.words);
  const scale = scaleSteps(steps, ticks, endWidth(words), width);
  const panels = tiers.map(({ title, middle, axis, traces, words }) => {
    const scales = joinScales(axis, scale, ticks);
    const label = placeTitle(title, middle, width);
    return placePanel(
      { steps, scales, title: label, traces, words, ceiling: middle + lineHeight / 2 },
      width,
    );
  });
  return placePanels(panels, steps, scale, width);
}

/** Panels that have something to show, from the top down. */
function toTiers(
  { amounts, lines, steps, title, reach = [] }: BumpSeries,
  width: number,
  height: number | undefined,
): Tier[] {
  const lastStep = steps.at(-1)?.id ?? '';
  const ranked = inDrawingOrder(traceRanks(lines, steps));
  const trace = (line: Line) => (amounts ? [traceLine(line, steps, amounts.display)] : []);
  const counted = inDrawingOrder(amounts?.lines.flatMap(trace) ?? []);
  const others = amounts?.others?.flatMap(trace) ?? [];
  const tiers: Tier[] = [];
  let middle = fontSize / 2;
  if (amounts !== undefined && hasPoints(counted)) {
    const words = toEndWords(counted, lastStep, width);
    const top = middle + head;
    const bottom = top + Math.max(amountsHeight, endHeight(words));
    const axis = scaleAmounts([...counted, ...others], reach, { top, bottom, most: mostTicks });
    const unit = toTitle(amounts.display.unit);
    tiers.push({ title: unit, middle, traces: counted, words, axis });
    middle = bottom + betweenPanels;
  }
  if (hasPoints(ranked)) {
    // A line that leaves says its name there: a leader would run through the others' lanes.
    const staying = ranked.filter(({ points }) => points.at(-1)?.step.id === lastStep);
    const words = toEndWords(ranked, lastStep, width).filter(({ trace }) =>
      staying.includes(trace),
    );
    const first = middle + head;
    const room = {
      highest: highestBlock(words),
      column: endHeight(words),
      tallest: height === undefined ? tallest : Math.max(lowest, height - first - foot),
    };
    const axis = scaleRanks(ranked, first, room);
    tiers.push({ title, middle, traces: ranked, words, axis });
  }
  return tiers;
}

function hasPoints(traces: readonly Trace[]): boolean {
  return traces.some(({ points }) => points.length > 0);
}

/** "Million tonnes"; a symbol such as km stays as it is. */
function toTitle(unit: string): string {
  return /^\p{Ll}{4}/u.test(unit) ? unit.charAt(0).toUpperCase() + unit.slice(1) : unit;
}

function placeTitle(title: string, middle: number, width: number): Label {
  const face = 'grotesk-bold';
  const lines = [shorten(title, face, fontSize, width)];
  return { lines, face, x: 0, y: middle + centring, anchor: 'start' };
}
