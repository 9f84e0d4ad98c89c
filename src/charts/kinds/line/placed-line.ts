import { scaleAmounts } from '../../amount-axis.ts';
import { type EndWords, endHeight, endWidth, toEndWords } from '../../end-labels.ts';
import { drawingWidths, narrowBelow } from '../../frame.ts';
import { labelBox } from '../../label.ts';
import { joinScales, tickWidth } from '../../line-scales.ts';
import { type PlacedPanel, placePanel } from '../../placed-panel.ts';
import { foot, type PlacedPanels, placePanels } from '../../placed-panels.ts';
import { scaleSteps } from '../../step-scale.ts';
import type { Line } from '../../steps.ts';
import { inDrawingOrder, traceLine } from '../../trace.ts';
import type { LineSeries } from './line-series.ts';

export interface PlacedLineSeries extends PlacedPanels, PlacedPanel {}

/** Below the highest point, px. */
const fullHeight = 330;
const wideHeight = 274;
const narrowHeight = 234;
/** With names at the ends, which on a phone have no other room to stand apart. */
const narrowNamedHeight = 274;
/** Room for a label above the highest point, and for the point alone, px. */
const head = 30;
const bareHead = 7;
/** However little room there is, the plot is as high, px. */
const lowest = 60;
const mostTicks = 6;
/** Between ticks, px. */
const tickRoom = 26;

/**
 * One panel of lines, as high as the column of end labels needs, and with no empty room above them;
 * `height` asks for a whole drawing of that height, px.
 */
export function placeLine(series: LineSeries, width: number, height?: number): PlacedLineSeries {
  const place = (hasAxis: boolean) => {
    const placed = placeBelow(head, series, width, height, hasAxis);
    return isBare(placed) ? placeBelow(bareHead, series, width, height, hasAxis) : placed;
  };
  if (series.lines.length !== 1) return place(true);
  const plain = place(false);
  return saysAll(plain) ? plain : place(true);
}

/** Whether every value stands at its point: then an axis would say them again. */
function saysAll({ labels, traces }: PlacedLineSeries): boolean {
  return traces.every(({ points }) => points.length > 0 && points.length === labels.length);
}

/** Whether nothing stands above the highest point. */
function isBare({ labels, ends, scales }: PlacedLineSeries): boolean {
  return [...labels, ...ends].every(({ label }) => labelBox(label).y >= scales.top - bareHead);
}

function placeBelow(
  head: number,
  series: LineSeries,
  width: number,
  height: number | undefined,
  hasAxis: boolean,
): PlacedLineSeries {
  const { steps, display } = series;
  const trace = (line: Line) => traceLine(line, steps, display);
  const traces = inDrawingOrder(series.lines.map(trace));
  const others = (series.others ?? []).map(trace);
  const words = toEndWords(traces, steps.at(-1)?.id ?? '', width);
  const plot = height === undefined ? usualHeight(width, words) : height - head;
  const bottom = head + Math.max(plot - foot, lowest, endHeight(words));
  const most = Math.min(mostTicks, Math.floor((bottom - head) / tickRoom));
  const amounts = scaleAmounts([...traces, ...others], series.reach ?? [], {
    top: head,
    bottom,
    most,
  });
  const axis = hasAxis ? amounts : { ...amounts, ticks: [] };
  const ticks = tickWidth([axis]);
  const scale = scaleSteps(steps, ticks, endWidth(words), width);
  const scales = joinScales(axis, scale, ticks);
  const panel = placePanel(
    { steps, scales, traces, words, ceiling: 0, valueSize: valueSizeAt(width) },
    width,
  );
  return { ...panel, ...placePanels([panel], steps, scale, width) };
}

/** Of the values of a line that is alone, px: they are all that it says. */
function valueSizeAt(width: number): number {
  return width >= narrowBelow ? 18 : 15;
}

function usualHeight(width: number, words: readonly EndWords[]): number {
  if (width >= drawingWidths.full) return fullHeight;
  if (width >= narrowBelow) return wideHeight;
  return words.length === 0 ? narrowHeight : narrowNamedHeight;
}
