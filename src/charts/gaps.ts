import type { Box } from './box.ts';
import { notAvailable } from './format-value.ts';
import { type Band, gapBand, gapSubject } from './gap-band.ts';
import { centred, type Label, labelBox } from './label.ts';
import { isFree, type PlacedPanel } from './placed-panel.ts';
import type { StepScale } from './step-scale.ts';
import type { Step } from './steps.ts';
import { type Face, fontSize, measure, shorten, wrap } from './text.ts';
import type { Gap } from './trace.ts';

/** A stretch of steps in which the line that matters has no value, through one panel or more. */
export interface GapBand extends Band {
  /** From the top down. */
  readonly panels: readonly PlacedPanel[];
  /** "not available", with the line's name where other lines have values here. */
  readonly words: string;
}

export interface PlacedGaps {
  readonly bands: readonly GapBand[];
  readonly notes: readonly Label[];
  /** Below the names of the steps, for a band whose words find no room in it. */
  readonly key?: Label;
}

export const swatch = 14;
export const keyHeight = 24;

const face: Face = 'grotesk-regular';
const bandAir = 4;
/** Where a note may stand, as shares of a panel's height: the middle is best. */
const heights = [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8, 0.12, 0.88];

/**
 * Bands for the highlighted line, or the only one, or where no line has a value; other lines just
 * break. A gap that panels share is one band and has its words once. `foot` is where the names of
 * the steps end, px.
 */
export function placeGaps(
  panels: readonly PlacedPanel[],
  steps: readonly Step[],
  scale: StepScale,
  foot: number,
  width: number,
): PlacedGaps {
  const bands = toSharedGaps(panels, steps).map((gap) => toBand(gap, steps, scale));
  const notes: Label[] = [];
  let unsaid: GapBand | undefined;
  for (const band of bands) {
    const note = placeNote(band, panels);
    if (note !== undefined) notes.push(note);
    else unsaid ??= band;
  }
  if (unsaid === undefined) return { bands, notes };
  const x = scale.left + swatch + 6;
  const lines = [shorten(unsaid.words, face, fontSize, width - x)];
  return { bands, notes, key: { lines, face, x, y: foot + keyHeight - 8, anchor: 'start' } };
}

/** A gap and the panels that it runs through. */
interface SharedGap {
  readonly gap: Gap;
  /** Of the line that has no value. */
  readonly name: string;
  readonly panels: PlacedPanel[];
}

function toSharedGaps(panels: readonly PlacedPanel[], steps: readonly Step[]): SharedGap[] {
  const shared: SharedGap[] = [];
  for (const panel of panels) {
    const subject = gapSubject(panel.traces, steps);
    for (const gap of subject?.points.length ? subject.gaps : []) {
      const same = shared.find((other) => isWithin(gap, other.gap) && isWithin(other.gap, gap));
      if (same === undefined)
        shared.push({ gap, name: subject?.line.label ?? '', panels: [panel] });
      else same.panels.push(panel);
    }
  }
  return shared;
}

function toBand(
  { gap, name, panels }: SharedGap,
  steps: readonly Step[],
  scale: StepScale,
): GapBand {
  const isShared = panels.every(({ traces }) =>
    traces.every(({ gaps }) => gaps.some((other) => isWithin(gap, other))),
  );
  return {
    ...gapBand(gap, steps, scale),
    panels,
    words: isShared ? notAvailable : `${name} ${notAvailable}`,
  };
}

function isWithin(inner: Gap, outer: Gap): boolean {
  return outer.first <= inner.first && inner.last <= outer.last;
}

/** Words in up to three lines where nothing is in the way; words are never cut. */
function placeNote(
  { left, right, words, panels }: GapBand,
  all: readonly PlacedPanel[],
): Label | undefined {
  const room = right - left - 2 * bandAir;
  if (words.split(' ').some((word) => measure(word, face) > room)) return undefined;
  const lines = wrap(words, face, fontSize, room);
  if (lines.length > 3) return undefined;
  const base = { lines, face, x: (left + right) / 2, anchor: 'middle' } as const;
  return panels
    .flatMap(({ scales: { top, bottom } }) => heights.map((share) => top + share * (bottom - top)))
    .map((middle) => centred(middle, base))
    .find(
      (label) =>
        isRoom(labelBox(label), panels) && all.every((one) => isFree(one, labelBox(label))),
    );
}

/** Whether a box lies within the plot of a panel. */
function isRoom({ y, height }: Box, panels: readonly PlacedPanel[]): boolean {
  return panels.some(({ scales }) => scales.top < y && y + height < scales.bottom);
}
