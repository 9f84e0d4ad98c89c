import type { Element } from 'hast';
import { s } from 'hastscript';
import { coordinate, translate } from '../../coordinate.ts';
import { type DotShape, dotReach, drawDot } from '../../dot-shape.ts';
import { drawEmpty, drawFrame, type Frame } from '../../frame.ts';
import type { KeyEntry } from '../../key.ts';
import { centring, drawLabel, type Label } from '../../label.ts';
import { drawLeaders } from '../../leaders.ts';
import { toDotShapes } from './dot-shapes.ts';
import { placeRange } from './placed-range.ts';
import type { PlacedDot } from './range-dots.ts';
import type { PlacedRangeRow } from './range-row.ts';
import type { Measure, RangeSeries } from './range-series.ts';

type Shapes = ReadonlyMap<string, DotShape>;

/** Measures of one thing on one scale: a dot for each, joined, with a row for each thing. */
export function drawRange(series: RangeSeries, frame: Frame): Element {
  const placed = placeRange(series, frame.width);
  if (placed.rows.every((row) => row.dots.length === 0)) return drawEmpty(frame);
  const shapes = toDotShapes(series.measures);
  return drawFrame(frame, placed.height, [
    ...placed.key.flatMap((entry) => drawEntry(entry, shapes)),
    s('path', { class: 'zero', d: placed.zero }),
    ...placed.rows.map((row) => drawRow(row, shapes)),
  ]);
}

function drawEntry({ named, label, x }: KeyEntry<Measure>, shapes: Shapes): Element[] {
  const { id, highlighted } = named;
  const sample = { x: x + dotReach, y: label.y - centring };
  return [
    drawDot(shapeOf(id, shapes), sample, highlighted),
    drawLabel(label, `label${highlighted ? ' highlight' : ''}`),
  ];
}

function drawRow(row: PlacedRangeRow, shapes: Shapes): Element {
  const { guide, track, none } = row;
  // What matters comes last and lies on top.
  const dots = row.dots.toSorted((a, b) => order(a) - order(b));
  return s(
    'g',
    { transform: translate(0, row.y) },
    drawLabel(row.label, 'label'),
    ...(guide === undefined ? [] : [drawStretch('grid', guide)]),
    ...(track === undefined ? [] : [drawStretch('track', track)]),
    ...drawLeaders(row.leaders),
    ...dots.flatMap((dot) => drawPoint(dot, row, shapes)),
    ...row.values.map((label) => drawWords(label, 'value')),
    ...row.names.map((label) => drawWords(label, 'label')),
    ...(none === undefined ? [] : [drawLabel(none, 'missing')]),
  );
}

function drawStretch(className: string, [from, to]: readonly [number, number]): Element {
  return s('path', { class: className, d: `M${coordinate(from)} 0H${coordinate(to)}` });
}

/** A dot and, for a bound, a wedge that points to where the true value may be. */
function drawPoint(dot: PlacedDot, { row }: PlacedRangeRow, shapes: Shapes): Element[] {
  const { measure } = dot.point;
  const mark = drawDot(
    shapeOf(measure.id, shapes),
    dot,
    measure.highlighted,
    `${row.id}:${measure.id}`,
  );
  if (dot.lead === 0) return [mark];
  const base = coordinate(dot.x + dot.lead * (dotReach + 2));
  const tip = coordinate(dot.x + dot.lead * (dotReach + 7));
  const [top, y, bottom] = [dot.y - 4, dot.y, dot.y + 4].map(coordinate);
  const wedge = `M${base} ${top}L${tip} ${y}L${base} ${bottom}z`;
  return [mark, s('path', { class: `more${measure.highlighted ? ' highlight' : ''}`, d: wedge })];
}

/** The bold face is the highlighted measure's. */
function drawWords(label: Label, className: string): Element {
  const marked = label.face === 'grotesk-bold' ? ' highlight' : '';
  return drawLabel(label, className + marked);
}

function order({ point }: PlacedDot): number {
  return Number(point.measure.highlighted);
}

function shapeOf(measure: string, shapes: Shapes): DotShape {
  const shape = shapes.get(measure);
  if (shape === undefined) throw new Error(`drawRange: measure "${measure}" has no shape`);
  return shape;
}
