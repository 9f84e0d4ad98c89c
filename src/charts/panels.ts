import { area, line as stroke } from 'd3';
import type { Element } from 'hast';
import { s } from 'hastscript';
import type { Box } from './box.ts';
import { coordinate } from './coordinate.ts';
import { type GapBand, type PlacedGaps, swatch } from './gaps.ts';
import { hatch } from './hatch.ts';
import { type Anchor, drawLabel, type Label, type Leader } from './label.ts';
import { drawLeaders } from './leaders.ts';
import type { LineScales } from './line-scales.ts';
import type { PlacedPanel } from './placed-panel.ts';
import type { PlacedPanels } from './placed-panels.ts';
import type { Trace, TracePoint } from './trace.ts';

/** Of the hatch of a gap, px: as wide as the eye still takes for a tone. */
const pitch = 12;
const radius = 3;
const highlightedRadius = 4;

/** Panels of lines: bands lie below everything, words above. */
export function drawPanels({ panels, gaps, steps }: PlacedPanels): Element[] {
  const left = panels[0]?.scales.left ?? 0;
  return [
    ...panels.flatMap(drawArea),
    ...drawBands(gaps, left),
    ...panels.flatMap(({ scales }) => drawAxis(scales)),
    drawTicks(steps, 'middle'),
    ...panels.flatMap((panel) => drawBridges(panel, gaps)),
    ...drawLeaders(panels.flatMap(leadersOf)),
    ...panels.flatMap(({ traces, scales }) => traces.flatMap((trace) => drawTrace(trace, scales))),
    ...gaps.notes.map((note) => drawLabel(note, 'note')),
    ...panels.flatMap(drawWords),
  ];
}

/** Whether there is nothing to draw. */
export function isEmpty({ panels }: PlacedPanels): boolean {
  return panels.every(({ traces }) => traces.every(({ points }) => points.length === 0));
}

/** A box for each band, hatched, and for the words below the drawing a sample of it. */
function drawBands({ bands, key }: PlacedGaps, keyLeft: number): Element[] {
  if (bands.length === 0) return [];
  const boxes = bands.map(toBox);
  if (key !== undefined) {
    boxes.push({ x: keyLeft, y: Math.round(key.y) - swatch + 2, width: swatch, height: swatch });
  }
  const outline = boxes.map(
    ({ x, y, width, height }) => `M${x} ${y}h${width}v${height}h${-width}z`,
  );
  return [
    s('path', { class: 'gap', d: outline.join('') }),
    s('path', { class: 'hatch', d: boxes.map(hatchGap).join('') }),
    ...(key === undefined ? [] : [drawLabel(key, 'missing')]),
  ];
}

/** On whole px, so that its edges are sharp; from the first panel through to the last. */
function toBox({ left, right, panels }: GapBand): Box {
  const [x, y] = [Math.round(left), Math.round(panels[0]?.scales.top ?? 0)];
  const bottom = Math.round(panels.at(-1)?.scales.bottom ?? y);
  return { x, y, width: Math.round(right) - x, height: bottom - y };
}

function hatchGap(box: Box): string {
  return hatch(box, 'rising', pitch);
}

/** Names of levels at left with their hairlines, zero apart. */
function drawAxis({ left, right, ticks, zero }: LineScales): Element[] {
  const rule = (y: number) => `M${left} ${Math.round(y) + 0.5}H${coordinate(right)}`;
  const rules = ticks.filter((tick) => tick.y !== zero).map((tick) => rule(tick.y));
  const labels = ticks.map(({ label }) => label);
  return [
    s('path', { class: 'grid', d: rules.join('') }),
    ...(zero === undefined ? [] : [s('path', { class: 'zero', d: rule(zero) })]),
    drawTicks(labels, 'end'),
  ];
}

/** Labels that share an anchor carry it as a group. */
function drawTicks(labels: readonly Label[], textAnchor: Anchor): Element {
  const words = labels.map((label) => drawLabel({ ...label, anchor: 'start' }));
  return s('g', { class: 'tick', textAnchor }, ...words);
}

/** One path for the line with all its runs, and a dot at each value. */
function drawTrace({ line, points, runs }: Trace, { at }: LineScales): Element[] {
  const marked = line.highlighted ? ' highlight' : '';
  const path = stroke<TracePoint>(
    (point) => at(point).x,
    (point) => at(point).y,
  ).digits(1);
  // A run of one point is its dot; d3 would write a stroke of no length.
  const d = runs.filter((run) => run.length > 1).map((run) => path(run) ?? '');
  return [
    ...(d.length === 0
      ? []
      : [s('path', { class: `mark${marked}`, dataId: line.id, d: d.join('') })]),
    ...points.map((point) =>
      s('circle', {
        class: `dot${point.bound ? ' bound' : ''}${marked}`,
        dataId: point.id,
        cx: coordinate(at(point).x),
        cy: coordinate(at(point).y),
        r: line.highlighted ? highlightedRadius : radius,
      }),
    ),
  ];
}

/** A tint from a line that is alone down to zero: its amounts, and no other's, are what is seen. */
function drawArea({ traces, scales: { at, zero } }: PlacedPanel): Element[] {
  const [only, ...others] = traces;
  if (!only || others.length > 0 || zero === undefined) return [];
  const path = area<TracePoint>(
    (point) => at(point).x,
    zero,
    (point) => at(point).y,
  ).digits(1);
  const d = only.runs.filter((run) => run.length > 1).map((run) => path(run) ?? '');
  if (d.length === 0) return [];
  return [s('path', { class: `area${only.line.highlighted ? ' highlight' : ''}`, d: d.join('') })];
}

/** Dotted from run to run where no band says that there is a gap, so that a line can be followed. */
function drawBridges(panel: PlacedPanel, { bands }: PlacedGaps): Element[] {
  const { traces, scales } = panel;
  const isBanded = (x: number) =>
    bands.some(({ left, right, panels }) => panels.includes(panel) && left < x && x < right);
  const d = traces.flatMap(({ runs }) =>
    runs.slice(1).flatMap((run, index) => {
      const [from, to] = [runs[index]?.at(-1), run[0]];
      if (from === undefined || to === undefined) return [];
      const [a, b] = [scales.at(from), scales.at(to)];
      if (isBanded((a.x + b.x) / 2)) return [];
      return `M${[a.x, a.y].map(coordinate).join(' ')}L${[b.x, b.y].map(coordinate).join(' ')}`;
    }),
  );
  return d.length === 0 ? [] : [s('path', { class: 'leader break', d: d.join('') })];
}

function leadersOf({ labels, ends }: PlacedPanel): Leader[] {
  return [...labels, ...ends].flatMap(({ leader }) => (leader === undefined ? [] : [leader]));
}

/** The bold face is the highlighted line's. */
function drawWords({ title, labels, ends }: PlacedPanel): Element[] {
  const words = [...labels, ...ends].map(({ label }) =>
    drawLabel(label, label.face === 'grotesk-bold' ? 'label highlight' : 'label'),
  );
  return title === undefined ? words : [drawLabel(title, 'label strong'), ...words];
}
