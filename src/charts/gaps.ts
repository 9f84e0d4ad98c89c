import type { Step } from '../model/series.ts';
import { notAvailable } from './amount.ts';
import type { Box } from './box.ts';
import { centred, type Label, labelBox } from './label.ts';
import { foot, type LineScales } from './line-scales.ts';
import { type Face, fontSize, measure, shorten, wrap } from './text.ts';
import type { Trace } from './trace.ts';

/** A stretch of steps in which the line that matters has no value. */
export interface GapBand {
  readonly left: number;
  readonly right: number;
  /** "not available", with the line's name where other lines have values here. */
  readonly words: string;
}

export interface PlacedGaps {
  readonly bands: readonly GapBand[];
  readonly notes: readonly Label[];
  /** Below the axis, for a band whose words find no room in it. */
  readonly key?: Label;
}

export const swatch = 14;
export const keyHeight = 24;

const face: Face = 'grotesk-regular';
const bandAir = 4;
/** Where a note may stand, as shares of the plot's height: the middle is best. */
const heights = [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8, 0.12, 0.88];

/** Bands for the highlighted line, or the only one; other lines just break. */
export function placeGaps(
  traces: readonly Trace[],
  steps: readonly Step[],
  scales: LineScales,
  width: number,
  isFree: (box: Box) => boolean,
): PlacedGaps {
  const subject =
    traces.find((trace) => trace.line.highlighted) ?? (traces.length === 1 ? traces[0] : undefined);
  if (subject === undefined || subject.points.length === 0) return { bands: [], notes: [] };
  const bands = toBands(subject, traces, steps, scales);
  const notes: Label[] = [];
  let unsaid: GapBand | undefined;
  for (const band of bands) {
    const note = placeNote(band, scales, isFree);
    if (note !== undefined) notes.push(note);
    else unsaid ??= band;
  }
  if (unsaid === undefined) return { bands, notes };
  const x = scales.left + swatch + 6;
  const y = scales.bottom + foot + keyHeight - 8;
  const lines = [shorten(unsaid.words, face, fontSize, width - x)];
  return { bands, notes, key: { lines, face, x, y, anchor: 'start' } };
}

/** From half a step before the first missing value to half a step behind the last. */
function toBands(
  subject: Trace,
  traces: readonly Trace[],
  steps: readonly Step[],
  { xOf }: LineScales,
): GapBand[] {
  const xs = steps.map(xOf);
  const between = (here: number, there: number) => {
    const x = xs[here] ?? 0;
    return (x + (xs[there] ?? x)) / 2;
  };
  return subject.gaps.map(({ first, last }) => {
    const shared = traces.every((other) =>
      other.gaps.some((gap) => gap.first <= first && gap.last >= last),
    );
    return {
      left: between(first, first - 1),
      right: between(last, last + 1),
      words: shared ? notAvailable : `${subject.line.label} ${notAvailable}`,
    };
  });
}

/** Words in up to three lines where nothing is in the way; words are never cut. */
function placeNote(
  { left, right, words }: GapBand,
  { top, bottom }: LineScales,
  isFree: (box: Box) => boolean,
): Label | undefined {
  const room = right - left - 2 * bandAir;
  if (words.split(' ').some((word) => measure(word, face) > room)) return undefined;
  const lines = wrap(words, face, fontSize, room);
  if (lines.length > 3) return undefined;
  const base = { lines, face, x: (left + right) / 2, anchor: 'middle' } as const;
  return heights
    .map((share) => centred(top + share * (bottom - top), base))
    .find((label) => {
      const box = labelBox(label);
      return box.y > top && box.y + box.height < bottom && isFree(box);
    });
}
