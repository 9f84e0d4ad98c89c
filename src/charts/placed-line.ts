import type { LineSeries } from '../model/series.ts';
import { formatValue } from './amount.ts';
import { type Box, crosses, overlaps } from './box.ts';
import { type EndLabel, placeEndLabels, toEndWords } from './end-labels.ts';
import { keyHeight, type PlacedGaps, placeGaps } from './gaps.ts';
import { type Label, labelBox } from './label.ts';
import { foot, type LineScales, scaleLines } from './line-scales.ts';
import { type PointLabel, type PointWords, placePointLabels } from './point-labels.ts';
import { placeStepLabels } from './step-labels.ts';
import { type Trace, traceLine } from './trace.ts';

export interface PlacedLineSeries {
  readonly width: number;
  readonly height: number;
  readonly scales: LineScales;
  readonly steps: readonly Label[];
  /** In order of drawing: the highlighted line comes last and lies on top. */
  readonly traces: readonly Trace[];
  readonly gaps: PlacedGaps;
  readonly labels: readonly PointLabel[];
  readonly ends: readonly EndLabel[];
}

const noteAir = 8;
/** From the axis down to the baseline of the steps' names, px. */
const stepBaseline = 21;

/** Lines on a scale that includes zero, with every label at a place of its own. */
export function placeLine(series: LineSeries, width: number): PlacedLineSeries {
  const { steps, display } = series;
  const traces = series.lines
    .map((line) => traceLine(line, steps, display))
    .sort((a, b) => Number(a.line.highlighted) - Number(b.line.highlighted));
  const words = toEndWords(traces, steps.at(-1)?.id ?? '', display, width);
  const scales = scaleLines(traces, steps, words, width);
  const { at, left, right, top, bottom, ticks } = scales;

  const ends = placeEndLabels(words, at, right, top - 9, bottom + 9);
  const strokes = traces.flatMap(({ runs }) =>
    runs.flatMap((run) => run.slice(1).map((to, i) => [at(run[i] ?? to), at(to)] as const)),
  );
  const fixed = [...ticks, ...ends].map(({ label }) => labelBox(label));
  const labels = placePointLabels(toPointWords(traces, scales, series), {
    frame: { x: left, y: 0, width: width - left, height: bottom - 2 },
    taken: fixed,
    dots: traces.flatMap((trace) => trace.points.map(at)),
    strokes,
  });

  const taken = [...fixed, ...labels.map(({ label }) => labelBox(label))];
  const isFree = (box: Box) =>
    !taken.some((other) => overlaps(box, other, noteAir)) &&
    !strokes.some(([from, to]) => crosses(from, to, box));
  const gaps = placeGaps(traces, steps, scales, width, isFree);
  return {
    width,
    height: bottom + foot + (gaps.key === undefined ? 0 : keyHeight),
    scales,
    steps: placeStepLabels(steps, scales.xOf, bottom + stepBaseline, width),
    traces,
    gaps,
    labels,
    ends,
  };
}

/**
 * Words to set beside points, the highlighted line's first: it says its values, and so does a line
 * that is alone. With several lines the last point's words are in the end label.
 */
function toPointWords(
  traces: readonly Trace[],
  { at }: LineScales,
  { display }: LineSeries,
): PointWords[] {
  const single = traces.length === 1;
  return traces.toReversed().flatMap(({ line, points }) =>
    (single ? points : points.slice(0, -1)).flatMap((point) => {
      const speaks = single || line.highlighted;
      const words = point.label ?? (speaks ? formatValue(point.value, display) : undefined);
      if (words === undefined) return [];
      const face = line.highlighted ? 'grotesk-bold' : 'grotesk-regular';
      return [{ words, face, ...at(point) } as const];
    }),
  );
}
