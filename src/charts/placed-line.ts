import type { LineSeries } from '../model/series.ts';
import { scaleAmounts } from './amount-axis.ts';
import { type EndWords, endHeight, endWidth, toEndWords } from './end-labels.ts';
import { narrowBelow } from './frame.ts';
import { joinScales, tickWidth } from './line-scales.ts';
import { type PlacedPanel, placePanel } from './placed-panel.ts';
import { foot, type PlacedPanels, placePanels } from './placed-panels.ts';
import { scaleSteps } from './step-scale.ts';
import { inDrawingOrder, traceLine } from './trace.ts';

export interface PlacedLineSeries extends PlacedPanels, PlacedPanel {}

const wideHeight = 300;
const narrowHeight = 260;
/** With names at the ends, which on a phone have no other room to stand apart. */
const narrowNamedHeight = 300;
/** Room for a label above the highest point, px. */
const head = 26;
/** However little room there is, the plot is as high, px. */
const lowest = 60;
const mostTicks = 6;
/** Between ticks, px. */
const tickRoom = 26;

/** One panel of lines, as high as the column of end labels needs. */
export function placeLine(series: LineSeries, width: number, height?: number): PlacedLineSeries {
  const { steps, display } = series;
  const traces = inDrawingOrder(series.lines.map((line) => traceLine(line, steps, display)));
  const words = toEndWords(traces, steps.at(-1)?.id ?? '', width);
  const bottom = Math.max(
    (height ?? usualHeight(width, words)) - foot,
    head + Math.max(lowest, endHeight(words)),
  );
  const most = Math.min(mostTicks, Math.floor((bottom - head) / tickRoom));
  const axis = scaleAmounts(traces, { top: head, bottom, most });
  const ticks = tickWidth([axis]);
  const scale = scaleSteps(steps, ticks, endWidth(words), width);
  const scales = joinScales(axis, scale, ticks);
  const panel = placePanel({ scales, traces, words, ceiling: 0 }, width);
  return { ...panel, ...placePanels([panel], steps, scale, width) };
}

function usualHeight(width: number, words: readonly EndWords[]): number {
  if (width >= narrowBelow) return wideHeight;
  return words.length === 0 ? narrowHeight : narrowNamedHeight;
}
