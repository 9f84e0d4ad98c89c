import { line as stroke } from 'd3';
import type { Element } from 'hast';
import { s } from 'hastscript';
import type { LineSeries } from '../model/series.ts';
import { coordinate } from './coordinate.ts';
import { drawEmpty, drawFrame, type Frame } from './frame.ts';
import { type PlacedGaps, swatch } from './gaps.ts';
import { drawLabel, type Label, type Leader } from './label.ts';
import type { LineScales } from './line-scales.ts';
import { placeLine } from './placed-line.ts';
import type { Trace, TracePoint } from './trace.ts';

const radius = 3;
const highlightedRadius = 4;

/** Lines over steps: broken where there is no value, named at their ends. */
export function drawLine(series: LineSeries, frame: Frame): Element {
  const placed = placeLine(series, frame.width);
  const { scales, gaps, traces } = placed;
  if (traces.every((trace) => trace.points.length === 0)) return drawEmpty('line', frame);
  return drawFrame('line', frame, placed.height, [
    ...drawBands(gaps, scales),
    ...drawAxes(scales, placed.steps),
    ...[...placed.labels, ...placed.ends].flatMap(drawLeader),
    ...traces.flatMap((trace) => drawTrace(trace, scales)),
    ...gaps.notes.map((note) => drawLabel(note, 'note')),
    ...[...placed.labels, ...placed.ends].map(({ label }) => drawWords(label)),
  ]);
}

function drawBands({ bands, key }: PlacedGaps, { top, bottom, left }: LineScales): Element[] {
  if (bands.length === 0) return [];
  const boxes = bands.map(({ left, right }) => {
    const [x, y] = [Math.round(left), Math.round(top)];
    return `M${x} ${y}H${Math.round(right)}V${Math.round(bottom)}H${x}z`;
  });
  const sample =
    key === undefined
      ? ''
      : `M${left} ${coordinate(key.y - swatch + 2)}h${swatch}v${swatch}h-${swatch}z`;
  const path = s('path', { class: 'gap', d: boxes.join('') + sample });
  return key === undefined ? [path] : [path, drawLabel(key, 'note')];
}

/** Numbers at left with their hairlines, zero apart, and the steps below. */
function drawAxes(scales: LineScales, steps: readonly Label[]): Element[] {
  const { left, right, ticks, zero } = scales;
  const rule = (y: number) => `M${left} ${Math.round(y) + 0.5}H${coordinate(right)}`;
  const rules = ticks.filter((tick) => tick.y !== zero).map((tick) => rule(tick.y));
  return [
    s('path', { class: 'grid', d: rules.join('') }),
    s('path', { class: 'zero', d: rule(zero) }),
    s(
      'g',
      { class: 'tick', textAnchor: 'end' },
      ...ticks.map(({ label }) => drawLabel({ ...label, anchor: 'start' })),
    ),
    s(
      'g',
      { class: 'tick', textAnchor: 'middle' },
      ...steps.map((label) => drawLabel({ ...label, anchor: 'start' })),
    ),
  ];
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
        class: `dot${point.value.kind === 'known' ? '' : ' bound'}${marked}`,
        dataId: `${line.id}:${point.step.id}`,
        cx: coordinate(at(point).x),
        cy: coordinate(at(point).y),
        r: line.highlighted ? highlightedRadius : radius,
      }),
    ),
  ];
}

function drawLeader({ leader }: { readonly leader?: Leader }): Element[] {
  if (leader === undefined) return [];
  const [x1, y1, x2, y2] = leader.map(coordinate);
  return [s('path', { class: 'leader', d: `M${x1} ${y1}L${x2} ${y2}` })];
}

/** The bold face is the highlighted line's. */
function drawWords(label: Label): Element {
  return drawLabel(label, label.face === 'grotesk-bold' ? 'label highlight' : 'label');
}
