import type { Element } from 'hast';
import { s } from 'hastscript';
import type { Box } from '../../box.ts';
import { coordinate, translate } from '../../coordinate.ts';
import { drawEmpty, drawFrame, type Frame } from '../../frame.ts';
import { hatch, type Pattern } from '../../hatch.ts';
import type { KeyEntry } from '../../key.ts';
import { drawLabel, type Label, labelBox } from '../../label.ts';
import { drawLeaders } from '../../leaders.ts';
import { placeStack } from './placed-stack.ts';
import { toPatterns } from './stack-parts.ts';
import { type PlacedStackRow, segmentHeight } from './stack-row.ts';
import type { Segment } from './stack-segments.ts';
import type { StackPart, StackSeries } from './stack-series.ts';

type Patterns = ReadonlyMap<string, Pattern>;

const sampleSize = 12;
/** Free of strokes on both sides of a value in a hatched segment, px. */
const valueAir = 4;

/** Wholes as bars from zero, cut into their parts, each of which says its value. */
export function drawStack(series: StackSeries, frame: Frame): Element {
  if (series.rows.length === 0) return drawEmpty(frame);
  const placed = placeStack(series, frame.width);
  const patterns = toPatterns(series.parts);
  const x = placed.zero - 0.5;
  const reach = segmentHeight / 2 + 3;
  const zero = placed.rows.map(({ y }) => `M${x} ${y - reach}v${2 * reach}`);
  return drawFrame(frame, placed.height, [
    ...placed.key.flatMap((entry) => drawEntry(entry, patterns)),
    ...placed.rows.map((row) => drawRow(row, patterns)),
    s('path', { class: 'zero', d: zero.join('') }),
  ]);
}

function drawEntry({ named, label, x }: KeyEntry<StackPart>, patterns: Patterns): Element[] {
  const y = label.y - sampleSize + 1.5;
  const box = { x, y, width: sampleSize, height: sampleSize };
  return [...drawPart(named, patterns, box), drawWords(label, 'label')];
}

function drawRow(row: PlacedStackRow, patterns: Patterns): Element {
  const inks = row.segments.filter(({ width }) => width > 0);
  return s(
    'g',
    { transform: translate(0, row.y) },
    drawLabel(row.label, 'label'),
    ...inks.flatMap((segment) => drawSegment(segment, row, patterns)),
    ...drawLeaders(row.leaders),
    ...row.inner.map(({ segment, label }) =>
      drawLabel(label, innerClass(segment.part, patterns.get(segment.part.id))),
    ),
    drawLabel(row.whole, 'label'),
    ...row.values.map((label) => drawWords(label, 'value')),
    ...row.names.map((label) => drawWords(label, 'label')),
  );
}

function drawSegment(
  segment: Segment,
  { row, inner }: PlacedStackRow,
  patterns: Patterns,
): Element[] {
  const { part, x, width } = segment;
  const box = { x, y: -segmentHeight / 2, width, height: segmentHeight };
  const value = inner.find((candidate) => candidate.segment === segment);
  return drawPart(part, patterns, box, `${row.id}:${part.id}`, value?.label);
}

/** A filled box, or an outlined one with strokes that leave its value free. */
function drawPart(
  part: StackPart,
  patterns: Patterns,
  box: Box,
  dataId?: string,
  value?: Label,
): Element[] {
  const pattern = patterns.get(part.id) ?? 'solid';
  const filled = pattern === 'solid';
  // An outline is drawn half inside, half outside: half a pixel in, it ends where a filling does.
  const inset = filled ? 0 : Math.min(0.5, box.width / 2);
  const id = dataId === undefined ? {} : { dataId };
  const classes = `mark${filled ? '' : ' hollow'}${part.highlighted ? ' highlight' : ''}`;
  const mark = s('path', { class: classes, ...id, d: outline(box, inset) });
  if (pattern !== 'rising' && pattern !== 'falling') return [mark];
  const d = hatchAround(box, value).map((piece) => hatch(piece, pattern));
  return [mark, s('path', { class: 'hatch', d: d.join('') })];
}

/** The box, or what a value leaves of it on either side. */
function hatchAround(box: Box, value: Label | undefined): Box[] {
  if (value === undefined) return [box];
  const words = labelBox(value);
  const from = words.x - valueAir;
  const to = words.x + words.width + valueAir;
  return [
    { ...box, width: Math.max(0, from - box.x) },
    { ...box, x: to, width: Math.max(0, box.x + box.width - to) },
  ];
}

function outline({ x, y, width, height }: Box, inset: number): string {
  const [left, top] = [coordinate(x + inset), coordinate(y + inset)];
  const across = coordinate(width - 2 * inset);
  return `M${left} ${top}h${across}v${coordinate(height - 2 * inset)}H${left}z`;
}

/** On a filling, words are set against it; on paper, as elsewhere. */
function innerClass({ highlighted }: StackPart, pattern: Pattern | undefined): string {
  if (pattern !== 'solid') return 'label';
  return highlighted ? 'inside strong' : 'inside';
}

/** The bold face is the highlighted part's. */
function drawWords(label: Label, className: string): Element {
  const marked = label.face === 'grotesk-bold' ? ' highlight' : '';
  return drawLabel(label, className + marked);
}
