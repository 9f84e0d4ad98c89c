import { type Box, crosses, overlaps } from './box.ts';
import { type EndLabel, type EndWords, placeEndLabels } from './end-labels.ts';
import { gapBand, gapSubject } from './gap-band.ts';
import { type Label, labelBox } from './label.ts';
import type { LineScales } from './line-scales.ts';
import { type PointLabel, type PointWords, placePointLabels } from './point-labels.ts';
import type { Step } from './steps.ts';
import { faceOf } from './text.ts';
import type { Trace } from './trace.ts';

/** Lines on one vertical axis, with every label at a place of its own. */
export interface PlacedPanel {
  readonly scales: LineScales;
  readonly title?: Label;
  /** In order of drawing. */
  readonly traces: readonly Trace[];
  readonly labels: readonly PointLabel[];
  readonly ends: readonly EndLabel[];
}

/** What a panel is made of before its labels have places. */
export interface PanelParts {
  /** All steps on the axis, gaps included. */
  readonly steps: readonly Step[];
  readonly scales: LineScales;
  readonly title?: Label;
  readonly traces: readonly Trace[];
  readonly words: readonly EndWords[];
  /** No label of the panel stands higher than this, px. */
  readonly ceiling: number;
  /** Of the values of a line that is alone, px; as large as all other words if left out. */
  readonly valueSize?: number;
}

const noteAir = 8;
/** Kept clear at the left of names at the ends, px. */
const endSide = 14;
/** How far the names at the ends may reach beyond the plot, px. */
const overhang = 9;

export function placePanel(
  { steps, scales, title, traces, words, ceiling, valueSize }: PanelParts,
  width: number,
): PlacedPanel {
  const { at, left, right, top, bottom } = scales;
  const ends = placeEndLabels(words, at, right, top - overhang, bottom + overhang);
  const panel = { scales, traces, ends, ...(title ? { title } : {}) };
  const labels = placePointLabels(
    toPointWords({ scales, traces, words, ...(valueSize && { valueSize }) }),
    {
      frame: { x: left, y: ceiling, width: width - left, height: bottom - 2 - ceiling },
      taken: fixedBoxes(panel),
      dots: traces.flatMap((trace) => trace.points.map(at)),
      strokes: strokesOf(panel),
      hatched: hatchedBoxes(traces, steps, scales),
    },
  );
  return { ...panel, labels };
}

/** Whether nothing of a panel is in the way of a note. */
export function isFree(panel: PlacedPanel, box: Box): boolean {
  const taken = [...fixedBoxes(panel), ...panel.labels.map(({ label }) => labelBox(label))];
  return (
    !taken.some((other) => overlaps(box, other, noteAir)) &&
    !strokesOf(panel).some(([from, to]) => crosses(from, to, box))
  );
}

/** Where gaps will be hatched. */
function hatchedBoxes(traces: readonly Trace[], steps: readonly Step[], scales: LineScales): Box[] {
  const subject = gapSubject(traces, steps);
  return (subject?.points.length ? subject.gaps : []).map((gap) => {
    const { left, right } = gapBand(gap, steps, scales);
    return { x: left, y: scales.top, width: right - left, height: scales.bottom - scales.top };
  });
}

type Unlabelled = Omit<PlacedPanel, 'labels'>;

function fixedBoxes({ scales, ends, title }: Unlabelled): Box[] {
  const labels = [...scales.ticks.map(({ label }) => label), ...(title ? [title] : [])];
  return [...labels.map(labelBox), ...ends.map(({ label }) => withAir(labelBox(label)))];
}

/** A value right before a name would read as part of it. */
function withAir(box: Box): Box {
  return { ...box, x: box.x - endSide, width: box.width + endSide };
}

function strokesOf({ traces, scales: { at } }: Unlabelled) {
  return traces.flatMap(({ runs }) =>
    runs.flatMap((run) => run.slice(1).map((to, i) => [at(run[i] ?? to), at(to)] as const)),
  );
}

/**
 * Words to set beside points: first the names of lines that have none at their ends, then the
 * values of the highlighted line, which says what the axis does not, and of a line that is alone,
 * which says them all.
 */
function toPointWords({
  traces,
  words,
  scales,
  valueSize,
}: Omit<PanelParts, 'ceiling' | 'steps'>): PointWords[] {
  const { at, exact } = scales;
  const single = traces.length === 1;
  const names: PointWords[] = [];
  const values: PointWords[] = [];
  for (const trace of traces.toReversed()) {
    const { line, points } = trace;
    const face = faceOf(line);
    const speaks = single || (line.highlighted && !exact);
    const isNamed = single || words.some((end) => end.trace === trace);
    for (const [index, point] of points.entries()) {
      const place = { face, ...at(point) } as const;
      const said = point.label ?? (speaks ? point.said : undefined);
      if (single || index < points.length - 1) {
        if (said === undefined) continue;
        const size = single && point.label === undefined ? valueSize : undefined;
        values.push({ words: said, ...place, ...(size !== undefined && { size }) });
      } else if (!isNamed) {
        names.push({ words: said === undefined ? line.label : `${line.label} ${said}`, ...place });
      }
    }
  }
  return [...names, ...values];
}
